package org.linli.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.linli.matching.engine.week.WeekProblem;
import org.linli.matching.engine.week.WeeksAtPrices;

/**
 * All weeks of a plan looked at together before any of them is planned: the bound, the week in which each need is best served, and how much of
 * the goods the later weeks had better find.
 */
final class Outlook {

    /**
     * More weeks are looked at in parts, each a district's memory: a need with times in two of them still counts once, what lies in store may
     * be counted in each.
     */
    static final int MOST_TOGETHER = 4;

    private final Board board;
    /** Calendar weeks in order. */
    private final long[] weeks;

    private final int[] home;
    private final int[][] goodsOfWeek;
    private final long upperBound;

    private Outlook(Board board, long[] weeks, int[] home, int[][] goodsOfWeek, long upperBound) {
        this.board = board;
        this.weeks = weeks;
        this.home = home;
        this.goodsOfWeek = goodsOfWeek;
        this.upperBound = upperBound;
    }

    /** {@code board} has no seat taken yet. */
    static Outlook of(Board board, Everybody people, Policy policy, Commitments promised, Store store, int threads) {
        Map<Long, TreeSet<Integer>> byWeek = byWeek(board);
        long[] weeks = byWeek.keySet().stream().mapToLong(Long::longValue).toArray();
        int[] home = new int[board.needs.length];
        for (int j = 0; j < home.length; j++) {
            home[j] = Arrays.binarySearch(weeks, board.variants[j][0].week());
        }
        int[][] goodsOfWeek = new int[weeks.length][store.kinds().size()];
        if (weeks.length == 0) {
            return new Outlook(board, weeks, home, goodsOfWeek, 0);
        }
        int[][] needOf = byWeek.values().stream()
                .map(needs -> needs.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        long[] gain = new long[home.length];
        long[] beforeGoods = new long[home.length];
        long earnings = 0;
        for (int from = 0; from < weeks.length; from += MOST_TOGETHER) {
            int to = Math.min(weeks.length, from + MOST_TOGETHER);
            List<WeekProblem> problems = new ArrayList<>();
            for (int k = from; k < to; k++) {
                problems.add(new DistrictWeek(board, people, policy, promised, weeks[k], needOf[k], store).problem());
            }
            WeeksAtPrices priced =
                    WeeksAtPrices.of(problems, Arrays.copyOfRange(needOf, from, to), home.length, threads);
            earnings += priced.earnings();
            for (int j = 0; j < home.length; j++) {
                if (priced.gain(j) > gain[j]) {
                    gain[j] = priced.gain(j);
                    home[j] = from + priced.bestWeek(j);
                    beforeGoods[j] = gain[j] + quantity(board, j) * price(board, store, priced, j);
                }
            }
        }
        share(board, store, beforeGoods, home, goodsOfWeek);
        long bound = Math.floorDiv(earnings + LongStream.of(gain).sum(), WeeksAtPrices.UNIT);
        return new Outlook(board, weeks, home, goodsOfWeek, Math.floorDiv(bound, (long) DistrictWeek.SCALE));
    }

    private static long price(Board board, Store store, WeeksAtPrices priced, int j) {
        Need.Goods goods = board.needs[j].extras().goods();
        return goods == null ? 0 : priced.priceOfGoods(store.kinds().indexOf(goods.kind()));
    }

    private static Map<Long, TreeSet<Integer>> byWeek(Board board) {
        TreeMap<Long, TreeSet<Integer>> weeks = new TreeMap<>();
        for (int j = 0; j < board.needs.length; j++) {
            for (Need at : board.variants[j]) {
                weeks.computeIfAbsent(at.week(), _ -> new TreeSet<>()).add(j);
            }
        }
        return weeks;
    }

    /** As long as there are goods they are meant for the needs that gain most for each piece. */
    private static void share(Board board, Store store, long[] gain, int[] home, int[][] goodsOfWeek) {
        for (int kind = 0; kind < store.kinds().size(); kind++) {
            String name = store.kinds().get(kind);
            int left = store.quantity()[kind];
            List<Integer> asking = IntStream.range(0, home.length)
                    .filter(j -> asks(board, j, name) && gain[j] > 0)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(j -> -(double) gain[j] / quantity(board, j))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
            for (int j : asking) {
                if (quantity(board, j) <= left) {
                    left -= quantity(board, j);
                    goodsOfWeek[home[j]][kind] += quantity(board, j);
                }
            }
        }
    }

    private static boolean asks(Board board, int j, String kind) {
        Need.Goods goods = board.needs[j].extras().goods();
        return goods != null && goods.kind().equals(kind);
    }

    private static int quantity(Board board, int j) {
        Need.Goods goods = board.needs[j].extras().goods();
        return goods == null ? 0 : goods.quantity();
    }

    long upperBound() {
        return upperBound;
    }

    int weeks() {
        return weeks.length;
    }

    long week(int k) {
        return weeks[k];
    }

    /** Who is planned in a week: its own needs, and those that an earlier week was best for and could not serve. */
    int[] needsOf(int k) {
        return IntStream.range(0, home.length)
                .filter(j -> home[j] <= k && !board.running(j) && hasTimeIn(j, weeks[k]))
                .toArray();
    }

    private boolean hasTimeIn(int j, long week) {
        return Arrays.stream(board.variants[j]).anyMatch(at -> at.week() == week);
    }

    /** How much of each kind of goods is meant for the weeks after this one. */
    int[] keptForLater(int k) {
        int[] kept = new int[goodsOfWeek[k].length];
        for (int later = k + 1; later < goodsOfWeek.length; later++) {
            for (int kind = 0; kind < kept.length; kind++) {
                kept[kind] += goodsOfWeek[later][kind];
            }
        }
        return kept;
    }
}
