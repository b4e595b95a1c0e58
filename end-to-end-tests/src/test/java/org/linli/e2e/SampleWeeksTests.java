package org.linli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The samples can be used on any day. */
class SampleWeeksTests {

    private static final Path DEMANDS = Path.of("..", "samples", MainJob.DEMANDS);

    @ParameterizedTest
    @CsvSource({"2026-11-22, 0", "2026-11-30, 0", "2026-12-01, 1", "2026-12-07, 1", "2026-12-08, 2", "2030-03-15, 172"})
    void movesBySoManyWholeWeeksThatTheFirstDayLiesAhead(LocalDate today, long weeks) {
        SampleWeeks moved = SampleWeeks.on(today);
        assertThat(moved.weeks()).isEqualTo(weeks);
        assertThat(moved.moved(SampleWeeks.FIRST)).isAfter(today);
        assertThat(moved.moved(SampleWeeks.FIRST).getDayOfWeek()).isEqualTo(SampleWeeks.FIRST.getDayOfWeek());
    }

    @Test
    void leavesTheSampleAsItIsWhileItLiesAhead() throws IOException {
        byte[] sample = Files.readAllBytes(DEMANDS);
        assertThat(new SampleWeeks(0).moved(sample)).isEqualTo(sample);
    }

    @Test
    void movesEveryDayOfTheSampleAndNothingElse() throws IOException {
        byte[] sample = Files.readAllBytes(DEMANDS);
        List<String> before = new String(sample, StandardCharsets.UTF_8).lines().toList();
        List<String> after = new String(new SampleWeeks(5).moved(sample), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(after).hasSameSizeAs(before);
        assertThat(after.getFirst()).isEqualTo(before.getFirst());
        int day = List.of(before.getFirst().split(",", -1)).indexOf("日期");
        for (int row = 1; row < before.size(); row++) {
            String[] was = before.get(row).split(",", -1);
            String[] is = after.get(row).split(",", -1);
            assertThat(is[day]).isEqualTo(LocalDate.parse(was[day]).plusWeeks(5).toString());
            is[day] = was[day];
            assertThat(is).isEqualTo(was);
        }
        assertThat(days(before, day).min(LocalDate::compareTo)).contains(SampleWeeks.FIRST);
    }

    private static Stream<LocalDate> days(List<String> lines, int column) {
        return lines.stream().skip(1).map(line -> LocalDate.parse(line.split(",", -1)[column]));
    }
}
