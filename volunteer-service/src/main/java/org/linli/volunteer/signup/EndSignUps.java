package org.linli.volunteer.signup;

import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.linli.volunteer.activity.ActivityId;
import org.springframework.stereotype.Component;

/** Cancels every place in an activity that was called off; places that ended otherwise stay as they are. */
@Component
public class EndSignUps {

    static final String ACTIVITY_CANCELLED = "ACTIVITY_CANCELLED";

    private final SignUps signUps;

    EndSignUps(SignUps signUps) {
        this.signUps = signUps;
    }

    public void handle(ActivityId activity) {
        @Nullable String cursor = null;
        do {
            Page<Versioned<SignUp>> page = signUps.ofActivity(activity, cursor, Page.MAX_LIMIT);
            page.items().forEach(found -> Retry.whileStale(() -> cancel(found)));
            cursor = page.nextCursor();
        } while (cursor != null);
    }

    private boolean cancel(Versioned<SignUp> listed) {
        Versioned<SignUp> found = signUps.get(listed.value().state().id());
        if (!SignUpMove.CANCEL.allowedFrom(found.value().state().status())) {
            return false;
        }
        found.value().cancel(ACTIVITY_CANCELLED);
        signUps.save(found.value(), found.version());
        return true;
    }
}
