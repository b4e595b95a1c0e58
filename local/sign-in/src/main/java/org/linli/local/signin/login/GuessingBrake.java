package org.linli.local.signin.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lets a name fail five times within five minutes; after that it waits a minute, whatever it offers. A success wipes
 * the slate. Names nobody has are counted alike, so the brake does not tell who exists.
 */
public final class GuessingBrake {

    static final int FAILURES_ALLOWED = 5;
    static final Duration WINDOW = Duration.ofMinutes(5);
    static final Duration WAIT = Duration.ofMinutes(1);
    private static final int NAMES_REMEMBERED = 10_000;

    private record Record(int failures, Instant first, Instant last) {}

    private final Clock clock;
    private final Map<String, Record> byName = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Record> eldest) {
            return size() > NAMES_REMEMBERED;
        }
    };

    public GuessingBrake(Clock clock) {
        this.clock = clock;
    }

    /** How long the name still has to wait, or empty when it may try. */
    public synchronized Optional<Duration> waitFor(String name) {
        var record = byName.get(name);
        if (record == null || record.failures < FAILURES_ALLOWED) {
            return Optional.empty();
        }
        var wait = Duration.between(clock.instant(), record.last.plus(WAIT));
        if (wait.isPositive()) {
            return Optional.of(wait);
        }
        byName.remove(name);
        return Optional.empty();
    }

    public synchronized void failed(String name) {
        var now = clock.instant();
        byName.merge(
                name,
                new Record(1, now, now),
                (known, _) -> known.first.plus(WINDOW).isAfter(now)
                        ? new Record(known.failures + 1, known.first, now)
                        : new Record(1, now, now));
    }

    public synchronized void succeeded(String name) {
        byName.remove(name);
    }
}
