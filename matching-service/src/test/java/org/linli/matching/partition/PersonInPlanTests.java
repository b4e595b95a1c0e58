package org.linli.matching.partition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PersonInPlanTests {

    private static final Duration APART = Duration.ofMinutes(30);
    private static final Instant NINE = Instant.parse("2026-12-05T01:00:00Z");
    private static final Instant ELEVEN = NINE.plus(Duration.ofHours(2));

    private static PersonInPlan.Hold hold(String demand, int zone, boolean border, Instant from) {
        return new PersonInPlan.Hold(demand, zone, border, from, from.plus(Duration.ofHours(2)));
    }

    private static PersonInPlan busyFromNineToEleven(boolean border) {
        return PersonInPlan.free("plan", "v1").with(hold("d1", 1, border, NINE));
    }

    @Test
    void hasTimeWhenNothingIsHeld() {
        assertThat(PersonInPlan.free("plan", "v1").admits(hold("d1", 1, false, NINE), APART))
                .isTrue();
    }

    @Test
    void isHadAgainHalfAnHourAfterwardsAndNotAMinuteEarlier() {
        PersonInPlan person = busyFromNineToEleven(false);
        assertThat(person.admits(hold("d2", 1, false, ELEVEN.plus(APART).minusSeconds(60)), APART))
                .isFalse();
        assertThat(person.admits(hold("d2", 1, false, ELEVEN.plus(APART)), APART))
                .isTrue();
    }

    @Test
    void isHadUntilHalfAnHourBeforeAndNotAMinuteLonger() {
        PersonInPlan person = busyFromNineToEleven(false);
        Instant until = NINE.minus(APART);
        assertThat(person.admits(
                        hold("d2", 1, false, until.minus(Duration.ofHours(2)).plusSeconds(60)), APART))
                .isFalse();
        assertThat(person.admits(hold("d2", 1, false, until.minus(Duration.ofHours(2))), APART))
                .isTrue();
    }

    @Test
    void isHadByTheSameDemandAsOftenAsItAsks() {
        PersonInPlan person = busyFromNineToEleven(false);
        assertThat(person.admits(hold("d1", 1, false, NINE), APART)).isTrue();
        assertThat(person.with(hold("d1", 1, false, NINE))).isEqualTo(person);
    }

    @Test
    void crossesTheBorderForOneZoneOnly() {
        PersonInPlan person = busyFromNineToEleven(true);
        Instant nextDay = NINE.plus(Duration.ofDays(1));
        assertThat(person.admits(hold("d2", 2, true, nextDay), APART)).isFalse();
        assertThat(person.admits(hold("d2", 1, true, nextDay), APART)).isTrue();
        assertThat(busyFromNineToEleven(false).admits(hold("d2", 2, true, nextDay), APART))
                .isTrue();
    }

    @Test
    void isFreeAgainWhenTheHoldIsGivenBack() {
        PersonInPlan person = busyFromNineToEleven(false).without("d1");
        assertThat(person.holds()).isEmpty();
        assertThat(person.admits(hold("d2", 2, true, NINE), APART)).isTrue();
    }
}
