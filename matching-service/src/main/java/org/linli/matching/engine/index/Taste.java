package org.linli.matching.engine.index;

import org.jspecify.annotations.Nullable;

/**
 * What makes one person better than another for an ask, without keeping anybody out.
 *
 * @param preferredSkills bits that are welcome
 * @param classes the kind of service, as one bit
 * @param seatValue points that every person on the seat brings
 * @param prior who served here before
 */
public record Taste(
        long preferredSkills,
        long classes,
        int seatValue,
        @Nullable String prior) {

    public static Taste of(long classes) {
        return new Taste(0, classes, 0, null);
    }
}
