package org.linli.volunteer.inspection.mongo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.volunteer.inspection.InspectedRecord;
import org.linli.volunteer.inspection.Inspection;
import org.springframework.data.annotation.Id;

/** An inspection at rest; {@code place} is division code and id, the order of lists. */
record InspectionDocument(
        @Id String id,
        String place,
        Inspection.Order order,
        long population,
        List<InspectedRecord> sample,
        Instant drawnAt,
        String status,
        @Nullable Instant publishedAt) {}
