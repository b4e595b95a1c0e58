package org.linli.local.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides whether a part that crashed is started again: three times within ten minutes, each after a longer pause. */
final class RestartPolicy {

    static final Duration WINDOW = Duration.ofMinutes(10);
    static final List<Duration> PAUSES = List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(15));

    private RestartPolicy() {}

    /**
     * @param crashes all crashes of the part, the one in question last
     * @return how long to wait before the next start, or empty to leave the part down
     */
    static Optional<Duration> pauseAfter(List<Instant> crashes) {
        var last = crashes.getLast();
        var recent = crashes.stream()
                .filter(crash -> crash.isAfter(last.minus(WINDOW)))
                .count();
        return recent > PAUSES.size() ? Optional.empty() : Optional.of(PAUSES.get((int) recent - 1));
    }
}
