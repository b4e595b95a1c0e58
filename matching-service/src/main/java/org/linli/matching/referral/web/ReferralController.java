package org.linli.matching.referral.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.DemandState;
import org.linli.matching.referral.Referral;
import org.linli.matching.referral.ReferralDesk;
import org.linli.matching.referral.ReferralId;
import org.linli.matching.referral.ReferralStatus;
import org.linli.matching.referral.Referrals;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.outbox.Versioned;
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

/** Demands at departments: sending, answering, sending back (MAT-02). */
@RestController
@RequestMapping("/api/v1/referrals")
@Tag(name = "referrals")
class ReferralController {

    private static final int LONGEST_TEXT = 1_000;

    private final ReferralDesk desk;

    ReferralController(ReferralDesk desk) {
        this.desk = desk;
    }

    record ReferralBody(@Nullable String demandId, @Nullable String department) {}

    record TextBody(@Nullable String text) {}

    /**
     * A referral; {@code late} says that the answer came, or has not come, after its last day, {@code text} shows in a reading that is on
     * record only.
     */
    record ReferralView(
            String id,
            long version,
            String demandId,
            String area,
            String demandClass,
            String department,
            Instant sentAt,
            LocalDate dueOn,
            boolean dueProvisional,
            boolean late,
            String status,
            @Nullable String text,
            @Nullable Instant closedAt) {}

    /** A demand that waits for a department to be asked. */
    record UnroutedView(String demandId, String number, String title, String area, String demandClass, String source) {

        static UnroutedView of(DemandState s) {
            return new UnroutedView(
                    s.id().value(),
                    s.number(),
                    s.details().title(),
                    s.details().area(),
                    s.details().demandClass().name(),
                    s.details().source().name());
        }
    }

    @PostMapping
    @Idempotent
    @Operation(operationId = "referDemand", summary = "Sends a demand to a department")
    ResponseEntity<ReferralView> send(Caller caller, IdempotencyKey key, @RequestBody ReferralBody body) {
        Fields fields = new Fields();
        String demand = fields.text("demandId", body.demandId(), 64);
        String department = fields.text("department", body.department(), 40);
        fields.orRefuse();
        Versioned<Referral> sent = desk.send(new ReferralId(key.deriveId()), new DemandId(demand), department, caller);
        return Tagged.created("/api/v1/referrals/" + sent.value().state().id(), sent.version(), view(sent));
    }

    @GetMapping
    @Operation(
            operationId = "listReferrals",
            summary = "Referrals of an area, newest first; overdue=true keeps open ones after their last day")
    Page<ReferralView> page(
            Caller caller,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable String demand,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        Fields fields = new Fields();
        ReferralStatus wanted = fields.optionalOneOf("status", status, ReferralStatus.values());
        fields.orRefuse();
        int rows = Page.limit(limit);
        List<Versioned<Referral>> found = desk.page(
                new Referrals.Filter(
                        area == null ? caller.area().prefix() : area,
                        department,
                        wanted,
                        Boolean.TRUE.equals(overdue) ? desk.today() : null,
                        demand,
                        cursor),
                rows + 1,
                caller);
        return Page.ofOneMore(found, rows, r -> r.value().state().id().value()).map(this::view);
    }

    @GetMapping("/unrouted")
    @Operation(
            operationId = "listUnroutedDemands",
            summary = "Demands of the 12345 hotline and of departments that no department has been asked about")
    Page<UnroutedView> unrouted(
            Caller caller,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int rows = Page.limit(limit);
        return Page.ofOneMore(
                        desk.unrouted(area == null ? caller.area().prefix() : area, cursor, rows + 1, caller),
                        rows,
                        d -> d.id().value())
                .map(UnroutedView::of);
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "readReferral",
            summary = "One referral; reading what the department said is put on record")
    ResponseEntity<ReferralView> one(Caller caller, @PathVariable String id) {
        Versioned<Referral> found = desk.one(new ReferralId(id), caller);
        return Tagged.notKept(
                found.version(), view(found, desk.told(found, caller).orElseGet(() -> masked(found))));
    }

    @PostMapping("/{id}/uptake")
    @Operation(operationId = "takeUpReferral", summary = "Says for the department that it is on it")
    ResponseEntity<ReferralView> takeUp(Caller caller, @PathVariable String id, @IfMatch long version) {
        return answer(desk.takeUp(new ReferralId(id), version, caller));
    }

    @PostMapping("/{id}/answer")
    @Operation(operationId = "answerReferral", summary = "Records the department's answer")
    ResponseEntity<ReferralView> reply(
            Caller caller, @PathVariable String id, @IfMatch long version, @RequestBody TextBody body) {
        return answer(desk.answer(new ReferralId(id), version, text(body), caller));
    }

    @PostMapping("/{id}/return")
    @Operation(operationId = "sendReferralBack", summary = "Records that the department has not the power")
    ResponseEntity<ReferralView> sendBack(
            Caller caller, @PathVariable String id, @IfMatch long version, @RequestBody TextBody body) {
        return answer(desk.sendBack(new ReferralId(id), version, text(body), caller));
    }

    private static PersonalData<String> text(TextBody body) {
        Fields fields = new Fields();
        String text = fields.text("text", body.text(), LONGEST_TEXT);
        fields.orRefuse();
        return PersonalData.text(text);
    }

    private ResponseEntity<ReferralView> answer(Versioned<Referral> referral) {
        return Tagged.of(referral.version(), view(referral));
    }

    private ReferralView view(Versioned<Referral> stored) {
        return view(stored, masked(stored));
    }

    private static @Nullable String masked(Versioned<Referral> stored) {
        PersonalData<String> text = stored.value().state().text();
        return text == null ? null : text.masked();
    }

    private ReferralView view(Versioned<Referral> stored, @Nullable String text) {
        Referral.State s = stored.value().state();
        return new ReferralView(
                s.id().value(),
                stored.version(),
                s.demandId().value(),
                s.area(),
                s.demandClass().name(),
                s.department(),
                s.sentAt(),
                s.due().date(),
                s.due().provisional(),
                s.late(desk.today()),
                s.status().name(),
                text,
                s.closedAt());
    }
}
