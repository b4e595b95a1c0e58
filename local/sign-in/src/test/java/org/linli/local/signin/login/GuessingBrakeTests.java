package org.linli.local.signin.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class GuessingBrakeTests {

    private Instant now = Instant.parse("2026-11-01T00:00:00Z");
    private final GuessingBrake brake = new GuessingBrake(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void letsANameTryUntilTheFifthFailure() {
        failTimes(GuessingBrake.FAILURES_ALLOWED - 1);
        assertThat(brake.waitFor("judge")).isEmpty();
        brake.failed("judge");
        assertThat(brake.waitFor("judge")).contains(GuessingBrake.WAIT);
    }

    @Test
    void letsTheNameTryAgainAfterAMinute() {
        failTimes(GuessingBrake.FAILURES_ALLOWED);
        now = now.plus(GuessingBrake.WAIT).minusMillis(1);
        assertThat(brake.waitFor("judge")).contains(Duration.ofMillis(1));
        now = now.plusMillis(1);
        assertThat(brake.waitFor("judge")).isEmpty();
    }

    @Test
    void forgetsFailuresOlderThanTheWindow() {
        failTimes(GuessingBrake.FAILURES_ALLOWED - 1);
        now = now.plus(GuessingBrake.WINDOW);
        brake.failed("judge");
        assertThat(brake.waitFor("judge")).isEmpty();
    }

    @Test
    void countsFailuresUntilTheEndOfTheWindow() {
        failTimes(GuessingBrake.FAILURES_ALLOWED - 1);
        now = now.plus(GuessingBrake.WINDOW).minusMillis(1);
        brake.failed("judge");
        assertThat(brake.waitFor("judge")).isPresent();
    }

    @Test
    void wipesTheSlateAfterASuccess() {
        failTimes(GuessingBrake.FAILURES_ALLOWED - 1);
        brake.succeeded("judge");
        failTimes(GuessingBrake.FAILURES_ALLOWED - 1);
        assertThat(brake.waitFor("judge")).isEmpty();
    }

    @Test
    void countsEachNameForItself() {
        failTimes(GuessingBrake.FAILURES_ALLOWED);
        assertThat(brake.waitFor("finance")).isEmpty();
    }

    private void failTimes(int times) {
        for (int i = 0; i < times; i++) {
            brake.failed("judge");
        }
    }
}
