package org.linli.bench.peers;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.HardSoftScore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.bench.matching.Instance;

/** The week as Timefold plans it. */
@PlanningSolution
public class WeekSolution {

    @PlanningEntityCollectionProperty
    public List<RunChoice> runs = List.of();

    @PlanningEntityCollectionProperty
    public List<SeatChoice> seats = List.of();

    @PlanningScore
    public @Nullable HardSoftScore score;

    public @Nullable Instance instance;

    public WeekSolution() {}
}
