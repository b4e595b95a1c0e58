package org.linli.volunteer.reconciliation.mongo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.volunteer.reconciliation.Run;
import org.springframework.data.annotation.Id;

/** A run at rest; {@code order} is its start and id, the order of lists. */
record RunDocument(
        @Id String id,
        String order,
        String area,
        String startedBy,
        Instant startedAt,
        String status,
        @Nullable Instant endedAt,
        Run.@Nullable Result result) {}
