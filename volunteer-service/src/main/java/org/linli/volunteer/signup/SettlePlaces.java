package org.linli.volunteer.signup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.activity.Activities;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives free seats to those who wait, in the order of the line, each seat once; who cannot come now is passed over and waits on. */
@Component
public class SettlePlaces {

    /** An application this old was left by a crash. */
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(1);

    private static final int AT_ONCE = 500;

    private static final Logger LOG = LoggerFactory.getLogger(SettlePlaces.class);

    private final SignUps signUps;
    private final Activities activities;
    private final Gatekeeper gates;
    private final DecidePlace decide;
    private final Clock clock;

    SettlePlaces(SignUps signUps, Activities activities, Gatekeeper gates, DecidePlace decide, Clock clock) {
        this.signUps = signUps;
        this.activities = activities;
        this.gates = gates;
        this.decide = decide;
        this.clock = clock;
    }

    /** A place was given back: takes the seat back and hands it on. Hearing of it twice changes nothing more. */
    public void givenBack(SignUpId id) {
        SignUp.State state = signUps.get(id).value().state();
        if (state.status() == SignUpStatus.CANCELLED || state.status() == SignUpStatus.REJECTED) {
            decide.free(state);
            Versioned<SignUp> now = signUps.get(id);
            if (now.value().state().status() == SignUpStatus.ACCEPTED) {
                // asked for again in this moment: the seat that was just freed is his
                reseat(now.value().state());
            }
        }
        settle(state.activity());
    }

    /** Hands out the free seats of one activity. */
    public void settle(ActivityId id) {
        for (VolunteerId next : activities.get(id).value().state().line()) {
            Activity.State activity = activities.get(id).value().state();
            if (!activity.takesSignUps()
                    || !activity.hasFreeSeat()
                    || !activity.notice().startsAt().isAfter(Today.now(clock))) {
                return;
            }
            if (activity.line().contains(next)) {
                Retry.whileStale(() -> promote(next, activity));
            }
        }
    }

    /** Finds what a crash left half done: applications without an end, seats without a guest. */
    public void sweep() {
        Instant now = Today.now(clock);
        signUps.appliedBefore(now.minus(LEFT_BEHIND), AT_ONCE).forEach(this::decideLeft);
        signUps.waitedFor(now).forEach(this::settle);
    }

    private void decideLeft(Versioned<SignUp> open) {
        try {
            decide.first(open);
        } catch (Rejected refusal) {
            // rejected for good, or somebody else decides it at this moment: both are an end
            boolean ended = refusal.rejection() instanceof SignUpRejection.Overlaps
                    || refusal.rejection() instanceof SignUpRejection.ActivityNotOpen
                    || refusal.rejection().category() == Category.STALE;
            if (!ended) {
                // one that cannot be decided keeps no other from being decided
                LOG.atWarn()
                        .addKeyValue("signUp", open.value().state().id())
                        .addKeyValue("code", refusal.rejection().code())
                        .log("a sign-up that was left open cannot be decided");
            }
        }
    }

    private boolean promote(VolunteerId next, Activity.State activity) {
        Optional<Versioned<SignUp>> found = signUps.of(activity.id(), next);
        if (found.isEmpty()) {
            return false;
        }
        SignUp signUp = found.get().value();
        return switch (signUp.state().status()) {
            case WAITLISTED -> {
                if (!fits(signUp.state(), activity)) {
                    yield false;
                }
                signUp.callUp();
                Versioned<SignUp> calledUp = signUps.save(signUp, found.get().version());
                yield decide.again(new Versioned<>(SignUp.restore(signUp.state()), calledUp.version()));
            }
            // somebody else has called him up: whoever is first, the seat is given once
            case APPLIED -> decide.again(found.get());
            case CANCELLED, REJECTED -> {
                decide.free(signUp.state());
                yield false;
            }
            case ACCEPTED, NO_SHOW -> false;
        };
    }

    private boolean fits(SignUp.State state, Activity.State activity) {
        if (signUps.claiming(state.volunteer(), state.startsAt(), state.endsAt(), state.id())
                .isPresent()) {
            return false;
        }
        try {
            gates.check(state.volunteer(), activity, state.said());
            return true;
        } catch (Rejected unfit) {
            if (unfit.rejection().category() == Category.STALE) {
                throw unfit;
            }
            return false;
        }
    }

    private void reseat(SignUp.State state) {
        Retry.whileStale(() -> {
            Versioned<Activity> found = activities.get(state.activity());
            found.value().seatAssigned(state.volunteer());
            return found.value().changes().isEmpty() ? found : activities.save(found.value(), found.version());
        });
    }
}
