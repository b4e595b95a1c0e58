package org.linli.matching.assignment.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.matching.assignment.Assignment;
import org.linli.matching.assignment.AssignmentState;
import org.linli.matching.assignment.Fit;
import org.linli.matching.demand.Wording;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;

/** Assignments as they are shown. */
final class AssignmentViews {

    private AssignmentViews() {}

    record Parts(int skill, int distance, int time, int rating, int load) {
        static Parts of(Fit fit) {
            return new Parts(fit.skill(), fit.distance(), fit.time(), fit.rating(), fit.load());
        }
    }

    record ReasonView(String code, String message) {}

    /** A proposed person, for the office that decides. */
    record Proposal(
            String assignmentId,
            long version,
            String demandId,
            String planId,
            String volunteerId,
            String role,
            int score,
            Parts parts,
            List<ReasonView> reasons,
            String state,
            Instant dueAt) {

        static Proposal of(Versioned<Assignment> stored, Wording wording, Locale locale) {
            AssignmentState s = stored.value().state();
            return new Proposal(
                    s.id().value(),
                    stored.version(),
                    s.job().demandId().value(),
                    s.planId(),
                    s.volunteerId(),
                    s.role().name(),
                    s.fit().score(),
                    Parts.of(s.fit()),
                    s.fit().reasons().stream()
                            .map(r -> new ReasonView(r.code(), wording.sentence(r.code(), r.facts(), locale)))
                            .toList(),
                    s.status().name(),
                    s.dueAt());
        }
    }

    /** One assignment, for the volunteer or the office. */
    record AssignmentView(
            String id,
            long version,
            String demandId,
            String volunteerId,
            String role,
            int score,
            Parts parts,
            List<ReasonView> reasons,
            String state,
            String title,
            String demandClass,
            String area,
            String areaName,
            Instant startsAt,
            Instant endsAt,
            boolean minors,
            Instant proposedAt,
            Instant dueAt,
            @Nullable Instant confirmedAt,
            @Nullable Instant answeredAt,
            @Nullable String declineReason,
            @Nullable Instant checkedInAt,
            @Nullable Instant checkedOutAt,
            int minutes) {

        static AssignmentView of(Versioned<Assignment> stored, Wording wording, Areas areas, Locale locale) {
            AssignmentState s = stored.value().state();
            return new AssignmentView(
                    s.id().value(),
                    stored.version(),
                    s.job().demandId().value(),
                    s.volunteerId(),
                    s.role().name(),
                    s.fit().score(),
                    Parts.of(s.fit()),
                    s.fit().reasons().stream()
                            .map(r -> new ReasonView(r.code(), wording.sentence(r.code(), r.facts(), locale)))
                            .toList(),
                    s.status().name(),
                    s.job().title(),
                    s.job().demandClass().name(),
                    s.job().area(),
                    areas.name(s.job().area()),
                    s.job().startsAt(),
                    s.job().endsAt(),
                    s.job().minors(),
                    s.proposedAt(),
                    s.dueAt(),
                    s.confirmedAt(),
                    s.answeredAt(),
                    s.declineReason(),
                    s.checkedInAt(),
                    s.checkedOutAt(),
                    s.minutes());
        }
    }
}
