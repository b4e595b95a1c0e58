package org.linli.volunteer.team;

import java.util.List;
import java.util.Optional;
import org.linli.platform.outbox.Versioned;

/** All merges of teams. */
public interface TeamMerges {

    /** Keeps a new merge; the same id twice is the same merge and answers the one that is there. */
    Versioned<TeamMerge> add(TeamMerge merge);

    Optional<Versioned<TeamMerge>> find(TeamMergeId id);

    Versioned<TeamMerge> save(TeamMerge merge, long version);

    List<Versioned<TeamMerge>> running();

    /** Whether teams are on their way into this one. */
    boolean runningInto(TeamId team);
}
