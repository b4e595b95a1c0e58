package org.linli.volunteer.team.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A merge at rest. */
record TeamMergeDocument(
        @Id String id,
        String area,
        String into,
        List<String> sources,
        List<String> taken,
        List<String> skipped,
        String status,
        LocalDate day,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt) {}
