package org.linli.matching.dispute.web;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.matching.dispute.Agreement;
import org.linli.matching.dispute.Appointment;
import org.linli.matching.dispute.ChooseMediators;
import org.linli.matching.dispute.DisputeFile;
import org.linli.matching.dispute.DisputeId;
import org.linli.matching.dispute.EscalationReason;
import org.linli.matching.dispute.Mediate;
import org.linli.matching.dispute.Way;
import org.linli.platform.problem.FieldFault;
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

/** The steps of a mediation (MAT-09 … MAT-13). */
@RestController
@RequestMapping("/api/v1/disputes")
@Tag(name = "disputes")
final class MediationStepsController {

    private final Mediate mediate;
    private final ChooseMediators choose;
    private final DisputeReplies replies;

    MediationStepsController(Mediate mediate, ChooseMediators choose, DisputeReplies replies) {
        this.mediate = mediate;
        this.choose = choose;
        this.replies = replies;
    }

    @PostMapping("/{id}/consents")
    @Operation(operationId = "consentToMediation", summary = "Records that a party wants the mediation")
    ResponseEntity<DisputeViews.DisputeView> consentToMediation(
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody DisputeRequests.ConsentBody body,
            Caller caller,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Fields fields = new Fields();
        String party = fields.text("party", body.party(), 20);
        fields.orRefuse();
        return replies.answer(mediate.want(new DisputeId(id), version, party, caller), language);
    }

    @PostMapping("/{id}/refusal")
    @Operation(operationId = "refuseMediation", summary = "Records that a party clearly refuses: the end")
    ResponseEntity<DisputeViews.DisputeView> refuseMediation(
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody DisputeRequests.RefusalBody body,
            Caller caller,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Fields fields = new Fields();
        String party = fields.text("party", body.party(), 20);
        String reason = fields.text("reason", body.reason(), DisputeRequests.LONGEST_TEXT);
        fields.orRefuse();
        return replies.answer(mediate.refuse(new DisputeId(id), version, party, reason, caller), language);
    }

    @PostMapping("/{id}/mediators")
    @Operation(operationId = "appointMediator", summary = "Appoints a mediator whom a party or the office chooses")
    ResponseEntity<DisputeViews.DisputeView> appointMediator(
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody DisputeRequests.MediatorBody body,
            Caller caller,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Fields fields = new Fields();
        String mediator = fields.text("mediator", body.mediator(), 80);
        String chosenBy = fields.text("chosenBy", body.chosenBy(), 20);
        Boolean interested = fields.required("interested", body.interested());
        fields.orRefuse();
        return replies.answer(
                choose.appoint(new ChooseMediators.Choice(
                        new DisputeId(id), version, mediator, chosenBy, requireNonNull(interested), caller)),
                language);
    }

    @PostMapping("/{id}/mediator-removal")
    @Operation(
            operationId = "removeMediator",
            summary = "Replaces a mediator whom a party refuses or who has an interest")
    ResponseEntity<DisputeViews.DisputeView> removeMediator(
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody DisputeRequests.RemovalBody body,
            Caller caller,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Fields fields = new Fields();
        String mediator = fields.text("mediator", body.mediator(), 80);
        Appointment.Removal why = fields.required("why", body.why());
        fields.check(
                why != Appointment.Removal.LEVEL_LEFT,
                "why",
                FieldFault.unknown(Arrays.stream(Appointment.Removal.values())
                        .filter(known -> known != Appointment.Removal.LEVEL_LEFT)
                        .map(Enum::name)
                        .toList()));
        String reason = fields.text("reason", body.reason(), DisputeRequests.LONGEST_TEXT);
        fields.orRefuse();
        return replies.answer(
                choose.remove(new DisputeId(id), version, mediator, requireNonNull(why), reason, caller), language);
    }

    @PostMapping("/{id}/mediation")
    @Operation(operationId = "startMediation", summary = "Begins the mediation: the month runs")
    ResponseEntity<DisputeViews.DisputeView> startMediation(
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody DisputeRequests.StartBody body,
            Caller caller,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Fields fields = new Fields();
        String room = fields.optionalText("roomId", body.roomId(), 64);
        fields.orRefuse();
        return replies.answer(mediate.start(new DisputeId(id), version, room, caller), language);
    }

    @PostMapping("/{id}/sessions")
    @Operation(operationId = "holdSession", summary = "Records a session: one attempt of this level")
    ResponseEntity<DisputeViews.DisputeView> holdSession(
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody DisputeRequests.SessionBody body,
            Caller caller,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Fields fields = new Fields();
        Instant heldAt = fields.required("heldAt", body.heldAt());
        String mediator = fields.text("mediator", body.mediator(), 80);
        String account = fields.text("account", body.account(), DisputeRequests.LONGEST_TEXT);
        fields.orRefuse();
        return replies.answer(
                mediate.hold(new DisputeId(id), version, requireNonNull(heldAt), mediator, account, caller), language);
    }

    @PostMapping("/{id}/extension")
    @Operation(operationId = "extendMediation", summary = "Goes on for another month with every party's consent")
    ResponseEntity<DisputeViews.DisputeView> extendMediation(
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody DisputeRequests.PartiesBody body,
            Caller caller,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Fields fields = new Fields();
        Set<String> parties = DisputeRequests.keys(fields, body.parties());
        fields.orRefuse();
        return replies.answer(mediate.extend(new DisputeId(id), version, parties, caller), language);
    }

    @PostMapping("/{id}/failure")
    @Operation(operationId = "endMediation", summary = "Ends without agreement after the other ways were told")
    ResponseEntity<DisputeViews.DisputeView> endMediation(
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody DisputeRequests.FailureBody body,
            Caller caller,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Fields fields = new Fields();
        fields.check(body.told() != null, "told", FieldFault.REQUIRED);
        String reason = fields.text("reason", body.reason(), DisputeRequests.LONGEST_TEXT);
        fields.orRefuse();
        return replies.answer(mediate.fail(new DisputeId(id), version, ways(body.told()), reason, caller), language);
    }

    @PostMapping("/{id}/escalation")
    @Operation(operationId = "escalateDispute", summary = "Passes it on to the next level")
    ResponseEntity<DisputeViews.DisputeView> escalateDispute(
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody DisputeRequests.EscalationBody body,
            Caller caller,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Fields fields = new Fields();
        EscalationReason reason = fields.required("reason", body.reason());
        String explained = fields.text("explanation", body.explanation(), DisputeRequests.LONGEST_TEXT);
        fields.orRefuse();
        return replies.answer(
                mediate.escalate(new DisputeId(id), version, requireNonNull(reason), explained, caller), language);
    }

    @PostMapping("/{id}/police-report")
    @Operation(operationId = "reportToPolice", summary = "Reports what may become a public-security or criminal case")
    ResponseEntity<DisputeViews.DisputeView> reportToPolice(
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody DisputeRequests.PoliceBody body,
            Caller caller,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Fields fields = new Fields();
        String authority = fields.text("authority", body.authority(), 80);
        String danger = fields.text("danger", body.danger(), DisputeRequests.LONGEST_TEXT);
        fields.orRefuse();
        return replies.answer(mediate.reportPolice(new DisputeId(id), version, authority, danger, caller), language);
    }

    @PostMapping("/{id}/agreement")
    @Operation(operationId = "reachAgreement", summary = "Records what the parties agree on, in writing or orally")
    ResponseEntity<DisputeViews.DisputeView> reachAgreement(
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody DisputeRequests.AgreementBody body,
            Caller caller,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Fields fields = new Fields();
        Agreement.Form form = fields.required("form", body.form());
        LocalDate reachedOn = fields.required("reachedOn", body.reachedOn());
        LocalDate performBy = fields.required("performBy", body.performBy());
        String content = fields.text("content", body.content(), DisputeRequests.LONGEST_TEXT);
        String manner = fields.text("manner", body.manner(), DisputeRequests.LONGEST_TEXT);
        String note = fields.optionalText("note", body.note(), DisputeRequests.LONGEST_TEXT);
        fields.orRefuse();
        return replies.answer(
                mediate.agree(new Mediate.Agreeing(
                        new DisputeId(id),
                        version,
                        requireNonNull(form),
                        requireNonNull(reachedOn),
                        requireNonNull(performBy),
                        new DisputeFile.AgreementText(content, manner),
                        note,
                        caller)),
                language);
    }

    private static Set<Way> ways(@Nullable List<Way> told) {
        Set<Way> ways = EnumSet.noneOf(Way.class);
        if (told != null) {
            told.stream().filter(Objects::nonNull).forEach(ways::add);
        }
        return ways;
    }
}
