package org.linli.matching.demand.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.CompleteDemand;
import org.linli.matching.demand.Demand;
import org.linli.matching.demand.DemandClass;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.DemandOutcome;
import org.linli.matching.demand.DemandStatus;
import org.linli.matching.demand.Demands;
import org.linli.matching.demand.EvaluateDemand;
import org.linli.matching.demand.ListDemand;
import org.linli.matching.demand.ReadDemands;
import org.linli.matching.demand.RejectDemand;
import org.linli.matching.demand.ReopenDemand;
import org.linli.matching.demand.Skills;
import org.linli.matching.demand.SubmitDemand;
import org.linli.matching.demand.Urgency;
import org.linli.matching.demand.VerifyDemand;
import org.linli.matching.demand.VerifyDemands;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Languages;
import org.linli.platform.security.Caller;
import org.linli.platform.web.Fields;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The demand list and the moves of a demand. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "demands")
class DemandController {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_COMMENT = 500;

    private final SubmitDemand submit;
    private final VerifyDemand verify;
    private final VerifyDemands verifyAll;
    private final RejectDemand reject;
    private final ListDemand list;
    private final CompleteDemand complete;
    private final EvaluateDemand evaluate;
    private final ReopenDemand reopen;
    private final ReadDemands read;
    private final Skills skills;
    private final Areas areas;

    DemandController(
            SubmitDemand submit,
            VerifyDemand verify,
            VerifyDemands verifyAll,
            RejectDemand reject,
            ListDemand list,
            CompleteDemand complete,
            EvaluateDemand evaluate,
            ReopenDemand reopen,
            ReadDemands read,
            Skills skills,
            Areas areas) {
        this.submit = submit;
        this.verify = verify;
        this.verifyAll = verifyAll;
        this.reject = reject;
        this.list = list;
        this.complete = complete;
        this.evaluate = evaluate;
        this.reopen = reopen;
        this.read = read;
        this.skills = skills;
        this.areas = areas;
    }

    @PostMapping("/demands")
    @Idempotent
    @Operation(operationId = "submitDemand", summary = "Takes in one demand")
    ResponseEntity<DemandView> submit(
            Caller caller,
            @RequestBody DemandRequests.Submission body,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        caller.requireRole(SubmitDemand.submitters());
        Versioned<Demand> created = submit.handle(new SubmitDemand.Command(body.details(skills), caller));
        return Tagged.created(
                "/api/v1/demands/" + created.value().state().id(), created.version(), view(created, language, caller));
    }

    @GetMapping("/demands")
    @Operation(operationId = "listDemands", summary = "Demands of an area, newest first")
    Page<DemandView> page(
            Caller caller,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String demandClass,
            @RequestParam(required = false) @Nullable String urgency,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Fields fields = new Fields();
        DemandStatus wantedStatus = fields.optionalOneOf("status", status, DemandStatus.values());
        DemandClass wantedClass = fields.optionalOneOf("demandClass", demandClass, DemandClass.values());
        Urgency wantedUrgency = fields.optionalOneOf("urgency", urgency, Urgency.values());
        fields.orRefuse();
        int rows = Page.limit(limit);
        List<Versioned<Demand>> found = read.page(
                new Demands.Filter(
                        area == null ? caller.area().prefix() : area, wantedStatus, wantedClass, wantedUrgency, cursor),
                rows + 1,
                caller);
        return Page.ofOneMore(found, rows, d -> d.value().state().id().value()).map(d -> view(d, language, caller));
    }

    @GetMapping("/demands/{id}")
    @Operation(operationId = "readDemand", summary = "One demand")
    ResponseEntity<DemandView> one(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        return answer(read.one(new DemandId(id), caller), language, caller);
    }

    @PostMapping("/demands/{id}/verification")
    @Operation(operationId = "verifyDemand", summary = "Finds a demand true and complete")
    ResponseEntity<DemandView> verify(
            Caller caller,
            @PathVariable String id,
            @IfMatch long version,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        return answer(verify.handle(new VerifyDemand.Command(new DemandId(id), version, caller)), language, caller);
    }

    @PostMapping("/demands/{id}/rejection")
    @Operation(operationId = "rejectDemand", summary = "Refuses a demand with a reason")
    ResponseEntity<DemandView> reject(
            Caller caller,
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody DemandRequests.Rejection body,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Fields fields = new Fields();
        String reason = fields.text("reason", body.reason(), LONGEST_REASON);
        fields.orRefuse();
        return answer(
                reject.handle(new RejectDemand.Command(new DemandId(id), version, reason, caller)), language, caller);
    }

    @PostMapping("/demands/{id}/listing")
    @Operation(operationId = "listDemand", summary = "Puts a demand on the public list")
    ResponseEntity<DemandView> list(
            Caller caller,
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody(required = false) DemandRequests.@Nullable Listing body,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        var window = body == null ? null : body.window();
        return answer(list.handle(new ListDemand.Command(new DemandId(id), version, window, caller)), language, caller);
    }

    @PostMapping("/demands/{id}/completion")
    @Operation(
            operationId = "completeDemand",
            summary = "Confirms for the requester that the service was given, with a rating")
    ResponseEntity<DemandView> complete(
            Caller caller,
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody DemandRequests.Completion body,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Fields fields = new Fields();
        int rating = fields.between("rating", body.rating(), 1, 5);
        String comment = fields.optionalText("comment", body.comment(), LONGEST_COMMENT);
        fields.orRefuse();
        return answer(
                complete.handle(new CompleteDemand.Command(new DemandId(id), version, rating, comment, caller)),
                language,
                caller);
    }

    @PostMapping("/demands/{id}/evaluation")
    @Operation(operationId = "evaluateDemand", summary = "Judges whether the service solved what was asked")
    ResponseEntity<DemandView> evaluate(
            Caller caller,
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody DemandRequests.Evaluation body,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Fields fields = new Fields();
        fields.required("outcome", body.outcome());
        DemandOutcome outcome = fields.optionalOneOf("outcome", body.outcome(), DemandOutcome.values());
        String comment = fields.optionalText("comment", body.comment(), LONGEST_COMMENT);
        fields.orRefuse();
        return answer(
                evaluate.handle(new EvaluateDemand.Command(
                        new DemandId(id),
                        version,
                        outcome == null ? DemandOutcome.NOT_SOLVED : outcome,
                        comment,
                        caller)),
                language,
                caller);
    }

    @PostMapping("/demands/{id}/reopening")
    @Operation(operationId = "reopenDemand", summary = "Says for the requester that the service did not help")
    ResponseEntity<DemandView> reopen(
            Caller caller,
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody DemandRequests.Reopening body,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Fields fields = new Fields();
        String reason = fields.text("reason", body.reason(), LONGEST_REASON);
        fields.orRefuse();
        return answer(
                reopen.handle(new ReopenDemand.Command(new DemandId(id), version, reason, caller)), language, caller);
    }

    @PostMapping("/demand-verifications")
    @Operation(
            operationId = "verifyDemands",
            summary = "Verifies, and lists when asked, every submitted demand of an area")
    VerifyDemands.Result verifyAll(Caller caller, @RequestBody DemandRequests.Verifications body) {
        Fields fields = new Fields();
        String area = fields.text("area", body.area(), 12);
        fields.check(area.matches("\\d{2,12}"), "area", FieldFault.BAD_DIVISION);
        fields.orRefuse();
        return verifyAll.handle(new VerifyDemands.Command(area, Boolean.TRUE.equals(body.list()), caller));
    }

    private ResponseEntity<DemandView> answer(Versioned<Demand> demand, @Nullable String language, Caller caller) {
        return Tagged.of(demand.version(), view(demand, language, caller));
    }

    private DemandView view(Versioned<Demand> demand, @Nullable String language, Caller caller) {
        Locale locale = Languages.of(language);
        return DemandView.of(demand, areas, skills, locale, caller);
    }
}
