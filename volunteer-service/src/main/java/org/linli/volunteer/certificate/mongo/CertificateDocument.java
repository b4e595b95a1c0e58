package org.linli.volunteer.certificate.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A certificate at rest.
 *
 * @param place division code of the body, application time and id: the order of lists
 * @param proof keyed hash of number and code: finding one needs both
 * @param words sealed free text of people: what it is for, why it ended
 * @param content sealed: everything that is printed, with the code
 */
record CertificateDocument(
        @Id String id,
        String place,
        String kind,
        String volunteerId,
        String area,
        String body,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> activities,
        Instant appliedAt,
        LocalDate dueOn,
        boolean provisional,
        @Nullable String replaces,
        String status,
        @Nullable String words,
        @Nullable String number,
        @Nullable String proof,
        @Nullable String content,
        @Nullable String signature,
        @Nullable Instant issuedAt,
        @Nullable String issuedBy,
        @Nullable LocalDate publicUntil,
        @Nullable String replacedBy) {}
