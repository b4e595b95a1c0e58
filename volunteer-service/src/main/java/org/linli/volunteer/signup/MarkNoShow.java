package org.linli.volunteer.signup;

import java.time.Clock;
import java.util.List;
import org.linli.platform.outbox.Versioned;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/** Notes after an activity that an expected volunteer did not come, or that the absence does not count (VOL-11). */
@Component
public class MarkNoShow {

    private final SignUps signUps;
    private final ServiceDays days;
    private final Clock clock;

    public MarkNoShow(SignUps signUps, ServiceDays days, Clock clock) {
        this.signUps = signUps;
        this.days = days;
        this.clock = clock;
    }

    public Versioned<SignUp> mark(SignUpId id, long version, String by) {
        SignUp signUp = signUps.get(id).value();
        signUp.markNoShow(by, !days.of(List.of(id)).isEmpty(), Today.now(clock));
        return signUps.save(signUp, version);
    }

    public Versioned<SignUp> excuse(SignUpId id, long version, String by) {
        SignUp signUp = signUps.get(id).value();
        signUp.excuse(by);
        return signUps.save(signUp, version);
    }
}
