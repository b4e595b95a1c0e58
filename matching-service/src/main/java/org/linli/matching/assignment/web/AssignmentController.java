package org.linli.matching.assignment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.matching.assignment.AcceptAssignment;
import org.linli.matching.assignment.Assignment;
import org.linli.matching.assignment.AssignmentId;
import org.linli.matching.assignment.CancelAssignment;
import org.linli.matching.assignment.ConfirmAssignment;
import org.linli.matching.assignment.DeclineAssignment;
import org.linli.matching.assignment.ReadAssignments;
import org.linli.matching.assignment.WithdrawAssignment;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.Wording;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Languages;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.web.Fields;
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

/** Proposals, confirmations and answers. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "assignments")
class AssignmentController {

    private static final String MYSELF = "me";
    private static final int LONGEST_REASON = 500;

    private final ReadAssignments read;
    private final ConfirmAssignment confirm;
    private final AcceptAssignment accept;
    private final DeclineAssignment decline;
    private final CancelAssignment cancel;
    private final WithdrawAssignment withdraw;
    private final Wording wording;
    private final Areas areas;

    AssignmentController(
            ReadAssignments read,
            ConfirmAssignment confirm,
            AcceptAssignment accept,
            DeclineAssignment decline,
            CancelAssignment cancel,
            WithdrawAssignment withdraw,
            Wording wording,
            Areas areas) {
        this.read = read;
        this.confirm = confirm;
        this.accept = accept;
        this.decline = decline;
        this.cancel = cancel;
        this.withdraw = withdraw;
        this.wording = wording;
        this.areas = areas;
    }

    /** {@code decidedMyself}: not only following the plan, which some volunteers have asked for (MAT-05). */
    record Confirmation(@Nullable Boolean decidedMyself) {}

    record Decline(@Nullable String reason) {}

    @GetMapping("/demands/{id}/proposals")
    @Operation(
            operationId = "listProposals",
            summary = "The people a plan proposes for a demand, best first, with reasons")
    Page<AssignmentViews.Proposal> proposals(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Locale locale = Languages.of(language);
        return new Page<>(
                read.ofDemand(new DemandId(id), caller).stream()
                        .map(a -> AssignmentViews.Proposal.of(a, wording, locale))
                        .toList(),
                null);
    }

    @GetMapping("/assignments")
    @Operation(operationId = "listAssignments", summary = "A volunteer's own assignments, or those of a demand")
    Page<AssignmentViews.AssignmentView> page(
            Caller caller,
            @RequestParam(required = false) @Nullable String volunteer,
            @RequestParam(required = false) @Nullable String demand,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        List<Versioned<Assignment>> found;
        if (MYSELF.equals(volunteer)) {
            found = read.mine(caller);
        } else if (demand != null && volunteer == null) {
            found = read.ofDemand(new DemandId(demand), caller);
        } else {
            throw new Rejected(new RequestRejection.Invalid("volunteer", FieldFault.of("me_or_demand")));
        }
        Locale locale = Languages.of(language);
        return new Page<>(
                found.stream()
                        .map(a -> AssignmentViews.AssignmentView.of(a, wording, areas, locale))
                        .toList(),
                null);
    }

    @GetMapping("/assignments/{id}")
    @Operation(operationId = "readAssignment", summary = "One assignment")
    ResponseEntity<AssignmentViews.AssignmentView> one(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        return answer(read.one(new AssignmentId(id), caller), language);
    }

    @PostMapping("/assignments/{id}/confirmation")
    @Operation(
            operationId = "confirmAssignment",
            summary = "An office stands behind a proposal; the volunteer's time is reserved")
    ResponseEntity<AssignmentViews.AssignmentView> confirm(
            Caller caller,
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody(required = false) @Nullable Confirmation body,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        boolean decidedMyself = body != null && Boolean.TRUE.equals(body.decidedMyself());
        return answer(
                confirm.handle(new ConfirmAssignment.Command(new AssignmentId(id), version, decidedMyself, caller)),
                language);
    }

    @PostMapping("/assignments/{id}/acceptance")
    @Operation(operationId = "acceptAssignment", summary = "The volunteer says yes")
    ResponseEntity<AssignmentViews.AssignmentView> accept(
            Caller caller,
            @PathVariable String id,
            @IfMatch long version,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        return answer(accept.handle(new AcceptAssignment.Command(new AssignmentId(id), version, caller)), language);
    }

    @PostMapping("/assignments/{id}/decline")
    @Operation(operationId = "declineAssignment", summary = "The volunteer says no, with or without a reason")
    ResponseEntity<AssignmentViews.AssignmentView> decline(
            Caller caller,
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody(required = false) @Nullable Decline body,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Fields fields = new Fields();
        String reason = fields.optionalText("reason", body == null ? null : body.reason(), LONGEST_REASON);
        fields.orRefuse();
        return answer(
                decline.handle(new DeclineAssignment.Command(new AssignmentId(id), version, reason, caller)), language);
    }

    @PostMapping("/assignments/{id}/cancellation")
    @Operation(operationId = "cancelAssignment", summary = "The volunteer takes his yes back before the work begins")
    ResponseEntity<AssignmentViews.AssignmentView> cancel(
            Caller caller,
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody(required = false) @Nullable Decline body,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Fields fields = new Fields();
        String reason = fields.optionalText("reason", body == null ? null : body.reason(), LONGEST_REASON);
        fields.orRefuse();
        return answer(
                cancel.handle(new CancelAssignment.Command(new AssignmentId(id), version, reason, caller)), language);
    }

    @PostMapping("/assignments/{id}/withdrawal")
    @Operation(operationId = "withdrawAssignment", summary = "An office takes a proposal, an offer or a promise back")
    ResponseEntity<AssignmentViews.AssignmentView> withdraw(
            Caller caller,
            @PathVariable String id,
            @IfMatch long version,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        return answer(withdraw.handle(new WithdrawAssignment.Command(new AssignmentId(id), version, caller)), language);
    }

    private ResponseEntity<AssignmentViews.AssignmentView> answer(
            Versioned<Assignment> stored, @Nullable String language) {
        return Tagged.of(
                stored.version(), AssignmentViews.AssignmentView.of(stored, wording, areas, Languages.of(language)));
    }
}
