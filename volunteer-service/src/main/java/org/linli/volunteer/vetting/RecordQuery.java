package org.linli.volunteer.vetting;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One query of the records on sexual assault, abuse, trafficking and violence (未成年人保护法 62).
 *
 * @param reference the answer's file number at the body that was asked
 */
public record RecordQuery(LocalDate queriedOn, Outcome outcome, String reference, String by, Instant recordedAt) {

    /** What a query came to. */
    public enum Outcome {
        CLEAR,
        HIT
    }
}
