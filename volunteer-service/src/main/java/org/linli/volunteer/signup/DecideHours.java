package org.linli.volunteer.signup;

import java.time.Clock;
import java.time.Instant;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/** Approves or refuses minutes that wait: up to twelve hours a day the sponsoring organization, above the province-level body (VOL-13). */
@Component
public class DecideHours {

    /**
     * Who decides.
     *
     * @param scopeDigits how long the prefix of the decider's division is: the shorter, the higher the body
     */
    public record Approver(String subject, int scopeDigits) {}

    private final ServiceDays days;
    private final HoursPolicy policy;
    private final Clock clock;

    public DecideHours(ServiceDays days, HoursPolicy policy, Clock clock) {
        this.days = days;
        this.policy = policy;
        this.clock = clock;
    }

    public Versioned<ServiceDay> approve(SessionId record, long version, Approver by) {
        ServiceDay day = day(record);
        requireLevel(day.get(record), by);
        day.approve(record, by.subject(), Today.now(clock));
        return days.save(day, version);
    }

    /** Approves a forgotten check-out with the end that the approver found. */
    public Versioned<ServiceDay> approve(SessionId record, long version, Approver by, Instant end) {
        ServiceDay day = day(record);
        requireLevel(day.get(record), by);
        day.approve(record, by.subject(), Today.now(clock), end);
        return days.save(day, version);
    }

    public Versioned<ServiceDay> refuse(SessionId record, long version, Approver by, String reason) {
        ServiceDay day = day(record);
        requireLevel(day.get(record), by);
        day.refuse(record, by.subject(), reason, Today.now(clock));
        return days.save(day, version);
    }

    private ServiceDay day(SessionId record) {
        return days.holding(record)
                .map(Versioned::value)
                .orElseThrow(() -> new Rejected(new CheckInRejection.UnknownHourRecord()));
    }

    private void requireLevel(Session session, Approver by) {
        if (!policy.of(session.area()).mayDecide(session.level(), by.scopeDigits())) {
            throw new Rejected(new CheckInRejection.HigherBodyNeeded(session.level(), session.minutes()));
        }
    }
}
