package org.linli.matching.disclosure;

import org.jspecify.annotations.Nullable;
import org.linli.platform.web.Page;

/** The log of readings: appended to, never changed, chained so that a change shows. */
public interface DisclosureLog {

    /** Returns when the entry is kept. */
    void append(Disclosure disclosure);

    /** Readings in a division, newest first. */
    Page<Logged> list(Filter filter, @Nullable String cursor, int limit);

    /** Goes through the chain from its beginning. */
    Check check();

    /**
     * Which readings a list shows.
     *
     * @param by one person's
     * @param record those of one record
     */
    record Filter(
            String areaPrefix,
            @Nullable String by,
            @Nullable String record) {}

    /** An entry at its place in the log. */
    record Logged(long place, Disclosure disclosure) {}

    /** How far the chain holds; {@code brokenAt} names the first place that does not. */
    record Check(long entries, @Nullable Long brokenAt) {}
}
