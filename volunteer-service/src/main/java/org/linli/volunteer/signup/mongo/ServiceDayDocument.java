package org.linli.volunteer.signup.mongo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A day of service at rest.
 *
 * @param runningOf the volunteer while a session is open, absent otherwise
 * @param waiting division code of each session that waits for a decision, absent when none does
 */
record ServiceDayDocument(
        @Id String id,
        String volunteerId,
        String day,
        @Nullable String runningOf,
        @Nullable List<String> waiting,
        List<Served> sessions) {

    /** A session at rest; a nested field called id would be stored as _id. */
    record Served(
            String recordId,
            String signUpId,
            String activityId,
            String title,
            String area,
            Instant plannedEnd,
            @Nullable String demandId,
            @Nullable String assignmentId,
            String evidence,
            @Nullable Integer metres,
            @Nullable String confirmedBy,
            @Nullable Boolean review,
            Instant checkedInAt,
            @Nullable Instant checkedOutAt,
            @Nullable Boolean forgotten,
            int minutes,
            String status,
            String level,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String reason) {}
}
