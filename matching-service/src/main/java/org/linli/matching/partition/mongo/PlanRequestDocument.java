package org.linli.matching.partition.mongo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matching.partition.PlanRequest;
import org.linli.matching.partition.RequestKind;
import org.linli.matching.partition.RequestStatus;
import org.springframework.data.annotation.Id;

/** A request at rest. */
record PlanRequestDocument(
        @Id String id,
        RequestKind kind,
        String area,
        String by,
        @Nullable String demandId,
        Instant askedAt,
        RequestStatus status,
        int claims,
        int failures,
        List<PlanRequest.Part> parts,
        List<String> madeBy,
        @Nullable String refusal,
        @Nullable Instant endedAt) {

    static PlanRequestDocument of(PlanRequest.State s) {
        return new PlanRequestDocument(
                s.id(),
                s.kind(),
                s.area(),
                s.by(),
                s.demandId(),
                s.askedAt(),
                s.status(),
                s.claims(),
                s.failures(),
                s.parts(),
                s.madeBy(),
                s.refusal(),
                s.endedAt());
    }

    PlanRequest request() {
        return PlanRequest.restore(new PlanRequest.State(
                id, kind, area, by, demandId, askedAt, status, claims, failures, parts, madeBy, refusal, endedAt));
    }
}
