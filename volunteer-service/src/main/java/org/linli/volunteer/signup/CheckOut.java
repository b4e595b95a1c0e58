package org.linli.volunteer.signup;

import java.time.Clock;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;
import org.springframework.stereotype.Component;

/** Ends a volunteer's running service; the minutes count at once or wait for an approval (VOL-12, VOL-13). */
@Component
public class CheckOut {

    /** Who leaves where, and which version of the check-in he has seen. */
    public record Command(SignUpId signUp, VolunteerId volunteer, long version) {}

    private final SignUps signUps;
    private final ServiceDays days;
    private final HoursPolicy policy;
    private final Clock clock;

    public CheckOut(SignUps signUps, ServiceDays days, HoursPolicy policy, Clock clock) {
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
        return end(signUp, command.version());
    }

    /** Ends the service of somebody whom a leader sees leave. */
    public Versioned<Session> confirmed(SignUpId id, Leader leader, long version) {
        SignUp signUp = signUps.get(id).value();
        leader.mustNotBe(signUp.state().volunteer());
        return end(signUp, version);
    }

    private Versioned<Session> end(SignUp signUp, long version) {
        ServiceDay day = days.running(signUp.state().volunteer())
                .map(Versioned::value)
                .orElseThrow(() -> new Rejected(new CheckInRejection.NotCheckedIn()));
        Session session = day.checkOut(signUp.state().id(), Today.now(clock), policy);
        return new Versioned<>(session, days.save(day, version).version());
    }
}
