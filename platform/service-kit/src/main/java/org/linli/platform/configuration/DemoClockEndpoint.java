package org.linli.platform.configuration;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.platform.time.DemoClock;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** Moves the {@link DemoClock} of the embedded default: management port only, absent wherever the clock is the real one. */
@Endpoint(id = "democlock")
public final class DemoClockEndpoint {

    private final DemoClock clock;

    public DemoClockEndpoint(Clock clock) {
        this.clock = (DemoClock) clock;
    }

    @ReadOperation
    public Map<String, Instant> now() {
        return Map.of("now", clock.instant());
    }

    /** Sets the time ({@code now} as ISO-8601 with offset), or back to the real one when absent. */
    @WriteOperation
    public Map<String, Instant> set(@Nullable String now) {
        if (now == null || now.isBlank()) {
            clock.reset();
        } else {
            clock.setTo(OffsetDateTime.parse(now).toInstant());
        }
        return now();
    }
}
