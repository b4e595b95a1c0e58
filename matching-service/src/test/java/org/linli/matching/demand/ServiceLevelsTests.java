package org.linli.matching.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.platform.calendar.PublishedHolidays;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.testkit.Rule;

/** Within how many working days a place promises to verify and to answer. */
@Rule("MAT-02")
class ServiceLevelsTests {

    private static final WorkingCalendar CALENDAR = new WorkingCalendar(PublishedHolidays.shipped());
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    private static ServiceLevels with(@Nullable Integer verify, @Nullable Integer answer) {
        return new ServiceLevels(3, 5, Map.of("330521", new ServiceLevels.District(verify, answer)));
    }

    private static ServiceLevel at(String area, ServiceLevels promised) {
        return promised.of(area, FRIDAY, CALENDAR);
    }

    @Test
    void isInTimeOnTheLastDayAndLateOnTheNextOne() {
        ServiceLevel due = at("330411003001", DemandFixtures.promised());
        assertThat(due.verifyBy().missedOn(LocalDate.of(2026, 11, 25))).isFalse();
        assertThat(due.verifyBy().missedOn(LocalDate.of(2026, 11, 26))).isTrue();
        assertThat(due.answerBy().missedOn(LocalDate.of(2026, 11, 27))).isFalse();
        assertThat(due.answerBy().missedOn(LocalDate.of(2026, 11, 28))).isTrue();
    }

    @Test
    void countsByTheDistrictsOwnPromiseInThatDistrictOnly() {
        ServiceLevels promised = with(1, 2);
        ServiceLevel there = at("330521001001", promised);
        assertThat(there.verifyBy().missedOn(LocalDate.of(2026, 11, 23))).isFalse();
        assertThat(there.verifyBy().missedOn(LocalDate.of(2026, 11, 24))).isTrue();
        assertThat(there.answerBy().date()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(at("330411003001", promised)).isEqualTo(at("330411003001", DemandFixtures.promised()));
    }

    @Test
    void takesWhatADistrictLeavesOutFromEverywhere() {
        ServiceLevel there = at("330521001001", with(null, 7));
        assertThat(there.verifyBy())
                .isEqualTo(at("330411003001", DemandFixtures.promised()).verifyBy());
        assertThat(there.answerBy().date()).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void refusesAPromiseThatCannotBeKept() {
        assertThat(new ServiceLevels(1, 1, Map.of()).answerWorkingDays()).isEqualTo(1);
        assertThatThrownBy(() -> new ServiceLevels(0, 5, Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ServiceLevels(3, 2, Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(with(5, null).districts()).hasSize(1);
        assertThatThrownBy(() -> with(6, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> with(null, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
