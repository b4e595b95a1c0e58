package org.linli.volunteer.anomaly.mongo;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** An anomaly at rest; {@code place} is division code and id, the order of lists. */
record AnomalyDocument(
        @Id String id,
        String place,
        String rule,
        String key,
        String area,
        LocalDate day,
        @Nullable String volunteerId,
        @Nullable String recordId,
        @Nullable String person,
        long measured,
        long limit,
        Instant raisedAt,
        String status,
        @Nullable StoredJudgement judgement) {

    record StoredJudgement(String by, @Nullable String note, Instant at) {}
}
