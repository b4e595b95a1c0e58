package org.linli.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers for half a minute which tokens were verified, because checking a signature costs more than the rest of a small request.
 *
 * <p>A token is remembered whole, signature included: another signature under the same claims is another token. An expired one is
 * never answered from memory; a key that the issuer withdrew stops working after {@link #KEPT} at the latest.
 */
public final class VerifiedTokens implements JwtDecoder {

    static final Duration KEPT = Duration.ofSeconds(30);
    private static final int MOST = 2_000;

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Cache<String, Jwt> verified;

    public VerifiedTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
        this.verified = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KEPT)
                .ticker(() -> nanos(clock.instant()))
                .build();
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = verified.getIfPresent(token);
        if (known != null && lives(known.getExpiresAt())) {
            return known;
        }
        Jwt fresh = decoder.decode(token);
        verified.put(token, fresh);
        return fresh;
    }

    private boolean lives(@Nullable Instant expiry) {
        return expiry != null && clock.instant().isBefore(expiry);
    }

    private static long nanos(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
    }
}
