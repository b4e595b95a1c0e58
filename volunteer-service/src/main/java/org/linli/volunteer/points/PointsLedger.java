package org.linli.volunteer.points;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The ledger of points. */
public interface PointsLedger {

    /** What adding a line came to. */
    enum Added {
        NEW,
        KNOWN,
        PLACE_TAKEN
    }

    Added add(PointsEntry entry);

    Optional<PointsEntry> find(String movementId);

    /** The newest line of an account; its balance is the account's. */
    Optional<PointsEntry> last(String volunteerId);

    /** A volunteer's lines, newest first. */
    List<PointsEntry> newest(String volunteerId, int limit);

    /**
     * Accounts that still hold points earned before a day: everything earned until then less everything that ever left. The
     * area of an account is that of its newest line.
     */
    List<Due> dueBefore(LocalDate day, Predicate<String> areas, int limit);

    /** Redemptions entered in a time, oldest first. */
    List<PointsEntry> redeemed(Instant from, Instant to, int limit);

    /** What all legs of a division add up to, and the accounts whose balance is not the sum of their lines. */
    Proof prove(String areaPrefix, int limit);

    /** Points of an account that are too old. */
    record Due(String volunteerId, String area, long points) {}

    /** Whether the books are right: {@code legs} is nought and {@code drift} is empty. */
    record Proof(long lines, long legs, long points, List<String> drift) {}
}
