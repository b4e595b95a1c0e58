package org.linli.matching.disclosure;

import org.jspecify.annotations.Nullable;
import org.linli.platform.chain.ChainCheck;
import org.linli.platform.chain.ChainMark;
import org.linli.platform.chain.Chained;
import org.linli.platform.web.Page;

/** The log of readings: appended to, never changed, chained so that a change shows. */
public interface DisclosureLog {

    /** Returns when the entry is kept. */
    void append(Disclosure disclosure);

    /** Readings in a division, newest first. */
    Page<Chained<Disclosure>> list(Filter filter, @Nullable String cursor, int limit);

    /** Goes through a piece of the chain behind a mark. */
    ChainCheck check(ChainMark from, int most);

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
}
