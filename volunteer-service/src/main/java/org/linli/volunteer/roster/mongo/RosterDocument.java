package org.linli.volunteer.roster.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** An import job at rest; {@code order} is start and id, the order of lists; the content key of a failed job is free again. */
record RosterDocument(
        @Id String id,
        String order,
        String fileName,
        String contentKey,
        String area,
        LocalDate day,
        String uploadedBy,
        String status,
        int rowsTotal,
        int rowsRead,
        int lastRow,
        int accepted,
        int guardianPending,
        Map<String, Integer> refused,
        long workedMillis,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant leaseUntil,
        int claims) {}
