package org.linli.volunteer.signup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One later version of an hour record; versions are only ever added (VOL-20).
 *
 * @param number from 1 without gaps; the record's ledger entry of this version is {@code <record>.<number>}
 * @param requestId what asked for it: the same request changes a record once
 * @param minutesBefore what counted until then
 * @param minutesAfter what counts since; zero after a revocation
 * @param cameBefore check-in of the version before
 * @param leftBefore check-out of the version before
 */
public record Revision(
        int number,
        String requestId,
        int minutesBefore,
        int minutesAfter,
        Instant cameBefore,
        @Nullable Instant leftBefore,
        String by,
        Instant at,
        String reason) {

    /** What the ledger must move: the difference, and no more. */
    public int difference() {
        return minutesAfter - minutesBefore;
    }
}
