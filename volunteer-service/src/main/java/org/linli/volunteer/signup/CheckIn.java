package org.linli.volunteer.signup;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;
import org.springframework.stereotype.Component;

/** Starts a volunteer's service at his own sign-up (VOL-14, VOL-15). */
@Component
public class CheckIn {

    /** Who arrives where; {@code session} is the id the session gets, the same when the command is repeated. */
    public record Command(SignUpId signUp, VolunteerId volunteer, SessionId session) {}

    private final SignUps signUps;
    private final ServiceDays days;
    private final HoursPolicy policy;
    private final Clock clock;

    public CheckIn(SignUps signUps, ServiceDays days, HoursPolicy policy, Clock clock) {
        this.signUps = signUps;
        this.days = days;
        this.policy = policy;
        this.clock = clock;
    }

    public Versioned<Session> handle(Command command) {
        SignUp signUp = signUps.get(command.signUp()).value();
        if (!signUp.state().volunteer().equals(command.volunteer())) {
            throw new Rejected(new CheckInRejection.NotYours());
        }
        return Retry.whileStale(() -> decide(command, signUp));
    }

    private Versioned<Session> decide(Command command, SignUp signUp) {
        Instant now = Today.now(clock);
        ServiceDayId id = new ServiceDayId(command.volunteer(), Today.of(now));
        Optional<Versioned<ServiceDay>> running = days.running(command.volunteer());
        if (running.isPresent() && !running.get().value().id().equals(id)) {
            // still serving since another day
            throw new Rejected(new CheckInRejection.Overlaps());
        }
        Optional<Versioned<ServiceDay>> kept = days.find(id);
        ServiceDay day = kept.map(Versioned::value).orElseGet(() -> ServiceDay.empty(id));
        long version = kept.map(Versioned::version).orElse(0L);
        for (Session session : day.sessions()) {
            if (session.id().equals(command.session())) {
                return new Versioned<>(session, version);
            }
        }
        Session session = day.checkIn(command.session(), signUp.attendance(), now, policy);
        return new Versioned<>(session, days.save(day, version).version());
    }
}
