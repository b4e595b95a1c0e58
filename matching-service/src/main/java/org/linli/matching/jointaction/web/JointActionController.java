package org.linli.matching.jointaction.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.matching.jointaction.Given;
import org.linli.matching.jointaction.JoinPartner;
import org.linli.matching.jointaction.JointAction;
import org.linli.matching.jointaction.JointActionFigures;
import org.linli.matching.jointaction.JointActionId;
import org.linli.matching.jointaction.JointActionStatus;
import org.linli.matching.jointaction.Partner;
import org.linli.matching.jointaction.PartnerId;
import org.linli.matching.jointaction.PartnerKind;
import org.linli.matching.jointaction.Party;
import org.linli.matching.jointaction.PlanJointAction;
import org.linli.matching.jointaction.ReadJointActions;
import org.linli.matching.office.Offices;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.security.Caller;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Partners and joint actions (MAT-15). */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "joint-actions")
class JointActionController {

    private static final int MOST_MINUTES = 100_000;
    private static final long MOST_FEN = 10_000_000_000L;
    private static final int MOST_DEMANDS = 50;

    private final JoinPartner partners;
    private final PlanJointAction act;
    private final ReadJointActions read;

    JointActionController(JoinPartner partners, PlanJointAction act, ReadJointActions read) {
        this.partners = partners;
        this.act = act;
        this.read = read;
    }

    record PartnerBody(
            @Nullable String area,
            @Nullable PartnerKind kind,
            @Nullable String reference,
            @Nullable String name) {}

    record ActionBody(
            @Nullable String area,
            @Nullable String title,
            @Nullable LocalDate day,
            @Nullable List<String> demandIds,
            @Nullable Set<Party> parties) {}

    record HoldingBody(@Nullable Set<Party> parties) {}

    /** What a partner gave; whatever is left out was not given. */
    record GivenBody(
            @Nullable String partnerId,
            @Nullable Integer minutes,
            @Nullable Long goodsFen,
            @Nullable Long moneyFen,
            @Nullable Integer venueMinutes) {}

    record PartnerView(
            String id,
            String area,
            PartnerKind kind,
            String reference,
            @Nullable String name,
            String status) {}

    record ContributionView(String partnerId, PartnerKind kind, Given given) {}

    record ActionView(
            String id,
            String area,
            String title,
            LocalDate day,
            List<String> demandIds,
            List<Party> parties,
            List<Party> missing,
            List<ContributionView> contributions,
            String status) {}

    @PostMapping("/partners")
    @Idempotent
    @Operation(operationId = "joinPartner", summary = "Takes a partner of one of the four kinds in")
    ResponseEntity<PartnerView> join(Caller caller, IdempotencyKey key, @RequestBody PartnerBody body) {
        Offices.requireWorker(caller);
        Fields fields = new Fields();
        String area = fields.text("area", body.area(), 12);
        PartnerKind kind = fields.required("kind", body.kind());
        String reference = fields.text("reference", body.reference(), 64);
        String name = fields.optionalText("name", body.name(), 100);
        fields.orRefuse();
        Versioned<Partner> partner = partners.handle(new JoinPartner.Command(
                new PartnerId(key.deriveId()), area, Objects.requireNonNull(kind), reference, name, caller));
        return Tagged.created(
                "/api/v1/partners/" + partner.value().state().id(), partner.version(), view(partner.value()));
    }

    @GetMapping("/partners")
    @Operation(operationId = "listPartners", summary = "Partners of an area by kind")
    Page<PartnerView> partners(
            Caller caller,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable PartnerKind kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int rows = Page.limit(limit);
        return Page.ofOneMore(
                        read.partners(area, kind, cursor, rows + 1, caller),
                        rows,
                        partner -> partner.value().state().id().value())
                .map(partner -> view(partner.value()));
    }

    @GetMapping("/partners/matrix")
    @Operation(operationId = "readPartnerMatrix", summary = "Active partners by kind and division (合伙人矩阵)")
    ReadJointActions.Matrix matrix(Caller caller, @RequestParam(required = false) @Nullable String area) {
        return read.matrix(area, caller);
    }

    @GetMapping("/partners/{id}")
    @Operation(operationId = "readPartner", summary = "One partner")
    ResponseEntity<PartnerView> partner(Caller caller, @PathVariable String id) {
        return answer(read.partner(new PartnerId(id), caller));
    }

    @GetMapping("/partners/{id}/statement")
    @Operation(operationId = "readPartnerStatement", summary = "What a partner gave in a period")
    ReadJointActions.Statement statement(
            Caller caller, @PathVariable String id, @RequestParam LocalDate first, @RequestParam LocalDate last) {
        return read.statement(new PartnerId(id), first, last, caller);
    }

    @PostMapping("/partners/{id}/ending")
    @Operation(operationId = "endPartner", summary = "Ends a partnership")
    ResponseEntity<PartnerView> end(Caller caller, @PathVariable String id, @IfMatch long version) {
        return answer(partners.end(new PartnerId(id), version, caller));
    }

    @PostMapping("/joint-actions")
    @Idempotent
    @Operation(operationId = "planJointAction", summary = "Plans a joint action and names who is to take part")
    ResponseEntity<ActionView> plan(Caller caller, IdempotencyKey key, @RequestBody ActionBody body) {
        Offices.requireWorker(caller);
        Fields fields = new Fields();
        String area = fields.text("area", body.area(), 12);
        String title = fields.text("title", body.title(), 100);
        LocalDate day = fields.required("day", body.day());
        List<String> demands = body.demandIds() == null ? List.of() : body.demandIds();
        fields.check(demands.size() <= MOST_DEMANDS, "demandIds", FieldFault.tooMany(MOST_DEMANDS));
        Set<Party> parties = fields.required("parties", body.parties());
        fields.orRefuse();
        Versioned<JointAction> action = act.handle(new PlanJointAction.Command(
                new JointActionId(key.deriveId()),
                area,
                title,
                Objects.requireNonNull(day),
                demands,
                Objects.requireNonNull(parties),
                caller));
        return Tagged.created(
                "/api/v1/joint-actions/" + action.value().state().id(), action.version(), view(action.value()));
    }

    @GetMapping("/joint-actions")
    @Operation(operationId = "listJointActions", summary = "Joint actions of an area")
    Page<ActionView> actions(
            Caller caller,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable JointActionStatus status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int rows = Page.limit(limit);
        return Page.ofOneMore(
                        read.actions(area, status, cursor, rows + 1, caller),
                        rows,
                        action -> action.value().state().id().value())
                .map(action -> view(action.value()));
    }

    @GetMapping("/joint-actions/statistics")
    @Operation(
            operationId = "readJointActionStatistics",
            summary = "Stated actions, who took part and who was missing, and what each kind of partner gave")
    JointActionFigures.Figures report(Caller caller, @RequestParam(required = false) @Nullable String area) {
        return read.report(area, caller);
    }

    @GetMapping("/joint-actions/{id}")
    @Operation(operationId = "readJointAction", summary = "One joint action")
    ResponseEntity<ActionView> action(Caller caller, @PathVariable String id) {
        return action(read.action(new JointActionId(id), caller));
    }

    @PostMapping("/joint-actions/{id}/holding")
    @Operation(operationId = "holdJointAction", summary = "It was held, with those who really came")
    ResponseEntity<ActionView> hold(
            Caller caller, @PathVariable String id, @IfMatch long version, @RequestBody HoldingBody body) {
        Offices.requireWorker(caller);
        Fields fields = new Fields();
        Set<Party> parties = fields.required("parties", body.parties());
        fields.orRefuse();
        return action(act.hold(new JointActionId(id), version, Objects.requireNonNull(parties), caller));
    }

    @PostMapping("/joint-actions/{id}/cancellation")
    @Operation(operationId = "cancelJointAction", summary = "Calls a planned action off")
    ResponseEntity<ActionView> cancel(Caller caller, @PathVariable String id, @IfMatch long version) {
        return action(act.cancel(new JointActionId(id), version, caller));
    }

    @PostMapping("/joint-actions/{id}/contributions")
    @Operation(operationId = "recordJointContribution", summary = "Says what a partner gave")
    ResponseEntity<ActionView> contribute(
            Caller caller, @PathVariable String id, @IfMatch long version, @RequestBody GivenBody body) {
        Offices.requireWorker(caller);
        Fields fields = new Fields();
        String partner = fields.text("partnerId", body.partnerId(), 64);
        int minutes = fields.between("minutes", body.minutes() == null ? 0 : body.minutes(), 0, MOST_MINUTES);
        int venue =
                fields.between("venueMinutes", body.venueMinutes() == null ? 0 : body.venueMinutes(), 0, MOST_MINUTES);
        long goods = fen(fields, "goodsFen", body.goodsFen());
        long money = fen(fields, "moneyFen", body.moneyFen());
        fields.orRefuse();
        return action(act.contribute(
                new JointActionId(id),
                version,
                new PartnerId(partner),
                new Given(minutes, goods, money, venue),
                caller));
    }

    @PostMapping("/joint-actions/{id}/statement")
    @Operation(operationId = "stateJointAction", summary = "Closes the contribution statement")
    ResponseEntity<ActionView> state(Caller caller, @PathVariable String id, @IfMatch long version) {
        return action(act.state(new JointActionId(id), version, caller));
    }

    private static long fen(Fields fields, String field, @Nullable Long value) {
        long amount = value == null ? 0 : value;
        fields.check(amount >= 0 && amount <= MOST_FEN, field, FieldFault.outOfRange(0, MOST_FEN));
        return amount;
    }

    private static ResponseEntity<PartnerView> answer(Versioned<Partner> partner) {
        return Tagged.of(partner.version(), view(partner.value()));
    }

    private static PartnerView view(Partner partner) {
        Partner.State s = partner.state();
        return new PartnerView(
                s.id().value(),
                s.area(),
                s.kind(),
                s.reference(),
                s.name(),
                s.status().name());
    }

    private static ResponseEntity<ActionView> action(Versioned<JointAction> action) {
        return Tagged.of(action.version(), view(action.value()));
    }

    private static ActionView view(JointAction action) {
        JointAction.State s = action.state();
        return new ActionView(
                s.id().value(),
                s.area(),
                s.title(),
                s.day(),
                s.demands(),
                s.parties().stream().sorted().toList(),
                s.missing().stream().sorted().toList(),
                s.contributions().stream()
                        .map(c -> new ContributionView(c.partner().value(), c.kind(), c.given()))
                        .toList(),
                s.status().name());
    }
}
