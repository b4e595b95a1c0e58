package org.linli.matching.dispute.web;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.matching.dispute.CourtRuling;
import org.linli.matching.dispute.DisputeId;
import org.linli.matching.dispute.WatchAgreement;
import org.linli.platform.security.Caller;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of an agreement (MAT-11). */
@RestController
@RequestMapping("/api/v1/disputes")
@Tag(name = "disputes")
final class AgreementController {

    private final WatchAgreement watch;
    private final DisputeReplies replies;

    AgreementController(WatchAgreement watch, DisputeReplies replies) {
        this.watch = watch;
        this.replies = replies;
    }

    @PostMapping("/{id}/signatures")
    @Operation(
            operationId = "signAgreement",
            summary = "Puts a party's or the mediator's hand, or the seal, on a written agreement")
    ResponseEntity<DisputeViews.DisputeView> signAgreement(
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody DisputeRequests.SignatureBody body,
            Caller caller,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Fields fields = new Fields();
        String hand = fields.text("by", body.by(), 20);
        LocalDate on = fields.required("on", body.on());
        fields.orRefuse();
        return replies.answer(watch.sign(new DisputeId(id), version, hand, requireNonNull(on), caller), language);
    }

    @PostMapping("/{id}/court-application")
    @Operation(operationId = "askCourt", summary = "Asks the court together to confirm the agreement")
    ResponseEntity<DisputeViews.DisputeView> askCourt(
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody DisputeRequests.PartiesBody body,
            Caller caller,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Fields fields = new Fields();
        Set<String> parties = DisputeRequests.keys(fields, body.parties());
        fields.orRefuse();
        return replies.answer(watch.askCourt(new DisputeId(id), version, parties, caller), language);
    }

    @PostMapping("/{id}/court-ruling")
    @Operation(operationId = "recordRuling", summary = "Records what the court said")
    ResponseEntity<DisputeViews.DisputeView> recordRuling(
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody DisputeRequests.RulingBody body,
            Caller caller,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Fields fields = new Fields();
        CourtRuling ruling = fields.required("ruling", body.ruling());
        fields.orRefuse();
        return replies.answer(watch.ruled(new DisputeId(id), version, requireNonNull(ruling), caller), language);
    }

    @PostMapping("/{id}/performance")
    @Operation(operationId = "watchPerformance", summary = "Begins to watch the performance until a visit")
    ResponseEntity<DisputeViews.DisputeView> watchPerformance(
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody DisputeRequests.PerformanceBody body,
            Caller caller,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Fields fields = new Fields();
        LocalDate visitOn = fields.required("visitOn", body.visitOn());
        fields.orRefuse();
        return replies.answer(watch.perform(new DisputeId(id), version, requireNonNull(visitOn), caller), language);
    }

    @PostMapping("/{id}/visits")
    @Operation(operationId = "visitBack", summary = "Records a visit, and when the next one is")
    ResponseEntity<DisputeViews.DisputeView> visitBack(
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody DisputeRequests.VisitBody body,
            Caller caller,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Fields fields = new Fields();
        LocalDate next = fields.required("next", body.next());
        String found = fields.text("found", body.found(), DisputeRequests.LONGEST_TEXT);
        fields.orRefuse();
        return replies.answer(watch.visit(new DisputeId(id), version, requireNonNull(next), found, caller), language);
    }

    @PostMapping("/{id}/fulfilment")
    @Operation(operationId = "fulfilAgreement", summary = "Finds the agreement kept")
    ResponseEntity<DisputeViews.DisputeView> fulfilAgreement(
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody DisputeRequests.FoundBody body,
            Caller caller,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Fields fields = new Fields();
        String found = fields.text("found", body.found(), DisputeRequests.LONGEST_TEXT);
        fields.orRefuse();
        return replies.answer(watch.fulfil(new DisputeId(id), version, found, caller), language);
    }

    @PostMapping("/{id}/breach")
    @Operation(operationId = "breachAgreement", summary = "Finds the agreement broken")
    ResponseEntity<DisputeViews.DisputeView> breachAgreement(
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody DisputeRequests.FoundBody body,
            Caller caller,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Fields fields = new Fields();
        String found = fields.text("found", body.found(), DisputeRequests.LONGEST_TEXT);
        fields.orRefuse();
        return replies.answer(watch.breach(new DisputeId(id), version, found, caller), language);
    }
}
