package org.linli.matching.plan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.Wording;
import org.linli.matching.plan.Explanation;
import org.linli.matching.plan.PlanArea;
import org.linli.matching.plan.PlanSummary;
import org.linli.matching.plan.ReadPlans;
import org.linli.platform.area.AreaScope;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Languages;
import org.linli.platform.security.Caller;
import org.linli.platform.web.Etag;
import org.linli.platform.web.Fields;
import org.linli.platform.web.Idempotent;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Runs plans and tells what they found. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "plans")
class PlanController {

    private final PlanArea plan;
    private final ReadPlans read;
    private final Wording wording;

    PlanController(PlanArea plan, ReadPlans read, Wording wording) {
        this.plan = plan;
        this.read = read;
        this.wording = wording;
    }

    record PlanRequest(@Nullable String area) {}

    /** A plan; {@code utility} over {@code upperBound} says how much better any plan could be at most. */
    record PlanView(
            String id,
            String area,
            Instant at,
            int considered,
            int met,
            int unmet,
            int proposals,
            long computedInMillis,
            long utility,
            long greedyUtility,
            long upperBound,
            int iterations,
            long seed) {

        static PlanView of(PlanSummary p) {
            return new PlanView(
                    p.id(),
                    p.area(),
                    p.at(),
                    p.considered(),
                    p.met(),
                    p.unmet(),
                    p.proposals(),
                    p.computedInMillis(),
                    p.utility(),
                    p.greedyUtility(),
                    p.upperBound(),
                    p.iterations(),
                    p.seed());
        }
    }

    record BlockerView(String code, int people, String message) {}

    record MissingView(
            String code, String role, int needed, int available, String message, List<BlockerView> blockers) {}

    record RelaxationView(String code, String message) {}

    record ExplanationView(
            String demandId,
            String planId,
            Instant at,
            boolean met,
            List<MissingView> missing,
            @Nullable RelaxationView relaxation) {}

    @PostMapping("/plans")
    @Idempotent
    @Operation(operationId = "planArea", summary = "Plans every demand of an area that asks for people")
    ResponseEntity<PlanView> create(Caller caller, @RequestBody PlanRequest body) {
        Fields fields = new Fields();
        String area = fields.text("area", body.area(), 12);
        fields.check(AreaScope.isPrefix(area), "area", FieldFault.BAD_DIVISION);
        fields.orRefuse();
        PlanSummary summary = plan.handle(new PlanArea.Command(area, caller));
        return ResponseEntity.created(URI.create("/api/v1/plans/" + summary.id()))
                .eTag(Etag.of(1))
                .body(PlanView.of(summary));
    }

    @GetMapping("/plans/{id}")
    @Operation(operationId = "readPlan", summary = "One plan")
    ResponseEntity<PlanView> one(Caller caller, @PathVariable String id) {
        return ResponseEntity.ok().eTag(Etag.of(1)).body(PlanView.of(read.one(id, caller)));
    }

    @GetMapping("/demands/{id}/explanation")
    @Operation(
            operationId = "explainDemand",
            summary = "Why the latest plan has nobody for a demand, and the cheapest change that helps")
    ExplanationView explanation(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Locale locale = Languages.of(language);
        Explanation e = read.explanation(new DemandId(id), caller);
        Explanation.Fact relaxation = e.relaxation();
        return new ExplanationView(
                e.demandId().value(),
                e.planId(),
                e.at(),
                e.met(),
                e.missing().stream().map(m -> missing(m, locale)).toList(),
                relaxation == null ? null : new RelaxationView(relaxation.code(), sentence(relaxation, locale)));
    }

    private MissingView missing(Explanation.Missing m, Locale locale) {
        return new MissingView(
                m.fact().code(),
                m.role(),
                m.needed(),
                m.available(),
                sentence(m.fact(), locale),
                m.blockers().stream()
                        .map(b -> new BlockerView(b.fact().code(), b.people(), sentence(b.fact(), locale)))
                        .toList());
    }

    private String sentence(Explanation.Fact fact, Locale locale) {
        return wording.sentence(fact.code(), fact.facts(), locale);
    }
}
