package org.linli.matching.plan.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.DemandId;
import org.linli.matching.plan.Explanation;
import org.springframework.data.annotation.Id;

/** What a plan said of a demand; one document per plan and demand. */
record ExplanationDocument(
        @Id String id,
        String demandId,
        String planId,
        String area,
        Instant at,
        boolean met,
        List<MissingDocument> missing,
        @Nullable FactDocument relaxation) {

    record FactDocument(String code, Map<String, String> facts) {
        static FactDocument of(Explanation.Fact fact) {
            return new FactDocument(fact.code(), fact.facts());
        }

        Explanation.Fact fact() {
            return new Explanation.Fact(code, facts);
        }
    }

    record MissingDocument(String role, int needed, int available, FactDocument fact, List<BlockerDocument> blockers) {}

    record BlockerDocument(int people, FactDocument fact) {}

    static ExplanationDocument of(Explanation e) {
        return new ExplanationDocument(
                e.demandId().value() + "/" + e.planId(),
                e.demandId().value(),
                e.planId(),
                e.area(),
                e.at(),
                e.met(),
                e.missing().stream()
                        .map(m -> new MissingDocument(
                                m.role(),
                                m.needed(),
                                m.available(),
                                FactDocument.of(m.fact()),
                                m.blockers().stream()
                                        .map(b -> new BlockerDocument(b.people(), FactDocument.of(b.fact())))
                                        .toList()))
                        .toList(),
                e.relaxation() == null ? null : FactDocument.of(e.relaxation()));
    }

    Explanation explanation() {
        return new Explanation(
                new DemandId(demandId),
                planId,
                area,
                at,
                met,
                missing.stream()
                        .map(m -> new Explanation.Missing(
                                m.role(),
                                m.needed(),
                                m.available(),
                                m.fact().fact(),
                                m.blockers().stream()
                                        .map(b -> new Explanation.Blocker(
                                                b.people(), b.fact().fact()))
                                        .toList()))
                        .toList(),
                relaxation == null ? null : relaxation.fact());
    }
}
