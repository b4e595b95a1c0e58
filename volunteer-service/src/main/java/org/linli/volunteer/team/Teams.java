package org.linli.volunteer.team;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.web.Page;
import org.linli.volunteer.registration.VolunteerId;

/** All teams, those that ended too. */
public interface Teams {

    /** Keeps a new team; the same id twice is the same team and answers the one that is there. */
    Versioned<Team> add(Team team);

    Optional<Versioned<Team>> find(TeamId id);

    /** Like {@link #find}, refusing with {@code team.unknown}. */
    default Versioned<Team> get(TeamId id) {
        return find(id).orElseThrow(() -> new Rejected(new TeamRejection.Unknown()));
    }

    List<Versioned<Team>> findAll(Collection<TeamId> ids);

    /** Keeps a change unless somebody else has changed the team since that version. */
    Versioned<Team> save(Team team, long version);

    Page<Versioned<Team>> list(String areaPrefix, @Nullable TeamStatus status, @Nullable String cursor, int limit);

    /** The groups of a team, whatever their status. */
    List<Versioned<Team>> groupsOf(TeamId parent);

    /** The active teams that the volunteer leads. */
    List<Versioned<Team>> ledBy(VolunteerId leader);
}
