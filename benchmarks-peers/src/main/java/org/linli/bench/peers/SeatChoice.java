package org.linli.bench.peers;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who has one seat of a role. */
@PlanningEntity
public class SeatChoice {

    @PlanningId
    public String id = "";

    public int need;
    public int role;

    @ValueRangeProvider(id = "people")
    public List<Integer> people = List.of();

    @PlanningVariable(valueRangeProviderRefs = "people", allowsUnassigned = true)
    public @Nullable Integer person;

    public SeatChoice() {}
}
