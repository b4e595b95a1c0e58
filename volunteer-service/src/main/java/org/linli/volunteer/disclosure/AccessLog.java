package org.linli.volunteer.disclosure;

import org.jspecify.annotations.Nullable;
import org.linli.platform.chain.ChainCheck;
import org.linli.platform.chain.ChainMark;
import org.linli.platform.chain.Chained;
import org.linli.platform.web.Page;
import org.linli.volunteer.registration.VolunteerId;

/** The log of accesses to personal data: appended to, never changed, chained so that a change shows. */
public interface AccessLog {

    /** Returns when the entry is kept; whoever is about to answer data waits for it, and answers none when it throws. */
    void append(Access access);

    /** Who looked at a volunteer's data, newest first. */
    Page<Chained<Access>> of(VolunteerId volunteer, @Nullable String cursor, int limit);

    /** Accesses in a division, newest first, of one person when he is named. */
    Page<Chained<Access>> list(String areaPrefix, @Nullable String by, @Nullable String cursor, int limit);

    /** Goes through a piece of the chain behind a mark. */
    ChainCheck check(ChainMark from, int most);
}
