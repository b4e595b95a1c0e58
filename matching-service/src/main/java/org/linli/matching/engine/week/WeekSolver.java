package org.linli.matching.engine.week;

import java.util.List;

/** Plans a week. */
public final class WeekSolver {

    private WeekSolver() {}

    public static WeekPlan solve(WeekProblem problem, SolverOptions options) {
        int needs = problem.needs().size();
        int[] none = new int[needs];
        java.util.Arrays.fill(none, WeekProblem.NONE);
        return new WeekPlan(
                none,
                none.clone(),
                new int[needs + 1],
                new int[0],
                new int[0],
                0,
                Long.MAX_VALUE,
                0,
                0,
                0,
                List.of(),
                List.of(),
                new WarmStart(new int[0], new int[0], new int[0]));
    }
}
