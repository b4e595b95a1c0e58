package org.linli.volunteer.signup;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.activity.Activities;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;
import org.springframework.stereotype.Component;

/** Gives a volunteer whom the activity fits a seat in it, or a place on the waiting list (VOL-03 … VOL-11, VOL-15, SEC-13). */
@Component
public class SignUpForActivity {

    /** Who wants a seat, and what he states. */
    public record Command(ActivityId activity, VolunteerId volunteer, Declaration said) {}

    private final SignUps signUps;
    private final Activities activities;
    private final Gatekeeper gates;
    private final DecidePlace decide;
    private final EndPlaces end;
    private final Clock clock;

    SignUpForActivity(
            SignUps signUps, Activities activities, Gatekeeper gates, DecidePlace decide, EndPlaces end, Clock clock) {
        this.signUps = signUps;
        this.activities = activities;
        this.gates = gates;
        this.decide = decide;
        this.end = end;
        this.clock = clock;
    }

    public Versioned<SignUp> handle(Command command) {
        Optional<Versioned<SignUp>> there = signUps.of(command.activity(), command.volunteer());
        if (there.isPresent()
                && !SignUpMove.REAPPLY.allowedFrom(there.get().value().state().status())) {
            Versioned<SignUp> known = there.get();
            return known.value().state().status() == SignUpStatus.APPLIED ? decide.first(known) : known;
        }
        Instant now = Today.now(clock);
        Activity.State activity = activities.get(command.activity()).value().state();
        if (!activity.takesSignUps() || !activity.notice().startsAt().isAfter(now)) {
            throw new Rejected(
                    new SignUpRejection.ActivityNotOpen(activity.status().name()));
        }
        gates.check(command.volunteer(), activity, command.said());
        SignUpId id = there.map(known -> known.value().state().id())
                .orElseGet(() -> SignUpId.of(command.activity(), command.volunteer()));
        // VOL-15: no two activities at once; asked here so that nothing is kept of an application that cannot succeed
        signUps.claiming(
                        command.volunteer(),
                        activity.notice().startsAt(),
                        activity.notice().endsAt(),
                        id)
                .ifPresent(other -> {
                    throw new Rejected(new SignUpRejection.Overlaps(other.value()));
                });
        Versioned<SignUp> decided =
                decide.first(there.isPresent() ? anew(there.get(), command, now) : apply(id, command, activity, now));
        // a suspension that was heard between the gate and the place has not seen this place
        return end.handle(command.volunteer()) ? signUps.get(id) : decided;
    }

    private Versioned<SignUp> anew(Versioned<SignUp> ended, Command command, Instant now) {
        // a seat that a crash left behind would be taken for the new one
        decide.free(ended.value().state());
        ended.value().reapply(command.said(), now);
        Versioned<SignUp> saved = signUps.save(ended.value(), ended.version());
        return new Versioned<>(SignUp.restore(saved.value().state()), saved.version());
    }

    private Versioned<SignUp> apply(SignUpId id, Command command, Activity.State activity, Instant now) {
        Versioned<SignUp> added = signUps.add(SignUp.apply(new SignUp.State(
                id,
                command.activity(),
                command.volunteer(),
                activity.area(),
                activity.notice().title(),
                activity.notice().startsAt(),
                activity.notice().endsAt(),
                activity.demandId(),
                null,
                now,
                command.said(),
                null,
                SignUpStatus.APPLIED)));
        return new Versioned<>(SignUp.restore(added.value().state()), added.version());
    }
}
