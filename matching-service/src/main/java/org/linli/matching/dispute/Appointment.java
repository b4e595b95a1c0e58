package org.linli.matching.dispute;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mediator of this dispute.
 *
 * @param chosenBy a party's key, or OFFICE
 */
public record Appointment(
        String mediator,
        String chosenBy,
        Instant appointedAt,
        @Nullable Removal removal,
        @Nullable Instant removedAt) {

    /** Why somebody mediates no longer. */
    public enum Removal {
        /** MAT-12: he has an interest of his own. */
        INTEREST,
        /** MAT-09: a party does not want him. */
        REFUSED_BY_PARTY,
        /** MAT-12: he told what he must not. */
        MISCONDUCT,
        UNAVAILABLE,
        /** The dispute went one level up. */
        LEVEL_LEFT;

        /** Whether he cannot come back to this dispute. */
        boolean lasting() {
            return this == INTEREST || this == REFUSED_BY_PARTY || this == MISCONDUCT;
        }
    }

    public boolean active() {
        return removal == null;
    }

    Appointment ended(Removal why, Instant at) {
        return new Appointment(mediator, chosenBy, appointedAt, why, at);
    }
}
