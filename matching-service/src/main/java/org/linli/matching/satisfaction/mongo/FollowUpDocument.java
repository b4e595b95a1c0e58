package org.linli.matching.satisfaction.mongo;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.DemandId;
import org.linli.matching.satisfaction.FollowUp;
import org.linli.matching.satisfaction.FollowUpId;
import org.linli.matching.satisfaction.FollowUpStatus;
import org.springframework.data.annotation.Id;

/** A follow-up at rest; {@code order} sorts by the day it is due. */
record FollowUpDocument(
        @Id String id,
        String order,
        String demandId,
        String area,
        LocalDate dueOn,
        int attempts,
        FollowUpStatus status,
        @Nullable String visitedBy,
        @Nullable Instant visitedAt) {

    static FollowUpDocument of(FollowUp.State s) {
        return new FollowUpDocument(
                s.id().value(),
                s.dueOn() + "/" + s.id(),
                s.demand().value(),
                s.area(),
                s.dueOn(),
                s.attempts(),
                s.status(),
                s.visitedBy(),
                s.visitedAt());
    }

    FollowUp followUp() {
        return FollowUp.restore(new FollowUp.State(
                new FollowUpId(id), new DemandId(demandId), area, dueOn, attempts, status, visitedBy, visitedAt));
    }
}
