package org.linli.volunteer.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.linli.volunteer.registration.VolunteerId;
import org.springframework.stereotype.Component;

/** Ends memberships because the team or the volunteer is no more; again without effect. */
@Component
public class EndMemberships {

    private static final int PAGE = 200;

    private final Memberships memberships;

    public EndMemberships(Memberships memberships) {
        this.memberships = memberships;
    }

    public void ofTeam(TeamId team, LocalDate day) {
        while (true) {
            List<Versioned<Membership>> open = memberships
                    .ofTeam(team, MembershipStatus.MEMBER, null, PAGE)
                    .items();
            if (open.isEmpty()) {
                return;
            }
            open.forEach(found -> end(found.value().state(), day));
        }
    }

    public void ofVolunteer(VolunteerId volunteer, LocalDate day) {
        memberships.ofVolunteer(volunteer).stream()
                .filter(found -> found.value().isMember())
                .forEach(found -> end(found.value().state(), day));
    }

    private void end(Membership.State state, LocalDate day) {
        Retry.whileStale(() -> {
            Optional<Versioned<Membership>> found = memberships.find(state.team(), state.volunteer());
            return found.filter(there -> there.value().isMember()).map(there -> {
                there.value().leave(day);
                return memberships.save(there.value(), there.version());
            });
        });
    }
}
