package org.linli.matching.engine.week;

import java.util.List;

/**
 * A plan in which vulnerable needs weigh more, and its price. Never are fewer of them served than if they had simply been served first, one by
 * one; where the weight does not suffice for that, they are given what they would have had then.
 *
 * @param plan its utility and bound count every need as it is, unweighted
 * @param served vulnerable needs that run
 * @param servedByPriority as many would run if they had been served first, one by one
 * @param servedByUtility as many run in the plan of the same effort that weighs all needs alike
 * @param price the utility that plan has more; negative when it happened to have less
 * @param guarded whether the weight alone did not suffice
 */
public record TieredWeek(
        WeekPlan plan,
        int vulnerable,
        int served,
        int servedByPriority,
        int servedByUtility,
        long price,
        boolean guarded) {

    public static final int LEAST_WEIGHT = 3;
    public static final int MOST_WEIGHT = 8;

    /**
     * A third of the budget for a common beginning, then a third each for the plan that weighs all needs alike and for this one; a third more
     * where the guard steps in.
     */
    public static TieredWeek plan(WeekProblem problem, boolean[] vulnerable, int weight, SolverOptions options) {
        requireWeight(weight);
        SolverOptions third = options.part(3);
        Beginning beginning = Beginning.of(problem, vulnerable, third);
        WeekPlan alike = WeekSolver.resume(problem, third, beginning.plan);
        Guarded tiered = beginning.tiered(problem, vulnerable, weight, third);
        long bound = Math.min(beginning.plan.upperBound(), alike.upperBound());
        WeekPlan unweighted =
                tiered.plan.valued(Validation.of(problem, tiered.plan).utility(), bound);
        return new TieredWeek(
                unweighted,
                count(vulnerable),
                served(tiered.plan, vulnerable),
                beginning.least(),
                served(alike, vulnerable),
                alike.utility() - unweighted.utility(),
                tiered.guarded);
    }

    /** Only the plan, for half the budget and a common beginning for the other half; its utility is weighted and its bound says nothing. */
    public static WeekPlan planOnly(WeekProblem problem, boolean[] vulnerable, int weight, SolverOptions options) {
        requireWeight(weight);
        SolverOptions half = options.part(2);
        return Beginning.of(problem, vulnerable, half).tiered(problem, vulnerable, weight, half).plan;
    }

    private static void requireWeight(int weight) {
        if (weight < LEAST_WEIGHT || weight > MOST_WEIGHT) {
            throw new IllegalArgumentException("a vulnerable need weighs 3 to 8 times as much");
        }
    }

    /** A plan that weighs all needs alike, and whom the vulnerable ones would have had if they had been served first. */
    private record Beginning(WeekPlan plan, List<WeekProblem.Pin> byPriority) {

        private static Beginning of(WeekProblem problem, boolean[] vulnerable, SolverOptions options) {
            try (StandingWeek week = StandingWeek.plan(problem, options)) {
                return new Beginning(week.plan(), week.servedFirst(vulnerable));
            }
        }

        private int least() {
            return (int)
                    byPriority.stream().map(WeekProblem.Pin::need).distinct().count();
        }

        private Guarded tiered(WeekProblem problem, boolean[] vulnerable, int weight, SolverOptions options) {
            WeekProblem weighted = weighted(problem, vulnerable, weight);
            WeekPlan tiered = WeekSolver.resume(weighted, options, plan);
            return served(tiered, vulnerable) >= least()
                    ? new Guarded(tiered, false)
                    : new Guarded(WeekSolver.resume(weighted.withPins(byPriority), options, plan), true);
        }
    }

    private record Guarded(WeekPlan plan, boolean guarded) {}

    private static WeekProblem weighted(WeekProblem problem, boolean[] vulnerable, int weight) {
        int[] bonus = problem.needs().runBonus().clone();
        for (int need = 0; need < bonus.length; need++) {
            if (vulnerable[need]) {
                bonus[need] *= weight;
            }
        }
        return problem.withRunBonus(bonus);
    }

    private static int served(WeekPlan plan, boolean[] vulnerable) {
        int served = 0;
        for (int need = 0; need < vulnerable.length; need++) {
            if (vulnerable[need] && plan.window()[need] != WeekProblem.NONE) {
                served++;
            }
        }
        return served;
    }

    private static int count(boolean[] vulnerable) {
        int count = 0;
        for (boolean one : vulnerable) {
            count += one ? 1 : 0;
        }
        return count;
    }
}
