package org.linli.volunteer.points;

import java.time.LocalDate;

/**
 * Points that want to enter the ledger.
 *
 * @param id names them for ever: the same id is the same points
 * @param points positive into the volunteer's account, negative out of it; never zero
 * @param day of the service that earned them, or on which they left
 * @param reference the activity, or the item of the catalogue
 */
public record Movement(
        String id, String volunteerId, String area, Kind kind, long points, LocalDate day, String reference) {

    /** Why points move; the counter-account of each is the programme's of the same name. */
    public enum Kind {
        EARNED,
        CORRECTED,
        REDEEMED,
        REFUNDED,
        EXPIRED
    }

    public Movement {
        if (points == 0) {
            throw new IllegalArgumentException("an entry moves points");
        }
    }
}
