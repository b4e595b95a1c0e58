package org.linli.matching.commit.mongo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.matching.commit.CommitStatus;
import org.linli.matching.commit.PlanCommit;
import org.springframework.data.annotation.Id;

/** A commit at rest. */
record CommitDocument(
        @Id String id,
        String area,
        String reviewedBy,
        Instant reviewedAt,
        @Nullable String confirmedBy,
        @Nullable Instant leaseUntil,
        int confirmed,
        int refused,
        @Nullable Instant finishedAt,
        CommitStatus status) {

    static CommitDocument of(PlanCommit.State s) {
        return new CommitDocument(
                s.planId(),
                s.area(),
                s.reviewedBy(),
                s.reviewedAt(),
                s.confirmedBy(),
                s.leaseUntil(),
                s.confirmed(),
                s.refused(),
                s.finishedAt(),
                s.status());
    }

    PlanCommit commit() {
        return PlanCommit.restore(new PlanCommit.State(
                id, area, reviewedBy, reviewedAt, confirmedBy, leaseUntil, confirmed, refused, finishedAt, status));
    }
}
