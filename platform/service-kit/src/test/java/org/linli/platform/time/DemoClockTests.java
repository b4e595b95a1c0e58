package org.linli.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DemoClockTests {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-12-13T10:00:00Z");

    private final Ticking machine = new Ticking(START);
    private final DemoClock clock = new DemoClock(machine);

    @Test
    void showsTheMachinesTimeUntilItIsSet() {
        assertThat(clock.instant()).isEqualTo(START);
        assertThat(clock.offset()).isZero();
    }

    @Test
    void goesOnTickingFromWhereItWasSet() {
        clock.setTo(EVENING);
        assertThat(clock.instant()).isEqualTo(EVENING);
        machine.tick(Duration.ofMinutes(5));
        assertThat(clock.instant()).isEqualTo(EVENING.plus(Duration.ofMinutes(5)));
    }

    @Test
    void canBeSetBackAndReset() {
        clock.setTo(START.minus(Duration.ofDays(1)));
        assertThat(clock.offset()).isEqualTo(Duration.ofDays(-1));
        clock.reset();
        machine.tick(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void daysBeginInChina() {
        clock.setTo(Instant.parse("2026-12-12T15:59:59Z"));
        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2026, 12, 12));
        clock.setTo(Instant.parse("2026-12-12T16:00:00Z"));
        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2026, 12, 13));
        assertThat(clock.getZone()).isEqualTo(Zones.CHINA);
    }

    @Test
    void isSetInEveryZoneAtOnce() {
        Clock elsewhere = clock.withZone(ZoneOffset.UTC);
        clock.setTo(EVENING);
        assertThat(elsewhere.instant()).isEqualTo(EVENING);
        assertThat(elsewhere.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(clock.withZone(Zones.CHINA)).isSameAs(clock);
    }

    private static final class Ticking extends Clock {

        private final AtomicReference<Instant> now;

        Ticking(Instant start) {
            this.now = new AtomicReference<>(start);
        }

        void tick(Duration duration) {
            now.updateAndGet(before -> before.plus(duration));
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
