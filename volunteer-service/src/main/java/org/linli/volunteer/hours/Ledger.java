package org.linli.volunteer.hours;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The hours ledger. */
public interface Ledger {

    /** What adding a line came to. */
    enum Added {
        /** The line is in the ledger. */
        NEW,
        /** A line with that entry id is in the ledger already. */
        KNOWN,
        /** Another line has taken the place: read the last one again. */
        PLACE_TAKEN
    }

    Added add(LedgerEntry entry);

    /** The newest line of a volunteer's account; its balance is the account's. */
    Optional<LedgerEntry> last(String volunteerId);

    /** A volunteer's lines, newest first. */
    List<LedgerEntry> newest(String volunteerId, int limit);

    /** A volunteer's lines below a place, newest first. */
    List<LedgerEntry> before(String volunteerId, long place, int limit);

    /** What the lines of a division's activities add up to. */
    long minutes(String areaPrefix);

    /** Every line with its legs as they are stored, account by account in the order of the volunteers' ids, each from its first place. */
    Stream<Line> lines();

    /** Accounts whose last balance is not the sum of their lines, or whose places have gaps. */
    List<Drift> drift(int limit);

    /** A line and what was posted with it. */
    record Line(LedgerEntry entry, List<Posting> legs) {}

    /** An account that does not add up. */
    record Drift(String volunteerId, long balance, long sum, long lastPlace, long lines) {}
}
