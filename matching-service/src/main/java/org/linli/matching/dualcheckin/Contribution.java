package org.linli.matching.dualcheckin;

import java.time.LocalDate;

/**
 * What a member did for his community.
 *
 * @param reference what it was recorded from, such as a wish's or an activity's id; the same one counts once
 */
public record Contribution(Kind kind, String reference, LocalDate day, int minutes) {

    /** Longest service of one day. */
    static final int LONGEST = 24 * 60;

    /** A service that was given, or a wish that was claimed. */
    public enum Kind {
        SERVICE,
        WISH
    }
}
