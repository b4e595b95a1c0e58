package org.linli.matching.wish;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.PersonalData;

/** How one side judges what was done. */
public record Evaluation(Side side, int rating, @Nullable PersonalData<String> comment, String by, Instant at) {

    /** Who judges. */
    public enum Side {
        BENEFICIARY,
        CLAIMANT
    }
}
