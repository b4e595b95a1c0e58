package org.linli.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        List<Need> sorted =
                needs.stream().sorted(Comparator.comparing(Need::id)).toList();
        Commitments promised = new Commitments(supply, commitments, policy);
        Board board = new Board(supply, sorted, policy, promised);
        greedy(board);
        long greedyValue = board.value();
        int[][][] byPriority = copy(board);
        for (int j = 0; j < board.needs.length; j++) {
            board.clear(j);
        }
        Effort effort = weekByWeek(board, supply, policy, promised, budget);
        if (board.value() < greedyValue) {
            restore(board, byPriority);
        }
        Explainer explainer = new Explainer(supply, policy, promised, board, notBefore);
        List<Plan.Outcome> outcomes = new ArrayList<>();
        for (int j = 0; j < board.needs.length; j++) {
            outcomes.add(explainer.outcome(j));
        }
        return new Plan(
                outcomes,
                board.value(),
                greedyValue,
                Math.floorDiv(effort.bound, DistrictWeek.SCALE),
                (int) effort.moves,
                budget.seed());
    }

    /** What the weeks came to: their bounds add up, since no need lies in two of them. */
    private record Effort(long bound, long moves) {
        private Effort and(long moreBound, long moreMoves) {
            return new Effort(bound + moreBound, moves + moreMoves);
        }
    }

    private static Effort weekByWeek(Board board, Supply supply, Policy policy, Commitments promised, Budget budget) {
        TreeMap<Long, List<Integer>> weeks = IntStream.range(0, board.needs.length)
                .boxed()
                .collect(Collectors.groupingBy(j -> board.needs[j].week(), TreeMap::new, Collectors.toList()));
        Effort effort = new Effort(0, 0);
        for (List<Integer> week : weeks.values()) {
            int[] needs = week.stream().mapToInt(Integer::intValue).toArray();
            DistrictWeek district = new DistrictWeek(board, supply, policy, promised, needs);
            WeekPlan plan = solve(board, needs, district, budget);
            List<int[][]> seats = district.seats(plan);
            for (int i = 0; i < needs.length; i++) {
                board.seatIfAllowed(needs[i], seats.get(i));
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
                ? TieredWeek.plan(district.asked(), urgent, TIER, options).plan()
                : WeekSolver.solve(district.asked(), options);
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

    private static int[][][] copy(Board board) {
        int[][][] seats = new int[board.needs.length][][];
        for (int j = 0; j < seats.length; j++) {
            seats[j] = board.running(j) ? board.copySeats(j) : new int[0][];
        }
        return seats;
    }

    private static void restore(Board board, int[][][] seats) {
        for (int j = 0; j < seats.length; j++) {
            board.clear(j);
        }
        for (int j = 0; j < seats.length; j++) {
            if (seats[j].length > 0) {
                board.seat(j, seats[j]);
            }
        }
    }
}
