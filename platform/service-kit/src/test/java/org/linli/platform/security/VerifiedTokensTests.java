package org.linli.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class VerifiedTokensTests {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    private final MovingClock clock = new MovingClock(START);
    private final CountingDecoder issuer = new CountingDecoder();
    private final VerifiedTokens tokens = new VerifiedTokens(issuer, clock);

    @Test
    void aTokenIsVerifiedOnceInHalfAMinute() {
        tokens.decode("a");
        clock.forward(VerifiedTokens.KEPT.minusMillis(1));
        tokens.decode("a");
        assertThat(issuer.asked).isEqualTo(1);

        clock.forward(Duration.ofMillis(1));
        tokens.decode("a");
        assertThat(issuer.asked).isEqualTo(2);
    }

    @Test
    void anotherTokenIsVerifiedItself() {
        tokens.decode("a");
        tokens.decode("b");
        assertThat(issuer.asked).isEqualTo(2);
    }

    @Test
    void anExpiredTokenIsNotAnsweredFromMemory() {
        issuer.expiry = START.plusSeconds(10);
        tokens.decode("a");
        clock.forward(Duration.ofMillis(9_999));
        tokens.decode("a");
        assertThat(issuer.asked).isEqualTo(1);

        clock.forward(Duration.ofMillis(1));
        issuer.refuses = true;
        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void aRefusedTokenIsAskedForAgain() {
        issuer.refuses = true;
        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
        issuer.refuses = false;
        assertThat(tokens.decode("a").getTokenValue()).isEqualTo("a");
    }

    private static final class CountingDecoder implements JwtDecoder {

        private int asked;
        private boolean refuses;
        private Instant expiry = START.plusSeconds(3600);

        @Override
        public Jwt decode(String token) {
            if (refuses) {
                throw new BadJwtException("refused");
            }
            asked++;
            return Jwt.withTokenValue(token)
                    .header("alg", "RS256")
                    .subject("s")
                    .issuedAt(START.minusSeconds(1))
                    .expiresAt(expiry)
                    .build();
        }
    }

    private static final class MovingClock extends Clock {

        private Instant now;

        MovingClock(Instant now) {
            this.now = now;
        }

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
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
