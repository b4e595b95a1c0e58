package org.linli.bench.peers;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In which window a need runs, if at all, and in which venue. */
@PlanningEntity
public class RunChoice {

    @PlanningId
    public String id = "";

    public int need;

    @ValueRangeProvider(id = "windows")
    public List<Integer> windows = List.of();

    @ValueRangeProvider(id = "venues")
    public List<Integer> venues = List.of();

    @PlanningVariable(valueRangeProviderRefs = "windows", allowsUnassigned = true)
    public @Nullable Integer window;

    @PlanningVariable(valueRangeProviderRefs = "venues", allowsUnassigned = true)
    public @Nullable Integer venue;

    public RunChoice() {}
}
