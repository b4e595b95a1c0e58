package org.linli.matching.partner.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.matching.partner.Partner;
import org.linli.matching.partner.PartnerDesk;
import org.linli.matching.partner.PartnerId;
import org.linli.matching.partner.PartnerKind;
import org.linli.platform.crypto.Masks;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.web.Etag;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The matrix of partners: Party members, social workers, volunteers and caring resources. */
@RestController
@RequestMapping("/api/v1/partners")
@Tag(name = "partners")
class PartnerController {

    private static final int MOST_STRENGTHS = 20;

    private final PartnerDesk desk;

    PartnerController(PartnerDesk desk) {
        this.desk = desk;
    }

    record PartnerBody(
            @Nullable String area,
            @Nullable String kind,
            @Nullable String name,
            @Nullable String reference,
            @Nullable List<String> strengths) {}

    /** A partner; a person's name is masked. */
    record PartnerView(
            String id,
            long version,
            String area,
            String kind,
            String name,
            @Nullable String reference,
            List<String> strengths,
            String status,
            Instant joinedAt,
            @Nullable Instant leftAt) {

        static PartnerView of(Versioned<Partner> stored) {
            Partner p = stored.value();
            String name = p.name().reveal();
            return new PartnerView(
                    p.id().value(),
                    stored.version(),
                    p.area(),
                    p.kind().name(),
                    p.kind().person() ? Masks.name(name) : name,
                    p.reference(),
                    p.strengths(),
                    p.status().name(),
                    p.joinedAt(),
                    p.leftAt());
        }
    }

    @PostMapping
    @Idempotent
    @Operation(operationId = "joinPartner", summary = "Takes a partner into the matrix")
    ResponseEntity<PartnerView> join(Caller caller, IdempotencyKey key, @RequestBody PartnerBody body) {
        caller.requireRole(PartnerDesk.keepers());
        Fields fields = new Fields();
        String area = fields.text("area", body.area(), 12);
        fields.check(area.matches("\\d{6}|\\d{9}|\\d{12}"), "area", "division code");
        Optional<PartnerKind> kind = PartnerKind.ofLabel(fields.text("kind", body.kind(), 20));
        fields.check(kind.isPresent(), "kind", "unknown");
        String name = fields.text("name", body.name(), 60);
        String reference = fields.optionalText("reference", body.reference(), 64);
        List<String> strengths = body.strengths() == null ? List.of() : body.strengths();
        fields.check(
                strengths.size() <= MOST_STRENGTHS
                        && strengths.stream().allMatch(s -> !s.isBlank() && s.length() <= 40),
                "strengths",
                "at most 20 of 40 characters");
        fields.orRefuse();
        Versioned<Partner> joined = desk.join(
                new PartnerId(key.deriveId()),
                area,
                kind.orElse(PartnerKind.VOLUNTEER),
                name,
                reference,
                strengths,
                caller);
        return ResponseEntity.created(
                        URI.create("/api/v1/partners/" + joined.value().id()))
                .eTag(Etag.of(joined.version()))
                .body(PartnerView.of(joined));
    }

    @GetMapping
    @Operation(operationId = "listPartners", summary = "Partners of an area, newest first")
    Page<PartnerView> page(
            Caller caller,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        Fields fields = new Fields();
        PartnerKind wanted = kind == null ? null : PartnerKind.ofLabel(kind).orElse(null);
        fields.check(kind == null || wanted != null, "kind", "unknown");
        fields.orRefuse();
        int rows = Page.limit(limit);
        return Page.ofOneMore(desk.page(area(area, caller), wanted, cursor, rows + 1, caller), rows, p -> p.value()
                        .id()
                        .value())
                .map(PartnerView::of);
    }

    @GetMapping("/matrix")
    @Operation(operationId = "readPartnerMatrix", summary = "Active partners by kind")
    Map<PartnerKind, Long> matrix(Caller caller, @RequestParam(required = false) @Nullable String area) {
        return desk.matrix(area(area, caller), caller);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readPartner", summary = "One partner")
    ResponseEntity<PartnerView> one(Caller caller, @PathVariable String id) {
        return answer(desk.one(new PartnerId(id), caller));
    }

    @PostMapping("/{id}/leave")
    @Operation(operationId = "endPartnership", summary = "Records that a partner has left")
    ResponseEntity<PartnerView> leave(Caller caller, @PathVariable String id, @IfMatch long version) {
        return answer(desk.leave(new PartnerId(id), version, caller));
    }

    private static ResponseEntity<PartnerView> answer(Versioned<Partner> partner) {
        return ResponseEntity.ok().eTag(Etag.of(partner.version())).body(PartnerView.of(partner));
    }

    private static String area(@Nullable String wished, Caller caller) {
        return wished == null ? caller.area().prefix() : wished;
    }
}
