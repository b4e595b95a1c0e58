package org.linli.matching.council.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.linli.matching.council.MotionStatus;
import org.linli.matching.demand.DemandType;
import org.springframework.data.annotation.Id;

/**
 * A motion at rest.
 *
 * @param content sealed, like the reply
 * @param owedBy the last day of the reply while it is owed; absent otherwise
 */
record MotionDocument(
        @Id String id,
        String council,
        String area,
        String title,
        String content,
        String proposer,
        Instant proposedAt,
        @Nullable Integer yes,
        @Nullable Integer no,
        @Nullable Integer abstained,
        @Nullable String department,
        @Nullable String adoptedBy,
        @Nullable DemandType type,
        @Nullable Integer people,
        @Nullable LocalDate date,
        @Nullable LocalTime start,
        @Nullable LocalTime end,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate replyBy,
        @Nullable Boolean replyProvisional,
        @Nullable LocalDate owedBy,
        @Nullable String reply,
        @Nullable Instant repliedAt,
        MotionStatus status) {}
