package org.linli.matching.mediation.web;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matching.mediation.Committee;
import org.linli.matching.mediation.KeepCommittees;
import org.linli.matching.mediation.KeepRooms;
import org.linli.matching.mediation.MediationRoles;
import org.linli.matching.mediation.Mediator;
import org.linli.matching.mediation.Room;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.time.Zones;
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

/** The register of mediation committees (MAT-09) and brand rooms (MAT-14). */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "mediation")
final class MediationController {

    /** A committee; {@code inOffice} is about today. */
    record CommitteeView(
            String id,
            long version,
            String name,
            String area,
            List<MediationRequests.MediatorView> members,
            LocalDate termFrom,
            LocalDate termEnds,
            boolean inOffice) {}

    /** A room. */
    record RoomView(
            String id,
            long version,
            String name,
            String area,
            String serves,
            String address,
            List<MediationRequests.MediatorView> mediators,
            List<Room.Hours> hours,
            boolean inUse) {}

    private final KeepCommittees committees;
    private final KeepRooms rooms;
    private final Clock clock;

    MediationController(KeepCommittees committees, KeepRooms rooms, Clock clock) {
        this.committees = committees;
        this.rooms = rooms;
        this.clock = clock;
    }

    @PostMapping("/mediation-committees")
    @Idempotent
    @Operation(operationId = "formCommittee", summary = "Registers an elected mediation committee")
    ResponseEntity<CommitteeView> form(
            @RequestBody MediationRequests.Formation body, Caller caller, IdempotencyKey key) {
        caller.requireRole(MediationRoles.keepers());
        Fields fields = new Fields();
        String name = fields.text("name", body.name(), 80);
        String area = MediationRequests.area(fields, "area", body.area());
        LocalDate from = fields.required("termFrom", body.termFrom());
        List<Mediator> members = MediationRequests.people(fields, "members", body.members());
        fields.orRefuse();
        Versioned<Committee> formed =
                committees.form(key.deriveId(), name, area, members, requireNonNull(from), caller);
        return Tagged.created(
                "/api/v1/mediation-committees/" + formed.value().committeeId(), formed.version(), view(formed));
    }

    @GetMapping("/mediation-committees")
    @Operation(operationId = "listCommittees", summary = "Committees of an area")
    Page<CommitteeView> listCommittees(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        return committees
                .list(asked(area, caller), cursor, Page.limit(limit), caller)
                .map(this::view);
    }

    @GetMapping("/mediation-committees/{id}")
    @Operation(operationId = "readCommittee", summary = "One committee")
    ResponseEntity<CommitteeView> committee(@PathVariable String id, Caller caller) {
        return answer(committees.one(id, caller));
    }

    @PostMapping("/mediation-committees/{id}/renewal")
    @Operation(operationId = "renewCommittee", summary = "Registers the next election")
    ResponseEntity<CommitteeView> renew(
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody MediationRequests.Renewal body,
            Caller caller) {
        caller.requireRole(MediationRoles.keepers());
        Fields fields = new Fields();
        LocalDate from = fields.required("termFrom", body.termFrom());
        List<Mediator> members = MediationRequests.people(fields, "members", body.members());
        fields.orRefuse();
        return answer(committees.renew(id, version, members, requireNonNull(from), caller));
    }

    @PostMapping("/mediation-committees/{id}/members")
    @Operation(operationId = "changeCommittee", summary = "Says who the members are from now on")
    ResponseEntity<CommitteeView> change(
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody MediationRequests.Members body,
            Caller caller) {
        caller.requireRole(MediationRoles.keepers());
        Fields fields = new Fields();
        List<Mediator> members = MediationRequests.people(fields, "members", body.members());
        fields.orRefuse();
        return answer(committees.change(id, version, members, caller));
    }

    @PostMapping("/mediation-rooms")
    @Idempotent
    @Operation(operationId = "openRoom", summary = "Sets a brand room up")
    ResponseEntity<RoomView> open(@RequestBody MediationRequests.RoomBody body, Caller caller, IdempotencyKey key) {
        caller.requireRole(MediationRoles.keepers());
        Fields fields = new Fields();
        Room room = body.room(key.deriveId(), fields);
        fields.orRefuse();
        Versioned<Room> opened = rooms.open(room, caller);
        return Tagged.created("/api/v1/mediation-rooms/" + opened.value().roomId(), opened.version(), roomView(opened));
    }

    @GetMapping("/mediation-rooms")
    @Operation(operationId = "listRooms", summary = "Rooms of an area")
    Page<RoomView> listRooms(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        return rooms.list(asked(area, caller), cursor, Page.limit(limit), caller)
                .map(MediationController::roomView);
    }

    @GetMapping("/mediation-rooms/{id}")
    @Operation(operationId = "readRoom", summary = "One room")
    ResponseEntity<RoomView> room(@PathVariable String id, Caller caller) {
        return roomAnswer(rooms.one(id, caller));
    }

    @PostMapping("/mediation-rooms/{id}/description")
    @Operation(
            operationId = "describeRoom",
            summary = "Says anew who mediates in it, when it is open and whom it serves")
    ResponseEntity<RoomView> describe(
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody MediationRequests.RoomBody body,
            Caller caller) {
        caller.requireRole(MediationRoles.keepers());
        Fields fields = new Fields();
        Room described = body.room(id, fields);
        fields.orRefuse();
        return roomAnswer(rooms.change(id, version, described, caller));
    }

    @PostMapping("/mediation-rooms/{id}/closing")
    @Operation(operationId = "closeRoom", summary = "Takes no further disputes there")
    ResponseEntity<RoomView> close(@PathVariable String id, @IfMatch long version, Caller caller) {
        return roomAnswer(rooms.close(id, version, caller));
    }

    private static String asked(@Nullable String area, Caller caller) {
        if (area == null) {
            return caller.area().prefix();
        }
        Fields fields = new Fields();
        MediationRequests.area(fields, "area", area);
        fields.orRefuse();
        return area;
    }

    private ResponseEntity<CommitteeView> answer(Versioned<Committee> found) {
        return Tagged.of(found.version(), view(found));
    }

    private static ResponseEntity<RoomView> roomAnswer(Versioned<Room> found) {
        return Tagged.of(found.version(), roomView(found));
    }

    private CommitteeView view(Versioned<Committee> found) {
        Committee c = found.value();
        return new CommitteeView(
                c.committeeId(),
                found.version(),
                c.name(),
                c.area(),
                MediationRequests.MediatorView.of(c.members()),
                c.termFrom(),
                c.termEnds(),
                c.inOffice(LocalDate.now(clock.withZone(Zones.CHINA))));
    }

    private static RoomView roomView(Versioned<Room> found) {
        Room r = found.value();
        return new RoomView(
                r.roomId(),
                found.version(),
                r.name(),
                r.area(),
                r.serves(),
                r.address(),
                MediationRequests.MediatorView.of(r.mediators()),
                r.hours(),
                r.inUse());
    }
}
