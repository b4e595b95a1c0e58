package org.linli.volunteer.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.linli.platform.time.Zones;

/** The legal day: it begins and ends in Asia/Shanghai, wherever the machine stands. */
public final class Today {

    private Today() {}

    public static LocalDate at(Clock clock) {
        return of(clock.instant());
    }

    /** The moment, as exact as it is kept at rest. */
    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, Zones.CHINA);
    }
}
