package org.linli.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.matching.engine.week.SolverOptions;
import org.linli.matching.engine.week.TieredWeek;
import org.linli.matching.engine.week.WeekPlan;
import org.linli.matching.engine.week.WeekSolver;

/**
 * Plans all needs of a district at once: after a look at all weeks together each calendar week by the week solver, the earlier weeks first, so
 * that those who serve in one are not first in the next. Urgent needs of the focus classes are a tier: in no week are fewer of them met than if
 * they were served first. Where priority order is worth more in the end, it is the plan.
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
        fill(board);
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
        return new Plan(outcomes, board.value(), greedyValue, effort.bound, (int) effort.moves, budget.seed());
    }

    /** What the weeks came to. */
    private record Effort(long bound, long moves) {}

    private static Effort weekByWeek(Board board, Supply supply, Policy policy, Commitments promised, Budget budget) {
        Everybody people = new Everybody(supply, board.shortlists().people());
        Store store = Store.of(board);
        Outlook outlook = Outlook.of(board, people, policy, promised, store, THREADS);
        long moves = 0;
        for (int k = 0; k < outlook.weeks(); k++) {
            int[] needs = outlook.needsOf(k);
            if (needs.length == 0) {
                continue;
            }
            Store now = store.now(board, outlook.keptForLater(k));
            DistrictWeek week = new DistrictWeek(board, people, policy, promised, outlook.week(k), needs, now);
            boolean[] urgent = urgent(board, needs);
            WeekPlan plan = solve(week, urgent, budget.movesFor(needs.length), budget.seed());
            moves += plan.iterations();
            seat(board, week, plan, needs, urgent);
        }
        // whoever is left over may still find room in an earlier week, or goods that nobody came for
        fill(board);
        return new Effort(outlook.upperBound(), moves);
    }

    private static boolean[] urgent(Board board, int[] needs) {
        boolean[] urgent = new boolean[needs.length];
        for (int i = 0; i < needs.length; i++) {
            Need need = board.needs[needs[i]];
            urgent[i] = need.focus() && need.weight() >= URGENT && board.bonus(needs[i]) > 0;
        }
        return urgent;
    }

    private static WeekPlan solve(DistrictWeek week, boolean[] urgent, int moves, long seed) {
        SolverOptions options = SolverOptions.moves(moves, THREADS, seed);
        for (boolean any : urgent) {
            if (any) {
                return TieredWeek.planOnly(week.problem(), urgent, TIER, options);
            }
        }
        return WeekSolver.solve(week.problem(), options);
    }

    /** Urgent needs take their seats first, and others instead where the minute forbids theirs: the half hours of the solver allow too much. */
    private static void seat(Board board, DistrictWeek week, WeekPlan plan, int[] needs, boolean[] urgent) {
        for (int i = 0; i < needs.length; i++) {
            Board.Placed placed = urgent[i] ? week.placed(plan, i) : null;
            if (placed != null && !board.seatIfAllowed(needs[i], placed)) {
                board.fill(needs[i]);
            }
        }
        for (int i = 0; i < needs.length; i++) {
            Board.Placed placed = urgent[i] ? null : week.placed(plan, i);
            if (placed != null) {
                board.seatIfAllowed(needs[i], placed);
            }
        }
    }

    /** The most urgent first, focus classes before others, then the earliest; each takes the best people who are left. */
    private static void fill(Board board) {
        List<Integer> order = new ArrayList<>();
        for (int j = 0; j < board.needs.length; j++) {
            if (!board.running(j)) {
                order.add(j);
            }
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
