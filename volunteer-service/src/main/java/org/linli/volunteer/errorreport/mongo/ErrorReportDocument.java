package org.linli.volunteer.errorreport.mongo;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A report at rest.
 *
 * @param place division code and id, the order of lists
 * @param openFor the record while the report is open, absent afterwards: one open report a record
 */
record ErrorReportDocument(
        @Id String id,
        String place,
        String recordId,
        @Nullable String openFor,
        String volunteerId,
        String area,
        String description,
        @Nullable Instant claimedFrom,
        @Nullable Instant claimedTo,
        Instant reportedAt,
        LocalDate answerBy,
        boolean provisional,
        String status,
        @Nullable StoredAnswer answer) {

    record StoredAnswer(String by, @Nullable String reason, Instant at) {}
}
