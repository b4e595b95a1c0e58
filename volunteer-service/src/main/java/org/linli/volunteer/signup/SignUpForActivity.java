package org.linli.volunteer.signup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.activity.Activities;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.activity.ActivityStatus;
import org.linli.volunteer.registration.AgeProfile;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.Volunteer;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.VolunteerStatus;
import org.linli.volunteer.registration.Volunteers;
import org.springframework.stereotype.Component;

/** Gives a volunteer a seat in an open activity, or a place on the waiting list; minors by their rules (VOL-03 … VOL-05). */
@Component
public class SignUpForActivity {

    /** Who wants a seat; {@code guardianPresent} says that a guardian comes along. */
    public record Command(ActivityId activity, VolunteerId volunteer, boolean guardianPresent) {}

    private final SignUps signUps;
    private final Activities activities;
    private final Volunteers volunteers;
    private final AgeProfile ages;
    private final Clock clock;

    public SignUpForActivity(
            SignUps signUps, Activities activities, Volunteers volunteers, AgeProfile ages, Clock clock) {
        this.signUps = signUps;
        this.activities = activities;
        this.volunteers = volunteers;
        this.ages = ages;
        this.clock = clock;
    }

    public Versioned<SignUp> handle(Command command) {
        SignUpId id = SignUpId.of(command.activity(), command.volunteer());
        Optional<Versioned<SignUp>> there = signUps.find(id);
        if (there.isPresent()) {
            return there.get();
        }
        Instant now = Today.now(clock);
        Volunteer volunteer = volunteers.get(command.volunteer()).value();
        if (volunteer.state().status() != VolunteerStatus.ACTIVE) {
            throw new Rejected(new SignUpRejection.VolunteerNotActive(
                    volunteer.state().status().name()));
        }
        Activity.State activity = activities.get(command.activity()).value().state();
        boolean open = activity.status() == ActivityStatus.PUBLISHED || activity.status() == ActivityStatus.RECRUITED;
        if (!open || !activity.notice().startsAt().isAfter(now)) {
            throw new Rejected(
                    new SignUpRejection.ActivityNotOpen(activity.status().name()));
        }
        refuseByAge(command, volunteer, activity);
        // VOL-15: no two activities at once
        signUps.overlapping(
                        command.volunteer(),
                        activity.notice().startsAt(),
                        activity.notice().endsAt())
                .ifPresent(other -> {
                    throw new Rejected(new SignUpRejection.Overlaps(other.value()));
                });
        boolean seated = Retry.whileStale(() -> seat(command));
        SignUp signUp = SignUp.apply(new SignUp.State(
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
                SignUpStatus.APPLIED));
        if (seated) {
            signUp.accept();
        } else {
            signUp.putOnWaitingList();
        }
        return signUps.add(signUp);
    }

    private boolean seat(Command command) {
        Versioned<Activity> found = activities.get(command.activity());
        boolean seated = found.value().seat(command.volunteer());
        if (!found.value().changes().isEmpty()) {
            activities.save(found.value(), found.version());
        }
        return seated;
    }

    private void refuseByAge(Command command, Volunteer volunteer, Activity.State activity) {
        LocalDate birth = volunteer.state().person().identity().birthDate().reveal();
        LocalDate day = Today.of(activity.notice().startsAt());
        if (activity.notice().dangerous() && ages.needsGuardian(birth, day)) {
            throw new Rejected(new SignUpRejection.MinorBarred());
        }
        if (ages.needsGuardianPresent(birth, day) && !command.guardianPresent()) {
            throw new Rejected(new SignUpRejection.GuardianMustBePresent());
        }
    }
}
