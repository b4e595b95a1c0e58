package org.linli.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestartPolicyTests {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    @Test
    void waitsLongerAfterEachCrashAndGivesUpAtTheFourth() {
        var crashes = new ArrayList<Instant>();
        crashes.add(NOON);
        assertThat(RestartPolicy.pauseAfter(crashes)).contains(Duration.ofSeconds(1));
        crashes.add(NOON.plusSeconds(10));
        assertThat(RestartPolicy.pauseAfter(crashes)).contains(Duration.ofSeconds(5));
        crashes.add(NOON.plusSeconds(20));
        assertThat(RestartPolicy.pauseAfter(crashes)).contains(Duration.ofSeconds(15));
        crashes.add(NOON.plusSeconds(60));
        assertThat(RestartPolicy.pauseAfter(crashes)).isEmpty();
    }

    @Test
    void forgetsCrashesOlderThanTheWindow() {
        var three = List.of(NOON, NOON.plusSeconds(1), NOON.plusSeconds(2));
        assertThat(RestartPolicy.pauseAfter(
                        with(three, NOON.plus(RestartPolicy.WINDOW).minusMillis(1))))
                .isEmpty();
        assertThat(RestartPolicy.pauseAfter(with(three, NOON.plus(RestartPolicy.WINDOW))))
                .isPresent();
    }

    private static List<Instant> with(List<Instant> crashes, Instant last) {
        var all = new ArrayList<>(crashes);
        all.add(last);
        return all;
    }
}
