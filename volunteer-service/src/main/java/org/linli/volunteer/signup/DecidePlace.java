package org.linli.volunteer.signup;

import java.util.Optional;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.activity.Activities;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.activity.ActivityRejection;
import org.springframework.stereotype.Component;

/**
 * Brings an application to its end: a seat, or a place in line.
 *
 * <p>The activity's document is the authority on seats and the order of the line; the sign-up follows it. An application in between claims its
 * time, so of two applications at once for overlapping times never both are accepted (VOL-15). Whoever decides the same application again,
 * after a crash or at the same moment, comes to the same end.
 */
@Component
class DecidePlace {

    static final String OVERLAPS = "OVERLAPS";
    static final String NOT_OPEN = "NOT_OPEN";

    private final SignUps signUps;
    private final Activities activities;

    DecidePlace(SignUps signUps, Activities activities) {
        this.signUps = signUps;
        this.activities = activities;
    }

    /**
     * Seats the applicant or puts him in line.
     *
     * @throws Rejected {@code sign-up.overlaps}, {@code sign-up.activity-not-open}; the application is rejected then
     */
    Versioned<SignUp> first(Versioned<SignUp> applied) {
        SignUp.State state = applied.value().state();
        Optional<SignUpId> other = rival(state);
        if (other.isPresent()) {
            end(applied, OVERLAPS);
            throw new Rejected(new SignUpRejection.Overlaps(other.get().value()));
        }
        boolean seated;
        try {
            seated = Retry.whileStale(() -> {
                Versioned<Activity> found = activities.get(state.activity());
                boolean taken = found.value().seat(state.volunteer());
                if (!found.value().changes().isEmpty()) {
                    activities.save(found.value(), found.version());
                }
                return taken;
            });
        } catch (Rejected closed) {
            if (!(closed.rejection() instanceof ActivityRejection.NotOpen(var status))) {
                throw closed;
            }
            end(applied, NOT_OPEN);
            throw new Rejected(new SignUpRejection.ActivityNotOpen(status.name()));
        }
        return settle(applied, seated);
    }

    /** Gives a free seat to one who was called up, or lets him wait on. @return whether he has a seat */
    boolean again(Versioned<SignUp> calledUp) {
        SignUp.State state = calledUp.value().state();
        if (rival(state).isPresent()) {
            settle(calledUp, false);
            return false;
        }
        boolean seated = Retry.whileStale(() -> {
            Versioned<Activity> found = activities.get(state.activity());
            boolean taken = found.value().promote(state.volunteer());
            if (!found.value().changes().isEmpty()) {
                activities.save(found.value(), found.version());
            }
            return taken;
        });
        return settle(calledUp, seated).value().state().status() == SignUpStatus.ACCEPTED;
    }

    /** Takes back whatever the volunteer has in the activity. */
    void free(SignUp.State state) {
        Retry.whileStale(() -> {
            Versioned<Activity> found = activities.get(state.activity());
            found.value().free(state.volunteer());
            return found.value().changes().isEmpty() ? found : activities.save(found.value(), found.version());
        });
    }

    private Optional<SignUpId> rival(SignUp.State state) {
        return signUps.claiming(state.volunteer(), state.startsAt(), state.endsAt(), state.id());
    }

    private Versioned<SignUp> settle(Versioned<SignUp> applied, boolean seated) {
        SignUp signUp = applied.value();
        if (seated) {
            signUp.accept();
        } else {
            signUp.putOnWaitingList();
        }
        try {
            return signUps.save(signUp, applied.version());
        } catch (Rejected refusal) {
            if (refusal.rejection().category() != Category.STALE) {
                throw refusal;
            }
            // decided, or given back, by somebody else meanwhile
            Versioned<SignUp> now = signUps.get(signUp.state().id());
            SignUpStatus status = now.value().state().status();
            if (status == SignUpStatus.CANCELLED || status == SignUpStatus.REJECTED) {
                free(now.value().state());
            }
            return now;
        }
    }

    private void end(Versioned<SignUp> applied, String cause) {
        applied.value().reject(cause);
        signUps.save(applied.value(), applied.version());
    }
}
