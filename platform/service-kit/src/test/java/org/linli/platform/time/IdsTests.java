package org.linli.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTests {

    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00.123Z");

    @Test
    void makesVersionSevenOfTheClocksMillisecond() {
        UUID id = new Ids(Clock.fixed(NOW, Zones.CHINA), new Random(1)).nextUuid();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(millis(id)).isEqualTo(NOW.toEpochMilli());
        assertThat(id.toString()).hasSize(36);
    }

    @Test
    void growsWithinAMillisecondAndBeyondItsCounter() {
        Ids ids = new Ids(Clock.fixed(NOW, Zones.CHINA), new Random(2));
        String before = ids.next();
        for (int i = 0; i < 10_000; i++) {
            String next = ids.next();
            assertThat(next).isGreaterThan(before);
            before = next;
        }
        assertThat(millis(UUID.fromString(before))).isEqualTo(NOW.toEpochMilli() + 10_000 / 4096);
    }

    @Test
    void growsWhenTheClockIsSetBack() {
        DemoClock clock = new DemoClock(Clock.fixed(NOW, Zones.CHINA));
        Ids ids = new Ids(clock, new Random(3));
        clock.setTo(NOW.plusSeconds(3600));
        String later = ids.next();
        clock.reset();
        assertThat(ids.next()).isGreaterThan(later);
    }

    @Test
    void followsTheClockForward() {
        DemoClock clock = new DemoClock(Clock.fixed(NOW, Zones.CHINA));
        Ids ids = new Ids(clock, new Random(4));
        ids.next();
        clock.setTo(NOW.plusSeconds(1));
        assertThat(millis(ids.nextUuid())).isEqualTo(NOW.plusSeconds(1).toEpochMilli());
    }

    @Test
    void neverRepeatsUnderManyThreads() throws Exception {
        Ids ids = new Ids(Clock.systemUTC());
        Set<String> all = new HashSet<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<List<String>> work =
                    () -> Stream.generate(ids::next).limit(2_000).toList();
            for (Future<List<String>> made : threads.invokeAll(List.of(work, work, work, work))) {
                List<String> some = made.get();
                assertThat(some).isSorted();
                all.addAll(some);
            }
        }
        assertThat(all).hasSize(8_000);
    }

    private static long millis(UUID id) {
        return id.getMostSignificantBits() >>> 16;
    }
}
