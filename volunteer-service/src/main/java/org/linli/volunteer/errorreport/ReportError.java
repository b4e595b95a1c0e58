package org.linli.volunteer.errorreport;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.platform.calendar.Deadline;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.signup.CheckInRejection;
import org.linli.volunteer.signup.ServiceDay;
import org.linli.volunteer.signup.ServiceDays;
import org.linli.volunteer.signup.SessionId;
import org.springframework.stereotype.Component;

/** Takes a volunteer's word that his record is wrong (VOL-35). */
@Component
public class ReportError {

    /** What the volunteer says; {@code id} is the same when the command is repeated. */
    public record Command(
            ErrorReportId id,
            SessionId record,
            VolunteerId volunteer,
            String description,
            @Nullable Instant claimedFrom,
            @Nullable Instant claimedTo) {}

    private final ErrorReports reports;
    private final ServiceDays days;
    private final ErrorReportSettings settings;
    private final WorkingCalendar calendar;
    private final Clock clock;

    public ReportError(
            ErrorReports reports,
            ServiceDays days,
            ErrorReportSettings settings,
            WorkingCalendar calendar,
            Clock clock) {
        this.reports = reports;
        this.days = days;
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
    }

    public Versioned<ErrorReport> handle(Command command) {
        ServiceDay day = days.holding(command.record())
                .map(Versioned::value)
                .orElseThrow(() -> new Rejected(new CheckInRejection.UnknownHourRecord()));
        if (!day.id().volunteer().equals(command.volunteer())) {
            throw new Rejected(new ErrorReportRejection.NotYourRecord());
        }
        Instant now = Today.now(clock);
        String area = day.get(command.record()).area();
        Deadline answer = calendar.plusWorkingDays(Today.of(now), settings.answerWithin(area));
        return reports.add(ErrorReport.report(new ErrorReport.State(
                command.id(),
                command.record(),
                command.volunteer(),
                area,
                command.description(),
                command.claimedFrom(),
                command.claimedTo(),
                now,
                answer.date(),
                answer.provisional(),
                ErrorReportStatus.OPEN,
                null)));
    }
}
