package org.linli.gateway.configuration;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** The real time, by which an issuer's tokens expire whatever a demonstration clock says. */
@Component
public class WallClock implements InstantSource {

    private final Clock clock = Clock.systemUTC();

    @Override
    public Instant instant() {
        return clock.instant();
    }

    /** For frameworks that ask for one. */
    public Clock clock() {
        return clock;
    }
}
