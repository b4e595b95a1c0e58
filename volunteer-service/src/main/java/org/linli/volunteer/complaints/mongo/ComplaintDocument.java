package org.linli.volunteer.complaints.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A complaint at rest.
 *
 * @param statement sealed, like name, phone and what the complainant was told
 * @param order moment of receipt and id, the order of lists
 * @param nextDue the day after which something owed is late; absent once closed
 * @param upheldIn the year of an answer that upheld it
 */
record ComplaintDocument(
        @Id String id,
        String order,
        String kind,
        String reference,
        String area,
        String statement,
        @Nullable String name,
        @Nullable String phone,
        String filedBy,
        Instant receivedAt,
        LocalDate receivedOn,
        LocalDate acknowledgeBy,
        boolean acknowledgeProvisional,
        LocalDate answerBy,
        boolean answerProvisional,
        @Nullable LocalDate nextDue,
        String status,
        @Nullable Instant acknowledgedAt,
        @Nullable String finding,
        @Nullable Integer upheldIn,
        @Nullable LocalDate upheldOn,
        @Nullable String told,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        List<Opened> accesses) {

    /** One reading of what is sealed. */
    record Opened(String by, String purpose, Instant at) {}
}
