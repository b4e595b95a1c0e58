package org.linli.casework.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.testkit.Rule;

@Rule({"CAS-02", "SEC-11"})
class SmallCellsTests {

    private static String shown(long... counts) {
        SmallCells.Shown shown =
                SmallCells.suppress(Arrays.stream(counts).boxed().toList());
        StringBuilder text = new StringBuilder();
        shown.cells().forEach(cell -> text.append(text(cell)).append(' '));
        return text + "= " + text(shown.total());
    }

    private static String text(OptionalLong cell) {
        return cell.isPresent() ? Long.toString(cell.getAsLong()) : "?";
    }

    @ParameterizedTest
    @CsvSource({"0, 0 = 0", "1, ? = ?", "4, ? = ?", "5, 5 = 5", "6, 6 = 6"})
    void hidesOneToFour(long count, String expected) {
        assertThat(shown(count)).isEqualTo(expected);
    }

    @Test
    void hidesAComplementSoThatTheTotalTellsNothing() {
        assertThat(shown(3, 9, 20)).isEqualTo("? ? 20 = 32");
        assertThat(shown(3, 20, 9, 9)).isEqualTo("? 20 ? ? = 41");
        assertThat(shown(0, 3, 5)).isEqualTo("0 ? ? = 8");
    }

    @Test
    void hidesAThirdCellWhenTwoSmallOnesSumToTooLittle() {
        assertThat(shown(1, 1, 7, 30)).isEqualTo("? ? ? 30 = 39");
        assertThat(shown(2, 2, 0, 6)).isEqualTo("? ? 0 ? = 10");
    }

    @Test
    void keepsTheTotalWhenTheHiddenCellsLeaveDoubt() {
        assertThat(shown(4, 3, 12)).isEqualTo("? ? 12 = 19");
        assertThat(shown(2, 3, 0)).isEqualTo("? ? 0 = 5");
    }

    @Test
    void hidesMoreWhenTheHiddenCellsAreAllAlike() {
        assertThat(shown(4, 4, 12)).isEqualTo("? ? ? = 20");
        assertThat(shown(3, 3, 5, 9)).isEqualTo("? ? ? 9 = 20");
    }

    @Test
    void givesUpTheTotalWhenNothingIsLeftToHide() {
        assertThat(shown(3, 0, 0)).isEqualTo("? 0 0 = ?");
        assertThat(shown(1, 1, 1, 1, 1)).isEqualTo("? ? ? ? ? = ?");
        assertThat(shown(2, 2)).isEqualTo("? ? = ?");
        assertThat(shown(4, 4)).isEqualTo("? ? = ?");
    }

    @Test
    void neverShowsASmallNumber() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            List<Long> column = randomColumn(random);
            SmallCells.Shown shown = SmallCells.suppress(column);
            List<OptionalLong> all = new ArrayList<>(shown.cells());
            all.add(shown.total());
            assertThat(all).noneMatch(cell -> cell.isPresent() && cell.getAsLong() > 0 && cell.getAsLong() < 5);
        }
    }

    @Test
    void neverShowsAWrongNumberAndNeverHidesAZero() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            List<Long> column = randomColumn(random);
            SmallCells.Shown shown = SmallCells.suppress(column);
            for (int cell = 0; cell < column.size(); cell++) {
                OptionalLong value = shown.cells().get(cell);
                assertThat(value.orElse(column.get(cell))).isEqualTo(column.get(cell));
                assertThat(column.get(cell) > 0 || value.isPresent()).isTrue();
            }
            long total = column.stream().mapToLong(Long::longValue).sum();
            assertThat(shown.total().orElse(total)).isEqualTo(total);
        }
    }

    @Test
    void leavesHiddenCellsTogetherAtLeastFiveAndAtLeastTwo() {
        Random random = new Random(13);
        for (int i = 0; i < 20_000; i++) {
            List<Long> column = randomColumn(random);
            SmallCells.Shown shown = SmallCells.suppress(column);
            long hidden = shown.cells().stream().filter(cell -> cell.isEmpty()).count();
            if (shown.total().isPresent() && hidden > 0) {
                long visible =
                        shown.cells().stream().mapToLong(cell -> cell.orElse(0)).sum();
                assertThat(hidden).isGreaterThanOrEqualTo(2);
                assertThat(shown.total().getAsLong() - visible).isGreaterThanOrEqualTo(5);
            }
        }
    }

    /**
     * The strongest reader: knows the algorithm and tries every column that would have been shown in just this way. For each hidden
     * cell more than one value must remain.
     */
    @ParameterizedTest
    @CsvSource({"1, 40", "2, 40", "3, 26", "4, 20"})
    void canBeDerivedByNobodyNotEvenByTryingEveryColumn(int cells, int upTo) {
        Map<String, List<Set<Long>>> feasible = new HashMap<>();
        Map<String, Long> largest = new HashMap<>();
        long[] column = new long[cells];
        do {
            String key = shown(column);
            List<Set<Long>> values = feasible.computeIfAbsent(key, unseen -> {
                List<Set<Long>> sets = new ArrayList<>();
                for (int i = 0; i < cells; i++) {
                    sets.add(new HashSet<>());
                }
                return sets;
            });
            for (int i = 0; i < cells; i++) {
                values.get(i).add(column[i]);
            }
            largest.merge(key, Arrays.stream(column).sum(), Math::max);
        } while (next(column, upTo));
        List<String> derivable = new ArrayList<>();
        feasible.forEach((key, values) -> {
            String[] parts = key.split(" ");
            for (int i = 0; i < cells; i++) {
                // a sum above the range of the trial has possibilities that were not tried
                if (parts[i].equals("?") && values.get(i).size() < 2 && largest.getOrDefault(key, 0L) <= upTo) {
                    derivable.add(key + " tells cell " + i);
                }
            }
        });
        assertThat(derivable).isEmpty();
    }

    private static boolean next(long[] column, int upTo) {
        for (int i = 0; i < column.length; i++) {
            if (column[i] < upTo) {
                column[i]++;
                return true;
            }
            column[i] = 0;
        }
        return false;
    }

    private static List<Long> randomColumn(Random random) {
        List<Long> column = new ArrayList<>();
        int cells = 1 + random.nextInt(12);
        for (int i = 0; i < cells; i++) {
            column.add(random.nextInt(3) == 0 ? 0L : (long) random.nextInt(random.nextBoolean() ? 6 : 40));
        }
        return column;
    }
}
