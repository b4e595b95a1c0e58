package org.linli.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarKeeperTests {

    private static final LocalDate LAST_THURSDAY_OF_2026 = LocalDate.of(2026, 12, 31);
    private static final String NOTICE_OF_2027 =
            "date,kind,name\n2027-01-01,holiday,元旦\n2027-01-02,holiday,元旦\n2027-01-03,holiday,元旦\n2027-10-01,holiday,国庆节\n";

    private final WorkingCalendar calendar = new WorkingCalendar(PublishedHolidays.shipped());
    private final StoredDeadline stored = new StoredDeadline(calendar.plusWorkingDays(LAST_THURSDAY_OF_2026, 1));

    @TempDir
    Path directory;

    @Test
    void computesProvisionalDeadlinesAnewWhenTheNoticeArrives() throws IOException {
        CalendarKeeper keeper = keeper(directory.resolve("h.csv"), stored);
        assertThat(keeper.check().fault()).isNotNull();
        assertThat(stored.deadline).isEqualTo(new Deadline(LocalDate.of(2027, 1, 1), true));

        Files.writeString(directory.resolve("h.csv"), NOTICE_OF_2027);
        CalendarKeeper.State state = keeper.check();

        assertThat(state.fault()).isNull();
        assertThat(state.publishedYears()).containsExactly(2024, 2025, 2026, 2027);
        assertThat(state.recomputed()).isEqualTo(Map.of("stored", 1));
        assertThat(stored.deadline).isEqualTo(new Deadline(LocalDate.of(2027, 1, 4), false));
    }

    @Test
    void computesOnceAfterTheStartAndThenOnlyWhenSomethingChanged() throws IOException {
        Path file = Files.writeString(directory.resolve("h.csv"), NOTICE_OF_2027);
        CalendarKeeper keeper = keeper(file, stored);
        keeper.check();
        assertThat(stored.calls).isEqualTo(1);
        keeper.check();
        assertThat(stored.calls).isEqualTo(1);
        assertThat(keeper.reload().recomputed()).isEqualTo(Map.of("stored", 0));
        assertThat(stored.calls).isEqualTo(2);
    }

    @Test
    void goesOnWithTheLastGoodListWhenTheFileIsFaulty() throws IOException {
        Path file = Files.writeString(directory.resolve("h.csv"), NOTICE_OF_2027);
        CalendarKeeper keeper = keeper(file, stored);
        Files.writeString(file, "date,kind,name\n2027-01-01,free,x\n");
        assertThat(keeper.check().fault()).contains("line 2");
        assertThat(calendar.publishedYears()).contains(2027);
    }

    @Test
    void triesAgainWhatFailed() {
        stored.broken = true;
        CalendarKeeper keeper = keeper(null, stored);
        assertThat(keeper.check().waiting()).containsExactly("stored");
        stored.broken = false;
        assertThat(keeper.check().waiting()).isEmpty();
        assertThat(stored.calls).isEqualTo(2);
    }

    private CalendarKeeper keeper(@Nullable Path file, OpenDeadlines open) {
        return new CalendarKeeper(calendar, PublishedHolidays.shipped(), file, () -> List.of(open));
    }

    /** One deadline of one working day from the last day of 2026. */
    private static final class StoredDeadline implements OpenDeadlines {

        private Deadline deadline;
        private int calls;
        private boolean broken;

        StoredDeadline(Deadline deadline) {
            this.deadline = deadline;
        }

        @Override
        public String name() {
            return "stored";
        }

        @Override
        public int recompute(WorkingCalendar calendar) {
            calls++;
            if (broken) {
                throw new IllegalStateException("out of order");
            }
            Deadline now = calendar.plusWorkingDays(LAST_THURSDAY_OF_2026, 1);
            boolean moved = !now.equals(deadline);
            deadline = now;
            return moved ? 1 : 0;
        }
    }
}
