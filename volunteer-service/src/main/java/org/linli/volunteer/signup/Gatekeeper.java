package org.linli.volunteer.signup;

import java.time.Clock;
import java.time.LocalDate;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.activity.Requirements;
import org.linli.volunteer.registration.AgeProfile;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.Volunteer;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.Volunteers;
import org.linli.volunteer.training.Qualifications;
import org.linli.volunteer.vetting.Vettings;
import org.springframework.stereotype.Component;

/** Gathers what the {@link Gates} decide by; what an activity does not ask for is not looked up. */
@Component
class Gatekeeper {

    private final Volunteers volunteers;
    private final Qualifications qualifications;
    private final Vettings vettings;
    private final SignUps signUps;
    private final AgeProfile ages;
    private final SignUpPolicy policy;
    private final Clock clock;

    Gatekeeper(
            Volunteers volunteers,
            Qualifications qualifications,
            Vettings vettings,
            SignUps signUps,
            AgeProfile ages,
            SignUpPolicy policy,
            Clock clock) {
        this.volunteers = volunteers;
        this.qualifications = qualifications;
        this.vettings = vettings;
        this.signUps = signUps;
        this.ages = ages;
        this.policy = policy;
        this.clock = clock;
    }

    void check(VolunteerId volunteer, Activity.State activity, Declaration said) {
        Gates.check(applicant(volunteer, activity), activity, said, ages, policy, Today.at(clock));
    }

    private Applicant applicant(VolunteerId id, Activity.State activity) {
        Volunteer.State volunteer = volunteers.get(id).value().state();
        Requirements fit = activity.details().requirements();
        LocalDate last = Today.of(activity.notice().endsAt());
        boolean asksForSkills = !fit.skills().isEmpty() || !fit.licences().isEmpty();
        return new Applicant(
                volunteer.status(),
                volunteer.person().identity().birthDate().reveal(),
                volunteer.guardian() != null,
                asksForSkills
                        ? qualifications.heldBy(id, last)
                        : new Qualifications.Held(java.util.Set.of(), java.util.Set.of()),
                fit.childFacing() && vettings.clearedFor(id, last),
                signUps.noShowsOf(id).stream().map(Today::of).toList());
    }
}
