package org.linli.gateway.dashboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.linli.gateway.configuration.WallClock;
import org.linli.gateway.routing.LinliService;
import org.springframework.stereotype.Component;

/** The last good value of each part per view, bounded in bytes and in age. */
@Component
class RememberedParts {

    private final Cache<Key, Value> values;
    private final Duration staleFor;
    private final WallClock clock;

    RememberedParts(DashboardProperties properties, WallClock clock) {
        this.values = Caffeine.newBuilder()
                .maximumWeight(properties.memory().toBytes())
                .weigher((Key key, Value value) -> value.json().length + 200)
                .expireAfterWrite(properties.staleFor())
                .build();
        this.staleFor = properties.staleFor();
        this.clock = clock;
    }

    void remember(LinliService service, View view, byte[] json) {
        values.put(new Key(service, view), new Value(json, clock.instant()));
    }

    void forget(LinliService service, View view) {
        values.invalidate(new Key(service, view));
    }

    Optional<Remembered> find(LinliService service, View view) {
        return Optional.ofNullable(values.getIfPresent(new Key(service, view)))
                .map(value -> new Remembered(
                        value.json(),
                        Math.max(
                                0, Duration.between(value.at(), clock.instant()).toSeconds())))
                .filter(value -> value.ageSeconds() <= staleFor.toSeconds());
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Remembered(byte[] json, long ageSeconds) {}

    private record Key(LinliService service, View view) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Value(byte[] json, Instant at) {}
}
