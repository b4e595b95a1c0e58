package org.linli.volunteer.signup;

import java.util.List;
import java.util.Optional;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/** Gives an assignment's seat back when matching ends it without service; service that was given stays. */
@Component
public class ReleaseAssigned {

    private final SignUps signUps;
    private final SettlePlaces settle;
    private final ServiceDays days;
    private final ReleasedAssignments released;

    ReleaseAssigned(SignUps signUps, SettlePlaces settle, ServiceDays days, ReleasedAssignments released) {
        this.signUps = signUps;
        this.settle = settle;
        this.days = days;
        this.released = released;
    }

    public void handle(SignUpId assignment, String reason) {
        if (Retry.whileStale(() -> free(assignment, reason))) {
            settle.givenBack(assignment);
        }
    }

    /** Whether the place is free now; one that was given back just before a crash is settled once more. */
    private boolean free(SignUpId assignment, String reason) {
        Optional<Versioned<SignUp>> found = signUps.find(assignment);
        if (found.isEmpty()) {
            released.remember(assignment);
            return false;
        }
        SignUp signUp = found.get().value();
        if (signUp.state().status() == SignUpStatus.CANCELLED) {
            return true;
        }
        boolean served = !days.of(List.of(assignment)).isEmpty();
        if (served || !SignUpMove.CANCEL.allowedFrom(signUp.state().status())) {
            return false;
        }
        signUp.cancel(reason);
        signUps.save(signUp, found.get().version());
        return true;
    }
}
