package org.linli.volunteer.signup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;
import org.springframework.stereotype.Component;

/** Changes what counts already, or enters what was never checked in: always by a further version, never over an old one (VOL-15, VOL-20). */
@Component
public class AmendHours {

    private final ServiceDays days;
    private final HoursPolicy policy;
    private final Clock clock;

    public AmendHours(ServiceDays days, HoursPolicy policy, Clock clock) {
        this.days = days;
        this.policy = policy;
        this.clock = clock;
    }

    /** As {@link #correct(SessionId, Amendment, Instant, Instant)}, by somebody who names the version he has seen. */
    public Versioned<ServiceDay> correct(
            SessionId record, long version, Amendment amendment, Instant from, Instant to) {
        ServiceDay day = holding(record).value();
        correct(day, record, amendment, from, to);
        return days.save(day, version);
    }

    /** Corrects the times of a record, once a request. */
    public Session correct(SessionId record, Amendment amendment, Instant from, Instant to) {
        return change(record, day -> correct(day, record, amendment, from, to));
    }

    /** As {@link #revoke(SessionId, Amendment)}, by somebody who names the version he has seen. */
    public Versioned<ServiceDay> revoke(SessionId record, long version, Amendment amendment) {
        ServiceDay day = holding(record).value();
        day.revoke(record, amendment, Today.now(clock));
        return days.save(day, version);
    }

    /** Takes the minutes of a record back, once a request. */
    public Session revoke(SessionId record, Amendment amendment) {
        return change(record, day -> day.revoke(record, amendment, Today.now(clock)));
    }

    /** Enters service of the past, once a request. */
    public Session enterLate(LateService late) {
        return Retry.whileStale(() -> {
            ServiceDayId id = new ServiceDayId(late.volunteer(), Today.of(late.from()));
            Optional<Versioned<ServiceDay>> kept = days.find(id);
            ServiceDay day = kept.map(Versioned::value).orElseGet(() -> ServiceDay.empty(id));
            Session entered = enter(day, late);
            if (!day.changes().isEmpty()) {
                days.save(day, kept.map(Versioned::version).orElse(0L));
            }
            return entered;
        });
    }

    /** Refuses as {@link #enterLate} would now; changes nothing. */
    public void requireEnterable(LateService late) {
        ServiceDayId id = new ServiceDayId(late.volunteer(), Today.of(late.from()));
        enter(days.find(id).map(Versioned::value).orElseGet(() -> ServiceDay.empty(id)), late);
    }

    private Session enter(ServiceDay day, LateService late) {
        return day.enterLate(late, around(day.id()), Today.now(clock), policy);
    }

    private Session correct(ServiceDay day, SessionId record, Amendment amendment, Instant from, Instant to) {
        return day.correct(record, amendment, from, to, around(day.id()), Today.now(clock), policy);
    }

    private Session change(SessionId record, Function<ServiceDay, Session> amend) {
        return Retry.whileStale(() -> {
            Versioned<ServiceDay> held = holding(record);
            Session amended = amend.apply(held.value());
            if (!held.value().changes().isEmpty()) {
                days.save(held.value(), held.version());
            }
            return amended;
        });
    }

    private Versioned<ServiceDay> holding(SessionId record) {
        return days.holding(record).orElseThrow(() -> new Rejected(new CheckInRejection.UnknownHourRecord()));
    }

    /** VOL-15: a session that began yesterday may last past midnight, and one of today may run into tomorrow's first. */
    private List<Session> around(ServiceDayId id) {
        return Stream.of(id.day().minusDays(1), id.day().plusDays(1))
                .flatMap(day -> sessions(id.volunteer(), day).stream())
                .toList();
    }

    private List<Session> sessions(VolunteerId volunteer, LocalDate day) {
        return days.find(new ServiceDayId(volunteer, day))
                .map(kept -> kept.value().sessions())
                .orElse(List.of());
    }
}
