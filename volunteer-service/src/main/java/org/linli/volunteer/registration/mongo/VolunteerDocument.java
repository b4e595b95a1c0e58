package org.linli.volunteer.registration.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A volunteer at rest.
 *
 * @param identity keyed hash of the identity document: unique
 * @param place division code and id: the order of lists
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
        @Nullable String rosterId) {

    /** A guardian's consent at rest; name and phone sealed. */
    record Guardian(String name, String relation, String phone, LocalDate givenOn, String consentVersion) {}

    /** A consent at rest. */
    record Agreed(String purpose, String version, LocalDate givenOn) {}
}
