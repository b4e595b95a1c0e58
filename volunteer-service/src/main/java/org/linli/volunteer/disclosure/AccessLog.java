package org.linli.volunteer.disclosure;

import org.jspecify.annotations.Nullable;
import org.linli.platform.web.Page;
import org.linli.volunteer.registration.VolunteerId;

/** The log of accesses to personal data: appended to, never changed, chained so that a change shows. */
public interface AccessLog {

    /** Returns when the entry is kept; whoever is about to answer data waits for it, and answers none when it throws. */
    void append(Access access);

    /** Who looked at a volunteer's data, newest first. */
    Page<Logged> of(VolunteerId volunteer, @Nullable String cursor, int limit);

    /** Accesses in a division, newest first, of one person when he is named. */
    Page<Logged> list(String areaPrefix, @Nullable String by, @Nullable String cursor, int limit);

    /** Goes through the chain from its beginning. */
    Check check();

    /** An entry at its place in the log. */
    record Logged(long place, Access access) {}

    /** How far the chain holds; {@code brokenAt} names the first place that does not. */
    record Check(long entries, @Nullable Long brokenAt) {}
}
