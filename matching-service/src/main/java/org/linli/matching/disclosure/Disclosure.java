package org.linli.matching.disclosure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is about to read personal data: who, as what, when, which records (SEC-04, SEC-07).
 *
 * @param role the roles that he signed in with
 * @param area the division of the records
 * @param records their ids
 * @param purpose what he said it is for, where he is asked
 */
public record Disclosure(
        Kind kind,
        Instant at,
        String by,
        String role,
        String area,
        List<String> records,
        @Nullable String purpose) {

    /** What is read. */
    public enum Kind {
        /** What a department answered about somebody's demand (MAT-02). */
        REFERRAL_ANSWER,
        /** Where a wish is brought, and to whom (MAT-07). */
        WISH_BENEFICIARY,
        /** Parties, statements and agreement of a dispute (MAT-12). */
        DISPUTE_FILE,
        /** A child of a council and its guardian (SEC-01). */
        COUNCIL_MEMBER,
        /** The children's own words, and the reply to them (MAT-16). */
        COUNCIL_MOTION,
        /** Who takes part in a course, and whose child it is (SEC-01). */
        COURSE_PARTICIPANT
    }

    public Disclosure {
        records = List.copyOf(records);
    }

    /** Everything in one text, always the same for the same reading: what the chain is computed over. */
    public String text() {
        return String.join(
                "\n", kind.name(), at.toString(), by, role, area, records.toString(), purpose == null ? "" : purpose);
    }
}
