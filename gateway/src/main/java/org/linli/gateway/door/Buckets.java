package org.linli.gateway.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.linli.gateway.door.DoorProperties.Rate;

/** The token buckets of callers, bounded in number: who has not been seen for a while, or is one too many, starts afresh. */
final class Buckets {

    private final Cache<String, Bucket> buckets;

    Buckets(int trackedCallers) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(trackedCallers)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build();
    }

    Bucket of(String caller, String limit, Rate rate) {
        return buckets.get(limit + '\n' + caller, key -> Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(rate.burst())
                        .refillGreedy(rate.requests(), rate.period())
                        .build())
                .build());
    }

    /** Whole seconds after which one more is allowed. */
    static long secondsUntil(long nanos) {
        return Math.max(1, (nanos + 999_999_999L) / 1_000_000_000L);
    }

    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
