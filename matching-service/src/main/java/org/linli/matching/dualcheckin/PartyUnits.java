package org.linli.matching.dualcheckin;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;

/** Where units and grid teams are kept. */
public interface PartyUnits {

    Versioned<PartyUnit> add(PartyUnit unit);

    Optional<Versioned<PartyUnit>> find(PartyUnitId id);

    /** Like {@link #find}, refusing with {@code resource.not-found}. */
    Versioned<PartyUnit> get(PartyUnitId id);

    Versioned<PartyUnit> save(PartyUnit unit, long expectedVersion);

    List<Versioned<PartyUnit>> page(String areaPrefix, @Nullable String after, int limit);

    Versioned<GridTeam> add(GridTeam team);

    /** The grid team, refusing with {@code resource.not-found}. */
    Versioned<GridTeam> get(GridTeamId id);

    Versioned<GridTeam> save(GridTeam team, long expectedVersion);

    List<Versioned<GridTeam>> teams(String areaPrefix, @Nullable String after, int limit);
}
