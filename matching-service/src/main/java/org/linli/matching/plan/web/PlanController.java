package org.linli.matching.plan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.Provision;
import org.linli.matching.demand.Wording;
import org.linli.matching.equipment.ReadEquipment;
import org.linli.matching.equipment.web.EquipmentViews;
import org.linli.matching.plan.AreaWork;
import org.linli.matching.plan.Explanation;
import org.linli.matching.plan.PlanAnswer;
import org.linli.matching.plan.PlanArea;
import org.linli.matching.plan.PlanSummary;
import org.linli.matching.plan.ReadPlans;
import org.linli.platform.area.AreaScope;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Languages;
import org.linli.platform.security.Caller;
import org.linli.platform.web.Fields;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.Tagged;
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

    private static final String BEING_MADE = "plan.being-made";

    private final AreaWork work;
    private final ReadPlans read;
    private final ReadEquipment equipment;
    private final Wording wording;

    PlanController(AreaWork work, ReadPlans read, ReadEquipment equipment, Wording wording) {
        this.work = work;
        this.read = read;
        this.equipment = equipment;
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

    /** The plan will have this id; until then its progress tells how far it is. */
    record BeingMadeView(String code, String id, String area, String progress) {}

    /** So many people, or venues, are kept out by one rule alone. */
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
    @ApiResponse(
            responseCode = "201",
            description = "The plan",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @ApiResponse(
            responseCode = "202",
            description =
                    "The plan takes longer than an answer may; it is being made by the instances that own its areas",
            content = @Content(schema = @Schema(implementation = BeingMadeView.class)))
    ResponseEntity<Object> create(Caller caller, @RequestBody PlanRequest body) {
        Fields fields = new Fields();
        String area = fields.text("area", body.area(), 12);
        fields.check(AreaScope.isPrefix(area), "area", FieldFault.BAD_DIVISION);
        fields.orRefuse();
        return switch (work.plan(new PlanArea.Command(area, caller))) {
            case PlanAnswer.Made(PlanSummary made) ->
                Tagged.created("/api/v1/plans/" + made.id(), 1, PlanView.of(made));
            case PlanAnswer.BeingMade(String planId) -> {
                URI progress = URI.create("/api/v1/plans/" + planId + "/progress");
                yield ResponseEntity.accepted()
                        .location(progress)
                        .body(new BeingMadeView(BEING_MADE, planId, area, progress.toString()));
            }
        };
    }

    @GetMapping("/plans/{id}")
    @Operation(operationId = "readPlan", summary = "One plan")
    ResponseEntity<PlanView> one(Caller caller, @PathVariable String id) {
        return Tagged.of(1, PlanView.of(read.one(id, caller)));
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
        List<MissingView> now = equipment(e.demandId(), caller, locale);
        Set<String> told = now.stream().map(MissingView::role).collect(Collectors.toSet());
        List<MissingView> missing = new ArrayList<>();
        e.missing().stream().filter(m -> !told.contains(m.role())).forEach(m -> missing.add(missing(m, locale)));
        missing.addAll(now);
        return new ExplanationView(
                e.demandId().value(),
                e.planId(),
                e.at(),
                e.met(),
                missing,
                relaxation == null ? null : new RelaxationView(relaxation.code(), sentence(relaxation, locale)));
    }

    /** Venue and goods as they are now instead of as the plan found them: calendars change by the minute. */
    private List<MissingView> equipment(DemandId id, Caller caller, Locale locale) {
        ReadEquipment.Found found = equipment.ifWanted(id, caller).orElse(null);
        if (found == null) {
            return List.of();
        }
        var view = EquipmentViews.of(found.demand().value().state().details(), found.finding(), wording, locale);
        List<MissingView> missing = new ArrayList<>();
        EquipmentViews.VenueView venue = view.venue();
        if (venue != null && !venue.found()) {
            missing.add(new MissingView(
                    venue.code(),
                    Provision.Lacking.VENUE.name(),
                    1,
                    venue.suitable(),
                    venue.message(),
                    venue.blockers().stream()
                            .map(b -> new BlockerView(b.code(), b.venues(), b.message()))
                            .toList()));
        }
        EquipmentViews.GoodsView goods = view.goods();
        if (goods != null && !goods.found()) {
            missing.add(new MissingView(
                    goods.code(),
                    Provision.Lacking.GOODS.name(),
                    goods.wanted(),
                    Math.toIntExact(Math.min(Integer.MAX_VALUE, goods.available())),
                    goods.message(),
                    List.of()));
        }
        return missing;
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
