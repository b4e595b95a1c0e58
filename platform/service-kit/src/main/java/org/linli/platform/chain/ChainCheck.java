package org.linli.platform.chain;

import org.jspecify.annotations.Nullable;

/**
 * What a check of one piece of a chain found.
 *
 * @param upTo the last entry that holds; the beginning when the mark that the check began at no longer stands
 * @param brokenAt the first place that does not
 * @param more whether there are entries behind the piece
 */
public record ChainCheck(ChainMark upTo, @Nullable Long brokenAt, boolean more) {

    /** Entries that one check goes through when nothing is said. */
    public static final int DEFAULT_PIECE = 5_000;

    /** Entries that one check goes through at most. */
    public static final int LARGEST_PIECE = 20_000;

    /** Keeps a wished size within 1…{@value #LARGEST_PIECE}. */
    public static int piece(@Nullable Integer wished) {
        return wished == null ? DEFAULT_PIECE : Math.clamp(wished, 1, LARGEST_PIECE);
    }
}
