package org.linli.volunteer.signup;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.linli.volunteer.activity.Activities;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.registration.OnePerson;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.VolunteerStatus;
import org.linli.volunteer.registration.Volunteers;
import org.springframework.stereotype.Component;

/**
 * Hands the places of a merged registration on to the one that is kept. Of two places at one time the kept registration's own stands (VOL-15);
 * a place that matching arranged goes back to matching, which knows whom it is for.
 *
 * <p>The kept registration's application is written before the seat goes over, and the merged one's is cancelled last: whoever goes on after a
 * crash finds what is left to do.
 */
@Component
public class FollowMergedPlaces {

    private final SignUps signUps;
    private final Activities activities;
    private final Volunteers volunteers;
    private final OnePerson person;
    private final EndPlaces end;
    private final Clock clock;

    FollowMergedPlaces(
            SignUps signUps,
            Activities activities,
            Volunteers volunteers,
            OnePerson person,
            EndPlaces end,
            Clock clock) {
        this.signUps = signUps;
        this.activities = activities;
        this.volunteers = volunteers;
        this.person = person;
        this.end = end;
        this.clock = clock;
    }

    public void handle(VolunteerId merged) {
        VolunteerId kept = person.survivorOf(merged);
        boolean mayServe = volunteers
                .find(kept)
                .filter(found -> found.value().state().status() == VolunteerStatus.ACTIVE)
                .isPresent();
        Instant now = Today.now(clock);
        for (Versioned<SignUp> open : signUps.openOf(merged, now)) {
            SignUp.State place = open.value().state();
            boolean his = place.assignmentId() == null && place.startsAt().isAfter(now);
            end.end(place.id(), mayServe && his ? handOn(place, kept) : EndPlaces.CAUSE + VolunteerStatus.MERGED);
        }
    }

    /** @return why the merged registration's place ends */
    private String handOn(SignUp.State place, VolunteerId kept) {
        Optional<Versioned<SignUp>> own = signUps.of(place.activity(), kept);
        if (own.filter(there -> there.value().state().status() == SignUpStatus.ACCEPTED)
                .isPresent()) {
            return EndPlaces.CAUSE + VolunteerStatus.MERGED;
        }
        return Retry.whileStale(() -> follow(place, kept))
                ? EndPlaces.CAUSE + VolunteerStatus.MERGED
                : DecidePlace.OVERLAPS;
    }

    /** @return whether the kept registration has what the merged one had */
    private boolean follow(SignUp.State place, VolunteerId kept) {
        Versioned<SignUp> application = applied(place, kept);
        SignUp signUp = application.value();
        if (signUp.state().status() != SignUpStatus.APPLIED) {
            return true;
        }
        boolean rival = signUps.claiming(
                        kept, place.startsAt(), place.endsAt(), signUp.state().id())
                .isPresent();
        if (rival && place.status() == SignUpStatus.ACCEPTED) {
            if (waits(place, kept)) {
                signUp.putOnWaitingList();
            } else {
                signUp.reject(DecidePlace.OVERLAPS);
            }
            signUps.save(signUp, application.version());
            return false;
        }
        Activity.State activity = handOver(place, kept);
        if (activity.seats().contains(kept)) {
            signUp.accept();
        } else if (activity.line().contains(kept)) {
            signUp.putOnWaitingList();
        } else {
            // the merged registration had nothing to hand over
            signUp.cancel(EndPlaces.CAUSE + VolunteerStatus.MERGED);
        }
        signUps.save(signUp, application.version());
        return true;
    }

    /** The kept registration's application for the same activity, which claims its time from now on. */
    private Versioned<SignUp> applied(SignUp.State place, VolunteerId kept) {
        Optional<Versioned<SignUp>> there = signUps.of(place.activity(), kept);
        Versioned<SignUp> application;
        if (there.isEmpty()) {
            application = signUps.add(SignUp.apply(place.of(SignUpId.of(place.activity(), kept), kept)));
        } else {
            SignUp signUp = there.get().value();
            switch (signUp.state().status()) {
                case WAITLISTED -> signUp.callUp();
                case REJECTED, CANCELLED -> signUp.reapply(place.said(), place.appliedAt());
                case APPLIED, ACCEPTED, NO_SHOW -> {
                    return there.get();
                }
            }
            application = signUps.save(signUp, there.get().version());
        }
        return new Versioned<>(SignUp.restore(application.value().state()), application.version());
    }

    private boolean waits(SignUp.State place, VolunteerId kept) {
        return activities.get(place.activity()).value().state().line().contains(kept);
    }

    private Activity.State handOver(SignUp.State place, VolunteerId kept) {
        return Retry.whileStale(() -> {
            Versioned<Activity> found = activities.get(place.activity());
            found.value().handOver(place.volunteer(), kept);
            if (!found.value().changes().isEmpty()) {
                activities.save(found.value(), found.version());
            }
            return found.value().state();
        });
    }
}
