package org.linli.volunteer.signup;

import java.time.Clock;
import java.time.Instant;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.linli.volunteer.activity.Activities;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.activity.Notice;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;
import org.springframework.stereotype.Component;

/**
 * Expects a volunteer whom matching assigned: the demand's activity is there once, he has a seat in it and a sign-up under the assignment's
 * id. Each of the three writes finds its work done when it is repeated, so a crash between them heals by redelivery.
 */
@Component
public class ExpectAssigned {

    /** An accepted assignment. */
    public record Command(
            SignUpId assignment,
            String demandId,
            VolunteerId volunteer,
            String area,
            String title,
            String serviceClass,
            Instant startsAt,
            Instant endsAt,
            int wanted) {}

    private final SignUps signUps;
    private final Activities activities;
    private final ReleasedAssignments released;
    private final EndPlaces end;
    private final Areas areas;
    private final Clock clock;

    public ExpectAssigned(
            SignUps signUps,
            Activities activities,
            ReleasedAssignments released,
            EndPlaces end,
            Areas areas,
            Clock clock) {
        this.signUps = signUps;
        this.activities = activities;
        this.released = released;
        this.end = end;
        this.areas = areas;
        this.clock = clock;
    }

    public void handle(Command command) {
        if (released.contains(command.assignment())
                || signUps.find(command.assignment()).isPresent()) {
            return;
        }
        ActivityId activity = ActivityId.ofDemand(command.demandId());
        Retry.whileStale(() -> seat(activity, command));
        SignUp signUp = SignUp.apply(new SignUp.State(
                command.assignment(),
                activity,
                command.volunteer(),
                command.area(),
                command.title(),
                command.startsAt(),
                command.endsAt(),
                command.demandId(),
                command.assignment().value(),
                Today.now(clock),
                Declaration.none(),
                null,
                SignUpStatus.APPLIED));
        signUp.accept();
        signUps.add(signUp);
        // matching may not have heard of a suspension when it proposed him; the cancelled place tells it
        end.handle(command.volunteer());
    }

    private Versioned<Activity> seat(ActivityId id, Command command) {
        Versioned<Activity> found = activities.find(id).orElseGet(() -> activities.add(open(command)));
        Activity activity = Activity.restore(found.value().state());
        activity.seatAssigned(command.volunteer());
        return activity.changes().isEmpty() ? found : activities.save(activity, found.version());
    }

    private Activity open(Command command) {
        return Activity.ofDemand(
                command.demandId(),
                command.area(),
                new Notice(
                        command.title(),
                        command.serviceClass(),
                        areas.name(command.area()),
                        "",
                        "",
                        "",
                        command.startsAt(),
                        command.endsAt(),
                        Math.max(1, command.wanted()),
                        false),
                Today.now(clock));
    }
}
