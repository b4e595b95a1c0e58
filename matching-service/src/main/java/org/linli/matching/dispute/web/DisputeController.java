package org.linli.matching.dispute.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matching.dispute.Dispute;
import org.linli.matching.dispute.DisputeFigures;
import org.linli.matching.dispute.DisputeFile;
import org.linli.matching.dispute.DisputeId;
import org.linli.matching.dispute.DisputeKind;
import org.linli.matching.dispute.DisputePolicy;
import org.linli.matching.dispute.DisputeStatus;
import org.linli.matching.dispute.Origin;
import org.linli.matching.dispute.ReadDisputeFigures;
import org.linli.matching.dispute.ReadDisputes;
import org.linli.matching.dispute.RegisterDispute;
import org.linli.matching.dispute.Rung;
import org.linli.platform.area.AreaScope;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Disputes: registered, listed by codes, opened on record, counted. */
@RestController
@RequestMapping("/api/v1/disputes")
@Tag(name = "disputes")
final class DisputeController {

    private final RegisterDispute register;
    private final ReadDisputes read;
    private final ReadDisputeFigures figures;
    private final DisputePolicy policy;
    private final DisputeReplies replies;

    DisputeController(
            RegisterDispute register,
            ReadDisputes read,
            ReadDisputeFigures figures,
            DisputePolicy policy,
            DisputeReplies replies) {
        this.register = register;
        this.read = read;
        this.figures = figures;
        this.policy = policy;
        this.replies = replies;
    }

    @PostMapping
    @Idempotent
    @Operation(operationId = "registerDispute", summary = "Registers a dispute, free of charge")
    ResponseEntity<DisputeViews.DisputeView> registerDispute(
            @RequestBody DisputeRequests.Registration body,
            Caller caller,
            IdempotencyKey key,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        caller.requireRole(RegisterDispute.registrars());
        Fields fields = new Fields();
        String area = body.place(fields);
        DisputeKind kind = body.about(fields);
        Origin origin = body.from(fields);
        DisputeFile file = body.file(fields);
        fields.orRefuse();
        Versioned<Dispute> registered = register.handle(new RegisterDispute.Command(
                new DisputeId(key.deriveId()),
                area,
                kind,
                origin,
                body.level() == null ? 1 : body.level(),
                body.fee() == null ? 0 : body.fee(),
                body.stances(),
                file,
                caller));
        return Tagged.created(
                "/api/v1/disputes/" + registered.value().state().id(),
                registered.version(),
                replies.view(registered, language));
    }

    @GetMapping
    @Operation(
            operationId = "listDisputes",
            summary =
                    "Disputes of an area by codes and days, newest first; mediator=me keeps those that the caller mediates")
    Page<DisputeViews.DisputeView> listDisputes(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable DisputeStatus status,
            @RequestParam(required = false) @Nullable Integer level,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable String mediator,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        if (mediator != null) {
            new Fields()
                    .check(mediator.equals("me"), "mediator", FieldFault.only("me"))
                    .orRefuse();
            return read.mine(cursor, Page.limit(limit), caller).map(d -> replies.view(d, language));
        }
        return read.list(area, status, level, Boolean.TRUE.equals(overdue), cursor, Page.limit(limit), caller)
                .map(d -> replies.view(d, language));
    }

    @GetMapping("/ladder")
    @Operation(operationId = "readLadder", summary = "The levels of a place, their days and attempts")
    List<Rung> readLadder(@RequestParam(required = false) @Nullable String area, Caller caller) {
        return policy.terms(area == null ? caller.area().prefix() : checked(area))
                .ladder();
    }

    @GetMapping("/statistics")
    @Operation(operationId = "readDisputeStatistics", summary = "Figures of an area; small numbers are hidden")
    ReadDisputeFigures.Report readDisputeStatistics(
            @RequestParam(required = false) @Nullable String area, Caller caller) {
        return figures.of(area == null ? caller.area().prefix() : area, caller);
    }

    @GetMapping("/statistics/rooms/{roomId}")
    @Operation(operationId = "readRoomStatistics", summary = "Figures of a brand room; small numbers are hidden")
    DisputeFigures readRoomStatistics(@PathVariable String roomId, Caller caller) {
        return figures.ofRoom(roomId, caller);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readDispute", summary = "Codes and days of one dispute")
    ResponseEntity<DisputeViews.DisputeView> readDispute(
            @PathVariable String id,
            Caller caller,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        return replies.answer(read.one(new DisputeId(id), caller), language);
    }

    @PostMapping("/{id}/readings")
    @Operation(
            operationId = "openFile",
            summary = "Shows the file to a mediator or an officer of its level; the reading is put on record")
    ResponseEntity<DisputeViews.FileView> openFile(
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody DisputeRequests.PurposeBody body,
            Caller caller) {
        Fields fields = new Fields();
        String purpose = fields.text("purpose", body.purpose(), 200);
        fields.orRefuse();
        Versioned<Dispute> opened = read.open(new DisputeId(id), version, purpose, caller);
        return Tagged.notKept(opened.version(), DisputeViews.FileView.of(opened.value()));
    }

    @GetMapping("/{id}/readings")
    @Operation(operationId = "listReadings", summary = "Who has read the file, for inspectors")
    Page<DisputeViews.ReadingView> listReadings(@PathVariable String id, Caller caller) {
        return new Page<>(
                read.readings(new DisputeId(id), caller).stream()
                        .map(DisputeViews.ReadingView::of)
                        .toList(),
                null);
    }

    private static String checked(String area) {
        new Fields()
                .check(AreaScope.isPrefix(area), "area", FieldFault.BAD_DIVISION)
                .orRefuse();
        return area;
    }
}
