package org.linli.volunteer.complaints;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.AreaScope;
import org.linli.platform.area.Areas;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.identifier.Parsed;
import org.linli.platform.identifier.PhoneNumber;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.activity.Activities;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.Volunteers;
import org.springframework.stereotype.Component;

/** Takes a complaint in and finds the division that has to handle it. */
@Component
public class FileComplaint {

    /**
     * What somebody complains about.
     *
     * @param area needed for a body or a certificate; a volunteer's or an activity's own division decides otherwise
     * @param self the volunteer who complains; his registration says how to reach him when he does not
     * @param throughOffice whether an office hands it in for somebody
     */
    public record Command(
            ComplaintId id,
            Against against,
            @Nullable String area,
            String statement,
            @Nullable Complainant complainant,
            String filedBy,
            @Nullable VolunteerId self,
            boolean throughOffice) {}

    private final Complaints complaints;
    private final Volunteers volunteers;
    private final Activities activities;
    private final Areas areas;
    private final ComplaintPolicy policy;
    private final WorkingCalendar calendar;
    private final Clock clock;

    public FileComplaint(
            Complaints complaints,
            Volunteers volunteers,
            Activities activities,
            Areas areas,
            ComplaintPolicy policy,
            WorkingCalendar calendar,
            Clock clock) {
        this.complaints = complaints;
        this.volunteers = volunteers;
        this.activities = activities;
        this.areas = areas;
        this.policy = policy;
        this.calendar = calendar;
        this.clock = clock;
    }

    public Versioned<Complaint> handle(Command command) {
        Complainant complainant = complainant(command);
        if (complainant == null && !command.throughOffice()) {
            throw new Rejected(new ComplaintRejection.AnonymousNeedsAnOffice());
        }
        if (complainant != null
                && !(PhoneNumber.parse(complainant.phone().reveal()) instanceof Parsed.Valid<PhoneNumber>)) {
            throw new Rejected(new ComplaintRejection.BadPhone());
        }
        String area = area(command);
        Instant now = Today.now(clock);
        return complaints.add(Complaint.receive(
                command.id(),
                command.against(),
                area,
                PersonalData.text(command.statement()),
                complainant,
                command.filedBy(),
                policy.clocks(area, Today.of(now), calendar),
                now));
    }

    private @Nullable Complainant complainant(Command command) {
        VolunteerId self = command.self();
        if (command.complainant() != null || self == null) {
            return command.complainant();
        }
        return volunteers
                .find(self)
                .map(found -> found.value().state().person())
                .map(person -> new Complainant(person.name(), person.phone()))
                .orElse(null);
    }

    private String area(Command command) {
        Against against = command.against();
        return switch (against.kind()) {
            case VOLUNTEER ->
                found(
                        against,
                        volunteers
                                .find(new VolunteerId(against.reference()))
                                .map(v -> v.value().state().area()));
            case ACTIVITY ->
                found(
                        against,
                        activities
                                .find(new ActivityId(against.reference()))
                                .map(a -> a.value().state().area()));
            case BODY, CERTIFICATE ->
                Optional.ofNullable(command.area())
                        .filter(code ->
                                AreaScope.isPrefix(code) && areas.find(code).isPresent())
                        .orElseThrow(() -> new Rejected(new ComplaintRejection.UnknownArea()));
        };
    }

    private static String found(Against against, Optional<String> area) {
        return area.orElseThrow(() -> new Rejected(new ComplaintRejection.UnknownTarget(against.kind())));
    }
}
