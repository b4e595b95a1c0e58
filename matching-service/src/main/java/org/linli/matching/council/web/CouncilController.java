package org.linli.matching.council.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.matching.council.Council;
import org.linli.matching.council.CouncilId;
import org.linli.matching.council.CouncilMember;
import org.linli.matching.council.CouncilMemberId;
import org.linli.matching.council.CouncilRejection;
import org.linli.matching.council.FormCouncil;
import org.linli.matching.office.Offices;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.identifier.Parsed;
import org.linli.platform.identifier.PhoneNumber;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.time.Ids;
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

/** Children's councils and their members (MAT-16). */
@RestController
@RequestMapping("/api/v1/councils")
@Tag(name = "councils")
class CouncilController {

    private final FormCouncil keep;
    private final Offices offices;
    private final Ids ids;

    CouncilController(FormCouncil keep, Offices offices, Ids ids) {
        this.keep = keep;
        this.offices = offices;
        this.ids = ids;
    }

    record CouncilBody(
            @Nullable String area,
            @Nullable String name,
            @Nullable LocalDate termStart,
            @Nullable LocalDate termEnd) {}

    /** A child; {@code guardianConsentOn} is the day of the guardian's written consent. */
    record MemberBody(
            @Nullable String name,
            @Nullable LocalDate bornOn,
            @Nullable String guardianName,
            @Nullable String guardianPhone,
            @Nullable LocalDate guardianConsentOn) {}

    record Reading(@Nullable String purpose) {}

    /** A child as lists show it. */
    record MemberView(String id, PersonalData<String> name, LocalDate guardianConsentOn) {}

    record CouncilView(
            String id,
            String area,
            String name,
            LocalDate termStart,
            LocalDate termEnd,
            boolean sitting,
            String status,
            List<MemberView> members,
            int timesOpened) {}

    /** Who a child is: shown to an office whose reading is on record. */
    record Opened(String id, String name, LocalDate bornOn, String guardianName, String guardianPhone) {}

    @PostMapping
    @Idempotent
    @Operation(operationId = "formCouncil", summary = "Forms a children's council for a term")
    ResponseEntity<CouncilView> form(Caller caller, IdempotencyKey key, @RequestBody CouncilBody body) {
        Offices.requireWorker(caller);
        Fields fields = new Fields();
        String area = fields.text("area", body.area(), 12);
        String name = fields.text("name", body.name(), 60);
        LocalDate start = fields.required("termStart", body.termStart());
        LocalDate end = fields.required("termEnd", body.termEnd());
        fields.orRefuse();
        Versioned<Council> council = keep.handle(new FormCouncil.Command(
                new CouncilId(key.deriveId()),
                area,
                name,
                Objects.requireNonNull(start),
                Objects.requireNonNull(end),
                caller));
        return Tagged.created(
                "/api/v1/councils/" + council.value().state().id(), council.version(), view(council.value()));
    }

    @GetMapping
    @Operation(operationId = "listCouncils", summary = "Children's councils of an area")
    Page<CouncilView> page(
            Caller caller,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int rows = Page.limit(limit);
        return Page.ofOneMore(
                        keep.page(area, cursor, rows + 1, caller),
                        rows,
                        council -> council.value().state().id().value())
                .map(council -> view(council.value()));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readCouncil", summary = "One council, its children masked")
    ResponseEntity<CouncilView> one(Caller caller, @PathVariable String id) {
        return answer(keep.one(new CouncilId(id), caller));
    }

    @PostMapping("/{id}/members")
    @Operation(operationId = "admitCouncilMember", summary = "Seats a child whose guardian has agreed")
    ResponseEntity<CouncilView> admit(
            Caller caller, @PathVariable String id, @IfMatch long version, @RequestBody MemberBody body) {
        Offices.requireWorker(caller);
        Fields fields = new Fields();
        String name = fields.text("name", body.name(), 60);
        LocalDate born = fields.required("bornOn", body.bornOn());
        String guardian = fields.text("guardianName", body.guardianName(), 60);
        String phone = fields.text("guardianPhone", body.guardianPhone(), 20);
        fields.orRefuse();
        if (body.guardianConsentOn() == null) {
            throw new Rejected(new CouncilRejection.NoConsent());
        }
        if (!(PhoneNumber.parse(phone) instanceof Parsed.Valid<PhoneNumber>(PhoneNumber number))) {
            throw new Rejected(new CouncilRejection.BadPhone());
        }
        CouncilMember member = new CouncilMember(
                new CouncilMemberId(ids.next()),
                PersonalData.name(name),
                PersonalData.of(Objects.requireNonNull(born), _ -> "***"),
                PersonalData.name(guardian),
                PersonalData.phone(number.value()),
                body.guardianConsentOn());
        return answer(keep.admit(new CouncilId(id), version, member, caller));
    }

    @PostMapping("/{id}/members/{member}/consent-withdrawal")
    @Operation(
            operationId = "forgetCouncilMember",
            summary = "The guardian takes the consent back or the child leaves; nothing of the child is kept")
    ResponseEntity<CouncilView> forget(
            Caller caller, @PathVariable String id, @PathVariable String member, @IfMatch long version) {
        return answer(keep.forget(new CouncilId(id), version, new CouncilMemberId(member), caller));
    }

    @PostMapping("/{id}/members/{member}/readings")
    @Operation(operationId = "openCouncilMember", summary = "Shows who a child is; the reading is put on record")
    ResponseEntity<Opened> open(
            Caller caller,
            @PathVariable String id,
            @PathVariable String member,
            @IfMatch long version,
            @RequestBody Reading body) {
        Offices.requireWorker(caller);
        Fields fields = new Fields();
        String purpose = fields.text("purpose", body.purpose(), 200);
        fields.orRefuse();
        FormCouncil.Reading reading =
                keep.open(new CouncilId(id), version, new CouncilMemberId(member), purpose, caller);
        CouncilMember m = reading.member();
        return Tagged.of(
                reading.version(),
                new Opened(
                        m.id().value(),
                        m.name().reveal(),
                        m.bornOn().reveal(),
                        m.guardianName().reveal(),
                        m.guardianPhone().reveal()));
    }

    @PostMapping("/{id}/ending")
    @Operation(operationId = "endCouncil", summary = "Ends a council before its term")
    ResponseEntity<CouncilView> end(Caller caller, @PathVariable String id, @IfMatch long version) {
        return answer(keep.end(new CouncilId(id), version, caller));
    }

    private ResponseEntity<CouncilView> answer(Versioned<Council> council) {
        return Tagged.of(council.version(), view(council.value()));
    }

    private CouncilView view(Council council) {
        Council.State s = council.state();
        return new CouncilView(
                s.id().value(),
                s.area(),
                s.name(),
                s.termStart(),
                s.termEnd(),
                s.sits(offices.today()),
                s.status().name(),
                s.members().stream()
                        .map(m -> new MemberView(m.id().value(), m.name(), m.consentedOn()))
                        .toList(),
                s.accesses().size());
    }
}
