package org.linli.casework.statistics;

import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * Decides which cells of a column of counts are shown beside their total, so that nobody can work out a hidden one — not even who knows
 * this algorithm.
 *
 * <p>A cell of 1 to 4 is hidden. With the total shown, the hidden cells are known together as total minus shown; so they must be at least
 * two, sum to 5 or more and not be all alike. As long as that does not hold, the smallest shown value above 0 is hidden too, in every
 * cell that has it; when none is left, the total is hidden.
 *
 * <p>Why that is enough: what is hidden depends on values alone, never on places. Whoever swaps the values of two hidden cells gets the
 * same publication, and as the hidden values are not all alike, each hidden cell could hold at least two of them.
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
        TreeSet<Long> hiddenValues = new TreeSet<>();
        counts.stream().filter(SmallCells::isSmall).forEach(hiddenValues::add);
        boolean showTotal = !isSmall(total);
        while (showTotal && !hiddenValues.isEmpty() && !leavesDoubt(counts, hiddenValues)) {
            OptionalLong complement = counts.stream()
                    .mapToLong(Long::longValue)
                    .filter(count -> count > 0 && !hiddenValues.contains(count))
                    .min();
            complement.ifPresent(hiddenValues::add);
            showTotal = complement.isPresent();
        }
        return new Shown(
                counts.stream()
                        .map(count -> hiddenValues.contains(count) ? OptionalLong.empty() : OptionalLong.of(count))
                        .toList(),
                showTotal ? OptionalLong.of(total) : OptionalLong.empty());
    }

    private static boolean isSmall(long count) {
        return count > 0 && count < SMALLEST_SHOWN;
    }

    private static boolean leavesDoubt(List<Long> counts, TreeSet<Long> hiddenValues) {
        LongStream hidden = counts.stream().filter(hiddenValues::contains).mapToLong(Long::longValue);
        // two different values are at least two cells
        return hiddenValues.size() >= 2 && hidden.sum() >= SMALLEST_SHOWN;
    }
}
