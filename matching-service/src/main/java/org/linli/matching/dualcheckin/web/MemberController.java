package org.linli.matching.dualcheckin.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.matching.dualcheckin.AssignPartyMember;
import org.linli.matching.dualcheckin.ChangeMember;
import org.linli.matching.dualcheckin.Contribution;
import org.linli.matching.dualcheckin.DualCheckInRejection;
import org.linli.matching.dualcheckin.MemberCard;
import org.linli.matching.dualcheckin.MemberCardId;
import org.linli.matching.dualcheckin.MemberProfile;
import org.linli.matching.dualcheckin.MemberStatus;
import org.linli.matching.dualcheckin.PartyUnitId;
import org.linli.matching.dualcheckin.ReadMembers;
import org.linli.matching.office.Offices;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.identifier.Parsed;
import org.linli.platform.identifier.PhoneNumber;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
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

/** Cards of serving Party members (MAT-08). */
@RestController
@RequestMapping("/api/v1/party-members")
@Tag(name = "party-members")
class MemberController {

    private static final int MOST_ENTRIES = 20;
    private static final int LONGEST_ENTRY = 60;

    private final AssignPartyMember assign;
    private final ChangeMember change;
    private final ReadMembers read;
    private final Offices offices;

    MemberController(AssignPartyMember assign, ChangeMember change, ReadMembers read, Offices offices) {
        this.assign = assign;
        this.change = change;
        this.read = read;
        this.offices = offices;
    }

    record Assignment(
            @Nullable String unitId,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String address,
            @Nullable List<String> strengths,
            @Nullable List<String> times,
            @Nullable List<String> wishes) {}

    record Contributed(
            Contribution.@Nullable Kind kind,
            @Nullable String reference,
            @Nullable LocalDate day,
            @Nullable Integer minutes) {}

    record Reading(@Nullable String purpose) {}

    /** A card; the person masks himself, his address does not show. */
    record MemberView(
            String id,
            String unitId,
            String area,
            PersonalData<String> name,
            PersonalData<String> phone,
            List<String> strengths,
            List<String> times,
            List<String> wishes,
            LocalDate assignedOn,
            LocalDate dueOn,
            @Nullable LocalDate checkedInOn,
            boolean late,
            int reminders,
            long services,
            int minutes,
            long wishesClaimed,
            String status,
            int timesOpened) {}

    /** Who he is: shown to an office whose reading is on record. */
    record Opened(String id, String name, String phone, String address) {}

    @PostMapping
    @Idempotent
    @Operation(operationId = "assignPartyMember", summary = "Assigns a member to his community; his week begins")
    ResponseEntity<MemberView> assign(Caller caller, IdempotencyKey key, @RequestBody Assignment body) {
        Offices.requireKeeper(caller);
        Fields fields = new Fields();
        String unit = fields.text("unitId", body.unitId(), 64);
        String name = fields.text("name", body.name(), 60);
        String phone = fields.text("phone", body.phone(), 20);
        String address = fields.text("address", body.address(), 200);
        List<String> strengths = entries(fields, "strengths", body.strengths());
        List<String> times = entries(fields, "times", body.times());
        List<String> wishes = entries(fields, "wishes", body.wishes());
        fields.orRefuse();
        if (!(PhoneNumber.parse(phone) instanceof Parsed.Valid<PhoneNumber>(PhoneNumber number))) {
            throw new Rejected(new DualCheckInRejection.BadPhone());
        }
        Versioned<MemberCard> assigned = assign.handle(new AssignPartyMember.Command(
                new MemberCardId(key.deriveId()),
                new PartyUnitId(unit),
                new MemberProfile(
                        PersonalData.name(name),
                        PersonalData.phone(number.value()),
                        PersonalData.text(address),
                        strengths,
                        times,
                        wishes),
                caller));
        return Tagged.created(
                "/api/v1/party-members/" + assigned.value().state().id(), assigned.version(), view(assigned));
    }

    @GetMapping
    @Operation(operationId = "listPartyMembers", summary = "Cards of an area, by unit and status; late ones alone")
    Page<MemberView> page(
            Caller caller,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable MemberStatus status,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int rows = Page.limit(limit);
        return Page.ofOneMore(
                        read.cards(
                                area,
                                unit == null ? null : new PartyUnitId(unit),
                                status,
                                late,
                                cursor,
                                rows + 1,
                                caller),
                        rows,
                        card -> card.value().state().id().value())
                .map(this::view);
    }

    @GetMapping("/statistics")
    @Operation(
            operationId = "readDualCheckInStatistics",
            summary = "Checked-in members, services and wishes by area and unit")
    ReadMembers.Report report(Caller caller, @RequestParam(required = false) @Nullable String area) {
        return read.report(area, caller);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readPartyMember", summary = "One card")
    ResponseEntity<MemberView> one(Caller caller, @PathVariable String id) {
        return answer(read.card(new MemberCardId(id), caller));
    }

    @PostMapping("/{id}/check-in")
    @Operation(operationId = "checkInPartyMember", summary = "The member has come to his community")
    ResponseEntity<MemberView> checkIn(Caller caller, @PathVariable String id, @IfMatch long version) {
        return answer(change.checkIn(new MemberCardId(id), version, caller));
    }

    @PostMapping("/{id}/contributions")
    @Operation(operationId = "recordPartyMemberContribution", summary = "A service he gave or a wish he claimed")
    ResponseEntity<MemberView> contribute(
            Caller caller, @PathVariable String id, @IfMatch long version, @RequestBody Contributed body) {
        Offices.requireKeeper(caller);
        Fields fields = new Fields();
        Contribution.Kind kind = fields.required("kind", body.kind());
        String reference = fields.text("reference", body.reference(), 64);
        LocalDate day = fields.required("day", body.day());
        int minutes = kind == Contribution.Kind.SERVICE ? fields.between("minutes", body.minutes(), 1, 24 * 60) : 0;
        fields.orRefuse();
        Contribution contribution =
                new Contribution(Objects.requireNonNull(kind), reference, Objects.requireNonNull(day), minutes);
        return answer(change.contribute(new MemberCardId(id), version, contribution, caller));
    }

    @PostMapping("/{id}/leaving")
    @Operation(operationId = "endPartyMember", summary = "The member belongs to this community no more")
    ResponseEntity<MemberView> leave(Caller caller, @PathVariable String id, @IfMatch long version) {
        return answer(change.leave(new MemberCardId(id), version, caller));
    }

    @PostMapping("/{id}/readings")
    @Operation(operationId = "openPartyMember", summary = "Shows who he is; the reading is put on record")
    ResponseEntity<Opened> open(
            Caller caller, @PathVariable String id, @IfMatch long version, @RequestBody Reading body) {
        Offices.requireKeeper(caller);
        Fields fields = new Fields();
        String purpose = fields.text("purpose", body.purpose(), 200);
        fields.orRefuse();
        Versioned<MemberCard> opened = change.open(new MemberCardId(id), version, purpose, caller);
        MemberProfile profile = opened.value().state().profile();
        return Tagged.of(
                opened.version(),
                new Opened(
                        id,
                        profile.name().reveal(),
                        profile.phone().reveal(),
                        profile.address().reveal()));
    }

    private static List<String> entries(Fields fields, String field, @Nullable List<String> texts) {
        if (texts == null) {
            return List.of();
        }
        fields.check(texts.size() <= MOST_ENTRIES, field, FieldFault.tooMany(MOST_ENTRIES));
        return texts.stream()
                .limit(MOST_ENTRIES)
                .map(text -> fields.text(field, text, LONGEST_ENTRY))
                .toList();
    }

    private ResponseEntity<MemberView> answer(Versioned<MemberCard> card) {
        return Tagged.of(card.version(), view(card));
    }

    private MemberView view(Versioned<MemberCard> card) {
        MemberCard.State s = card.value().state();
        return new MemberView(
                s.id().value(),
                s.unit().value(),
                s.area(),
                s.profile().name(),
                s.profile().phone(),
                s.profile().strengths(),
                s.profile().times(),
                s.profile().wishes(),
                s.assignedOn(),
                s.dueOn(),
                s.checkedInOn(),
                s.late(offices.today()),
                s.reminders(),
                s.count(Contribution.Kind.SERVICE),
                s.minutes(),
                s.count(Contribution.Kind.WISH),
                s.status().name(),
                s.accesses().size());
    }
}
