package org.linli.volunteer.signup;

import java.util.List;
import java.util.Optional;
import org.linli.platform.outbox.Versioned;
import org.linli.volunteer.activity.Activities;
import org.linli.volunteer.activity.Activity;
import org.springframework.stereotype.Component;

/** Gives an assignment's seat back when matching ends it without service; service that was given stays. */
@Component
public class ReleaseAssigned {

    private final SignUps signUps;
    private final Activities activities;
    private final ServiceDays days;
    private final ReleasedAssignments released;

    public ReleaseAssigned(SignUps signUps, Activities activities, ServiceDays days, ReleasedAssignments released) {
        this.signUps = signUps;
        this.activities = activities;
        this.days = days;
        this.released = released;
    }

    public void handle(SignUpId assignment, String reason) {
        Optional<Versioned<SignUp>> found = signUps.find(assignment);
        if (found.isEmpty()) {
            released.remember(assignment);
            return;
        }
        SignUp signUp = found.get().value();
        boolean served = !days.of(List.of(assignment)).isEmpty();
        if (served || !SignUpMove.CANCEL.allowedFrom(signUp.state().status())) {
            return;
        }
        signUp.cancel(reason);
        signUps.save(signUp, found.get().version());
        Retry.whileStale(() -> free(signUp));
    }

    private boolean free(SignUp signUp) {
        Versioned<Activity> activity = activities.get(signUp.state().activity());
        activity.value().free(signUp.state().volunteer());
        if (activity.value().changes().isEmpty()) {
            return false;
        }
        activities.save(activity.value(), activity.version());
        return true;
    }
}
