package org.linli.volunteer.signup;

import java.time.Clock;
import org.linli.platform.outbox.Versioned;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/** Gives a place back before the activity begins (VOL-11); the first who waits and can come has it. */
@Component
public class CancelSignUp {

    /** The volunteer gave it back. */
    public static final String BY_VOLUNTEER = "BY_VOLUNTEER";
    /** An office took it back. */
    public static final String BY_OFFICE = "BY_OFFICE";

    private final SignUps signUps;
    private final SettlePlaces settle;
    private final Clock clock;

    CancelSignUp(SignUps signUps, SettlePlaces settle, Clock clock) {
        this.signUps = signUps;
        this.settle = settle;
        this.clock = clock;
    }

    public Versioned<SignUp> handle(SignUpId id, long version, String cause) {
        SignUp signUp = signUps.get(id).value();
        signUp.cancelInTime(cause, Today.now(clock));
        Versioned<SignUp> cancelled = signUps.save(signUp, version);
        settle.givenBack(id);
        return cancelled;
    }
}
