package org.linli.volunteer.registration.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.volunteer.registration.HeldCredential;
import org.springframework.data.annotation.Id;

/**
 * A volunteer at rest.
 *
 * @param identity keyed hash of the identity document: unique
 * @param place division code and id: the order of lists
 * @param account the sign-in account that registered itself: unique
 * @param name sealed, like number, birth date, phone, address and background
 */
record VolunteerDocument(
        @Id String id,
        String number,
        String identity,
        String place,
        String area,
        String status,
        String idType,
        String idNumber,
        String birthDate,
        String sex,
        String name,
        String phone,
        String address,
        String background,
        List<String> skills,
        List<String> languages,
        List<String> serviceClasses,
        List<Integer> availability,
        @Nullable Guardian guardian,
        List<Agreed> consents,
        Map<String, Integer> weeks,
        int stars,
        int ratings,
        @Nullable LocalDate vettedUntil,
        Instant registeredAt,
        @Nullable String rosterId,
        @Nullable String nationality,
        @Nullable String healthNote,
        @Nullable String source,
        @Nullable String enteredBy,
        @Nullable String account,
        @Nullable Asked guardianRequest,
        @Nullable List<Correcting> corrections,
        @Nullable String mergedInto,
        @Nullable List<String> absorbed,
        @Nullable Instant endedAt,
        @Nullable LocalDate erasedOn,
        @Nullable List<HeldCredential> credentials) {

    /** A guardian's consent at rest; name and phone sealed. */
    record Guardian(String name, String relation, String phone, LocalDate givenOn, String consentVersion) {}

    /** A consent at rest. */
    record Agreed(
            String purpose,
            String version,
            LocalDate givenOn,
            @Nullable String giver,
            @Nullable LocalDate withdrawnOn) {}

    /** A guardian to be asked, at rest; name and phone sealed, the code hashed. */
    record Asked(
            String name,
            String relation,
            String phone,
            String askedBy,
            Instant askedAt,
            @Nullable String codeHash,
            @Nullable Instant codeUntil,
            int missed) {}

    /** A request for correction at rest; the note sealed. */
    record Correcting(
            String id,
            List<String> fields,
            String note,
            String askedBy,
            Instant askedAt,
            String outcome,
            @Nullable Instant closedAt) {}
}
