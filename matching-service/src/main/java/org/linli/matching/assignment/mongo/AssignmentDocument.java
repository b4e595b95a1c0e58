package org.linli.matching.assignment.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.matching.assignment.AssignmentId;
import org.linli.matching.assignment.AssignmentState;
import org.linli.matching.assignment.AssignmentStatus;
import org.linli.matching.assignment.Fit;
import org.linli.matching.assignment.Job;
import org.linli.matching.assignment.Reason;
import org.linli.matching.demand.DemandClass;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.SeatRole;
import org.springframework.data.annotation.Id;

/** An assignment as it is stored. */
record AssignmentDocument(
        @Id String id,
        String planId,
        String demandId,
        String volunteerId,
        SeatRole role,
        String area,
        String title,
        DemandClass demandClass,
        Instant startsAt,
        Instant endsAt,
        int wanted,
        boolean minors,
        int score,
        int skill,
        int distance,
        int time,
        int rating,
        int load,
        List<ReasonDocument> reasons,
        AssignmentStatus status,
        Instant proposedAt,
        Instant dueAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable Instant answeredAt,
        @Nullable String declineReason,
        @Nullable Instant checkedInAt,
        @Nullable Instant checkedOutAt,
        int minutes) {

    record ReasonDocument(String code, Map<String, String> facts) {}

    static AssignmentDocument of(AssignmentState s) {
        return new AssignmentDocument(
                s.id().value(),
                s.planId(),
                s.job().demandId().value(),
                s.volunteerId(),
                s.role(),
                s.job().area(),
                s.job().title(),
                s.job().demandClass(),
                s.job().startsAt(),
                s.job().endsAt(),
                s.job().wanted(),
                s.job().minors(),
                s.fit().score(),
                s.fit().skill(),
                s.fit().distance(),
                s.fit().time(),
                s.fit().rating(),
                s.fit().load(),
                s.fit().reasons().stream()
                        .map(r -> new ReasonDocument(r.code(), r.facts()))
                        .toList(),
                s.status(),
                s.proposedAt(),
                s.dueAt(),
                s.confirmedBy(),
                s.confirmedAt(),
                s.answeredAt(),
                s.declineReason(),
                s.checkedInAt(),
                s.checkedOutAt(),
                s.minutes());
    }

    AssignmentState state() {
        return new AssignmentState(
                new AssignmentId(id),
                planId,
                volunteerId,
                role,
                new Job(new DemandId(demandId), area, title, demandClass, startsAt, endsAt, wanted, minors),
                new Fit(
                        skill,
                        distance,
                        time,
                        rating,
                        load,
                        reasons.stream()
                                .map(r -> new Reason(r.code(), r.facts()))
                                .toList()),
                status,
                proposedAt,
                dueAt,
                confirmedBy,
                confirmedAt,
                answeredAt,
                declineReason,
                checkedInAt,
                checkedOutAt,
                minutes);
    }
}
