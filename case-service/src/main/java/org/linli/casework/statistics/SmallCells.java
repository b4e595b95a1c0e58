package org.linli.casework.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Decides which cells of a column of counts are shown beside their total, so that nobody can work out a hidden one — not even who knows
 * this algorithm.
 *
 * <p>A cell of 1 to 4 is hidden. When the total is shown, the hidden cells are known together as total minus shown; so there must be at
 * least two of them and their sum must leave room ({@code sum > 2 × hidden}, and 5 or more). As long as that does not hold, the smallest
 * shown cell above 0 is hidden too, and when none is left the total. Equal cells are treated alike by their position.
 */
public final class SmallCells {

    static final long SMALLEST_SHOWN = 5;

    private SmallCells() {}

    /** A column as it may be shown: an empty cell is hidden. */
    public record Shown(List<OptionalLong> cells, OptionalLong total) {

        public Shown {
            cells = List.copyOf(cells);
        }
    }

    public static Shown suppress(List<Long> counts) {
        long total = counts.stream().mapToLong(Long::longValue).sum();
        List<Boolean> hidden = new ArrayList<>(Collections.nCopies(counts.size(), false));
        for (int i = 0; i < counts.size(); i++) {
            hidden.set(i, isSmall(counts.get(i)));
        }
        boolean showTotal = !isSmall(total);
        while (showTotal && hidden.contains(true) && !leavesRoom(counts, hidden)) {
            OptionalInt complement = smallestShown(counts, hidden);
            if (complement.isEmpty()) {
                showTotal = false;
            } else {
                hidden.set(complement.getAsInt(), true);
            }
        }
        return new Shown(
                IntStream.range(0, counts.size())
                        .mapToObj(i -> hidden.get(i) ? OptionalLong.empty() : OptionalLong.of(counts.get(i)))
                        .toList(),
                showTotal ? OptionalLong.of(total) : OptionalLong.empty());
    }

    private static boolean isSmall(long count) {
        return count > 0 && count < SMALLEST_SHOWN;
    }

    private static boolean leavesRoom(List<Long> counts, List<Boolean> hidden) {
        long cells = hiddenCells(counts, hidden).count();
        long sum = hiddenCells(counts, hidden).sum();
        return cells >= 2 && sum >= SMALLEST_SHOWN && sum > 2 * cells;
    }

    private static LongStream hiddenCells(List<Long> counts, List<Boolean> hidden) {
        return IntStream.range(0, counts.size()).filter(hidden::get).mapToLong(counts::get);
    }

    private static OptionalInt smallestShown(List<Long> counts, List<Boolean> hidden) {
        return IntStream.range(0, counts.size())
                .filter(i -> !hidden.get(i) && counts.get(i) > 0)
                .boxed()
                .min((a, b) -> Long.compare(counts.get(a), counts.get(b)))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }
}
