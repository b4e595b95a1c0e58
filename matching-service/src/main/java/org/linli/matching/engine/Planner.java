package org.linli.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.matching.engine.week.SolverOptions;
import org.linli.matching.engine.week.TieredWeek;
import org.linli.matching.engine.week.WeekPlan;
import org.linli.matching.engine.week.WeekSolver;

/**
 * Plans all needs of a district at once: each calendar week by the week solver, the earlier weeks first, so that who serves in one is less
 * burdened in the next. Urgent needs of the focus classes are a tier: never are fewer of them met than if they were served first. Where priority
 * order is worth more in the end, it is the plan.
 */
public final class Planner {

    /** How many times as much an urgent need of a focus class weighs. */
    private static final int TIER = TieredWeek.LEAST_WEIGHT;

    private static final int URGENT = 4;
    private static final int THREADS = 2;

    private Planner() {}

    public static Plan plan(
            Supply supply,
            List<Need> needs,
            List<Commitment> commitments,
            Policy policy,
            Budget budget,
            long notBefore) {
        return plan(supply, needs, commitments, policy, budget, notBefore, Premises.NONE);
    }

    public static Plan plan(
            Supply supply,
            List<Need> needs,
            List<Commitment> commitments,
            Policy policy,
            Budget budget,
            long notBefore,
            Premises premises) {
        List<Need> sorted =
                needs.stream().sorted(Comparator.comparing(Need::id)).toList();
        Commitments promised = new Commitments(supply, commitments, policy);
        Board board = new Board(supply, sorted, policy, promised, premises);
        greedy(board);
        long greedyValue = board.value();
        Board.@Nullable Placed[] byPriority = copy(board);
        for (int j = 0; j < board.needs.length; j++) {
            board.clear(j);
        }
        Effort effort = weekByWeek(board, supply, policy, promised, budget);
        if (board.value() < greedyValue) {
            restore(board, byPriority);
        }
        Explainer explainer = new Explainer(supply, policy, promised, board, notBefore);
        // what is looked up longer for one need is of that need alone
        List<Plan.Outcome> outcomes = IntStream.range(0, board.needs.length)
                .parallel()
                .mapToObj(explainer::outcome)
                .toList();
        return new Plan(
                outcomes,
                board.value(),
                greedyValue,
                Math.floorDiv(effort.bound, DistrictWeek.SCALE),
                (int) effort.moves,
                budget.seed());
    }

    /** What the weeks came to: their bounds add up. */
    private record Effort(long bound, long moves) {
        private Effort and(long moreBound, long moreMoves) {
            return new Effort(bound + moreBound, moves + moreMoves);
        }
    }

    /** A need with times in several weeks is tried in the first, and in the next when it could not be met. */
    private static Effort weekByWeek(Board board, Supply supply, Policy policy, Commitments promised, Budget budget) {
        TreeMap<Long, TreeSet<Integer>> weeks = new TreeMap<>();
        for (int j = 0; j < board.needs.length; j++) {
            for (Need at : board.variants[j]) {
                weeks.computeIfAbsent(at.week(), _ -> new TreeSet<>()).add(j);
            }
        }
        Effort effort = new Effort(0, 0);
        for (var week : weeks.entrySet()) {
            // what an earlier week has served might have been served in this one instead
            long served = week.getValue().stream()
                    .filter(board::running)
                    .mapToLong(j -> DistrictWeek.SCALE * board.mostIn(j, week.getKey()))
                    .sum();
            effort = effort.and(served, 0);
            int[] needs = week.getValue().stream()
                    .filter(j -> !board.running(j))
                    .mapToInt(Integer::intValue)
                    .toArray();
            if (needs.length == 0) {
                continue;
            }
            DistrictWeek district = new DistrictWeek(board, supply, policy, promised, week.getKey(), needs);
            WeekPlan plan = solve(board, needs, district, budget);
            for (int i = 0; i < needs.length; i++) {
                Board.Placed placed = district.placed(plan, i);
                if (placed != null) {
                    board.seatIfAllowed(needs[i], placed);
                }
            }
            effort = effort.and(plan.upperBound(), plan.iterations());
        }
        return effort;
    }

    private static WeekPlan solve(Board board, int[] needs, DistrictWeek district, Budget budget) {
        boolean[] urgent = new boolean[needs.length];
        boolean any = false;
        for (int i = 0; i < needs.length; i++) {
            Need need = board.needs[needs[i]];
            urgent[i] = need.focus() && need.weight() >= URGENT && board.bonus(needs[i]) > 0;
            any |= urgent[i];
        }
        SolverOptions options = SolverOptions.moves(budget.movesFor(needs.length), THREADS, budget.seed());
        return any
                ? TieredWeek.plan(district.problem(), urgent, TIER, options).plan()
                : WeekSolver.solve(district.problem(), options);
    }

    /** The most urgent first, focus classes before others, then the earliest; each takes its best people. */
    private static void greedy(Board board) {
        List<Integer> order = new ArrayList<>();
        for (int j = 0; j < board.needs.length; j++) {
            order.add(j);
        }
        order.sort(Comparator.<Integer>comparingInt(j -> -board.needs[j].weight())
                .thenComparing(j -> !board.needs[j].focus())
                .thenComparingLong(j -> board.needs[j].startsAt())
                .thenComparing(j -> board.needs[j].id()));
        order.forEach(board::fill);
    }

    private static Board.@Nullable Placed[] copy(Board board) {
        Board.@Nullable Placed[] placed = new Board.@Nullable Placed[board.needs.length];
        for (int j = 0; j < placed.length; j++) {
            placed[j] = board.running(j) ? board.placed(j) : null;
        }
        return placed;
    }

    private static void restore(Board board, Board.@Nullable Placed[] all) {
        for (int j = 0; j < all.length; j++) {
            board.clear(j);
        }
        for (int j = 0; j < all.length; j++) {
            Board.Placed placed = all[j];
            if (placed != null) {
                board.seat(j, placed.window(), placed.venue(), placed.seats());
            }
        }
    }
}
