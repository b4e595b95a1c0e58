package org.linli.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Plans all needs of a district at once.
 *
 * <p>It starts from priority order and then improves: a need with much regret is chosen, the needs that hold the people it would like
 * are emptied with it, and all are filled again in another order. A step is kept when the sum does not fall, or rarely a little; the
 * best state ever seen is the plan, so it is never worth less than priority order.
 */
public final class Planner {

    private static final int MOST_REMOVED = 7;
    private static final int LOOKED_AT = 40;
    private static final int TRIED_UNMET = 8;
    private static final double START_TEMPERATURE = 60;

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
        improve(board, budget);
        Explainer explainer = new Explainer(supply, policy, promised, board, notBefore);
        List<Plan.Outcome> outcomes = new ArrayList<>();
        for (int j = 0; j < board.needs.length; j++) {
            outcomes.add(explainer.outcome(j));
        }
        return new Plan(
                outcomes,
                board.value(),
                greedyValue,
                Arrays.stream(board.ideal).sum(),
                budget.iterations(),
                budget.seed());
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

    private static void improve(Board board, Budget budget) {
        int n = board.needs.length;
        SplittableRandom random = new SplittableRandom(budget.seed());
        int[][][] best = copy(board);
        long bestValue = board.value();
        for (int step = 0; step < budget.iterations() && n > 0; step++) {
            int seed = seedByRegret(board, random);
            if (seed < 0) {
                break;
            }
            long before = board.value();
            List<Integer> touched = relatedTo(board, seed, random);
            int[][][] old = new int[touched.size()][][];
            boolean[] ran = new boolean[touched.size()];
            for (int k = 0; k < old.length; k++) {
                old[k] = board.copySeats(touched.get(k));
                ran[k] = board.running(touched.get(k));
                board.clear(touched.get(k));
            }
            refill(board, touched, random);
            double temperature = START_TEMPERATURE * (1 - (double) step / budget.iterations());
            long change = board.value() - before;
            if (change < 0 && random.nextDouble() >= Math.exp(change / Math.max(temperature, 0.01))) {
                for (int j : touched) {
                    board.clear(j);
                }
                for (int k = 0; k < old.length; k++) {
                    if (ran[k]) {
                        board.seat(touched.get(k), old[k]);
                    }
                }
            } else if (board.value() > bestValue) {
                bestValue = board.value();
                best = copy(board);
            }
        }
        restore(board, best);
    }

    /** A need drawn in proportion to what it lacks of the best it could have; −1 when none lacks anything. */
    private static int seedByRegret(Board board, SplittableRandom random) {
        long all = 0;
        for (int j = 0; j < board.needs.length; j++) {
            all += Math.max(0, board.ideal[j] - board.needValue(j));
        }
        if (all == 0) {
            return -1;
        }
        long draw = random.nextLong(all);
        for (int j = 0; j < board.needs.length; j++) {
            draw -= Math.max(0, board.ideal[j] - board.needValue(j));
            if (draw < 0) {
                return j;
            }
        }
        return -1;
    }

    /** The seed, the needs that keep its best people from it, and a few needs without people. */
    private static List<Integer> relatedTo(Board board, int seed, SplittableRandom random) {
        List<Integer> touched = new ArrayList<>();
        touched.add(seed);
        Need need = board.needs[seed];
        int most = 2 + random.nextInt(MOST_REMOVED);
        for (int r = 0; r < need.roles().size(); r++) {
            int[] wanted = board.candidates[seed][r];
            int start =
                    wanted.length > LOOKED_AT && random.nextInt(3) == 0 ? random.nextInt(wanted.length - LOOKED_AT) : 0;
            for (int c = start; c < Math.min(wanted.length, start + LOOKED_AT) && touched.size() < most; c++) {
                if (!board.free(wanted[c], need, need.roles().get(r).supervisor())) {
                    for (int other : board.engagedIn(wanted[c])) {
                        if (!touched.contains(other) && touched.size() < most) {
                            touched.add(other);
                        }
                    }
                }
            }
        }
        for (int k = 0; k < TRIED_UNMET; k++) {
            int j = random.nextInt(board.needs.length);
            if (!board.running(j) && board.ideal[j] > 0 && !touched.contains(j)) {
                touched.add(j);
            }
        }
        return touched;
    }

    private static void refill(Board board, List<Integer> touched, SplittableRandom random) {
        List<Integer> order = new ArrayList<>(touched);
        int way = random.nextInt(3);
        if (way == 0) {
            shuffle(order, random);
        } else if (way == 1) {
            // fewest candidates first: who has no choice goes before who has
            order.sort(
                    Comparator.<Integer>comparingInt(j -> scarcity(board, j)).thenComparing(j -> board.needs[j].id()));
        }
        order.forEach(board::fill);
    }

    private static int scarcity(Board board, int j) {
        int fewest = Integer.MAX_VALUE;
        for (int[] rows : board.candidates[j]) {
            fewest = Math.min(fewest, rows.length);
        }
        return fewest;
    }

    private static void shuffle(List<Integer> order, SplittableRandom random) {
        for (int k = order.size() - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int swapped = order.get(k);
            order.set(k, order.get(other));
            order.set(other, swapped);
        }
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
