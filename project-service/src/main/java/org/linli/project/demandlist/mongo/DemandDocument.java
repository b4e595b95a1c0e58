package org.linli.project.demandlist.mongo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A known demand with the position of the newest event that wrote it. */
record DemandDocument(
        @Id String id,
        String area,
        @Nullable String title,
        @Nullable String demandClass,
        String status,
        boolean everListed,
        int partition,
        long offset,
        Instant time) {}
