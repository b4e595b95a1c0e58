package org.linli.platform.chain;

import org.jspecify.annotations.Nullable;

/**
 * Whether a record is as it was written, as an answer of the interface.
 *
 * @param entries how many entries from the beginning hold; with {@code link} where the next check goes on, as its {@code after} and {@code link}
 * @param more whether there is something left to check
 */
public record ChainView(
        boolean intact, long entries, @Nullable Long brokenAt, String link, boolean more) {

    public static ChainView of(ChainCheck check) {
        return new ChainView(
                check.brokenAt() == null,
                check.upTo().place(),
                check.brokenAt(),
                check.upTo().link(),
                check.more());
    }
}
