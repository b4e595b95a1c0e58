package org.linli.volunteer.team;

import java.time.Clock;
import java.time.LocalDate;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.AgeProfile;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.Volunteer;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.VolunteerStatus;
import org.linli.volunteer.registration.Volunteers;
import org.springframework.stereotype.Component;

/** Looks up in the register whether somebody may join or lead. */
@Component
class Standing {

    private final Volunteers volunteers;
    private final AgeProfile ages;
    private final Clock clock;

    Standing(Volunteers volunteers, AgeProfile ages, Clock clock) {
        this.volunteers = volunteers;
        this.ages = ages;
        this.clock = clock;
    }

    void requireActive(VolunteerId id) {
        active(id);
    }

    /** VOL-29: a leader is an adult whom the register calls ACTIVE. */
    void requireLeader(VolunteerId id) {
        Volunteer volunteer = active(id);
        LocalDate birth = volunteer.state().person().identity().birthDate().reveal();
        if (ages.needsGuardian(birth, Today.at(clock))) {
            throw new Rejected(new TeamRejection.LeaderTooYoung(ages.fullAge()));
        }
    }

    private Volunteer active(VolunteerId id) {
        Volunteer volunteer = volunteers.get(id).value();
        VolunteerStatus status = volunteer.state().status();
        if (status != VolunteerStatus.ACTIVE) {
            throw new Rejected(new TeamRejection.VolunteerNotActive(status.name()));
        }
        return volunteer;
    }
}
