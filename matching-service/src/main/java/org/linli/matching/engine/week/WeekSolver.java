package org.linli.matching.engine.week;

/** Plans a week: candidates, prices, a first plan at these prices, and the search that goes on until the budget is used up. */
public final class WeekSolver {

    private WeekSolver() {}

    public static WeekPlan solve(WeekProblem problem, SolverOptions options) {
        try (StandingWeek week = StandingWeek.plan(problem, options)) {
            return week.plan();
        }
    }

    /**
     * Plans again after changes: starts from the earlier plan, kept as far as it still holds, and from its prices. The needs, their roles and
     * windows, and the people must have the same rows as then, needs may be appended; what has changed is what they ask for and offer. Who
     * plans again often keeps a {@link StandingWeek}.
     */
    public static WeekPlan resume(WeekProblem problem, SolverOptions options, WeekPlan earlier) {
        try (StandingWeek week = StandingWeek.resume(problem, options, earlier)) {
            return week.plan();
        }
    }
}
