package org.linli.volunteer.lateentry.mongo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A late entry at rest; {@code place} is division code and id, the order of lists. */
record LateEntryDocument(
        @Id String id,
        String place,
        String volunteerId,
        String activityId,
        String title,
        String area,
        @Nullable String demandId,
        Instant from,
        Instant to,
        String reason,
        List<StoredPaper> papers,
        String requestedBy,
        Instant requestedAt,
        String status,
        @Nullable StoredApproval first,
        @Nullable StoredApproval second,
        @Nullable StoredVerdict verdict) {

    record StoredPaper(String kind, String reference) {}

    record StoredApproval(String by, int scopeDigits, Instant at) {}

    record StoredVerdict(@Nullable String by, String reason, Instant at) {}
}
