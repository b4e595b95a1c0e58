package org.linli.volunteer.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AvailabilityTests {

    private static final int EVENING = 0b111111 << 22;
    private static final int MORNING = 0b11111111 << 2;
    private static final int ALL_DAY = (1 << 28) - 1;

    @Test
    void readsTheTermsOfTheRosters() {
        assertThat(Availability.parse("工作日晚上").days())
                .isEqualTo(List.of(EVENING, EVENING, EVENING, EVENING, EVENING, 0, 0));
        assertThat(Availability.parse("周末全天").days()).isEqualTo(List.of(0, 0, 0, 0, 0, ALL_DAY, ALL_DAY));
        assertThat(Availability.parse("周六上午;周日上午").days()).isEqualTo(List.of(0, 0, 0, 0, 0, MORNING, MORNING));
        int daytime = ((1 << 20) - 1) << 2;
        assertThat(Availability.parse("周一至周五白天").days())
                .isEqualTo(List.of(daytime, daytime, daytime, daytime, daytime, 0, 0));
        assertThat(Availability.parse("周三下午、每天晚上").days().get(2)).isEqualTo(EVENING | ((1 << 10) - 1) << 12);
    }

    @Test
    void offersNothingForWhatItDoesNotUnderstand() {
        assertThat(Availability.parse("")).isEqualTo(Availability.none());
        assertThat(Availability.parse("有空就来")).isEqualTo(Availability.none());
        assertThat(Availability.parse("周五至周一白天")).isEqualTo(Availability.none());
    }

    @Test
    void refusesHalfHoursThatDoNotExist() {
        assertThatThrownBy(() -> new Availability(List.of(1 << 28, 0, 0, 0, 0, 0, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Availability(List.of(0))).isInstanceOf(IllegalArgumentException.class);
    }
}
