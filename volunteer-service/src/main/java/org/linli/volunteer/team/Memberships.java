package org.linli.volunteer.team;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.linli.volunteer.registration.VolunteerId;

/** Who belongs and belonged to which team: a document each, for a team may have thousands. */
public interface Memberships {

    Optional<Versioned<Membership>> find(TeamId team, VolunteerId volunteer);

    /**
     * Keeps a membership unless somebody else has changed it since that version; version 0 is one not kept yet.
     *
     * @throws org.linli.platform.problem.Rejected {@code request.stale-etag}
     */
    Versioned<Membership> save(Membership membership, long version);

    /** Those of a team, by volunteer; with a status only these. */
    Page<Versioned<Membership>> ofTeam(
            TeamId team, @Nullable MembershipStatus status, @Nullable String cursor, int limit);

    /** All of a volunteer, present and past. */
    List<Versioned<Membership>> ofVolunteer(VolunteerId volunteer);

    /** How many members each of the teams has now; a team without any is absent. */
    Map<TeamId, Long> count(Collection<TeamId> teams);
}
