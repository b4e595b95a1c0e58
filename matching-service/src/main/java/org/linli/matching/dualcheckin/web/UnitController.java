package org.linli.matching.dualcheckin.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matching.dualcheckin.DualCheckInRejection;
import org.linli.matching.dualcheckin.DualCheckInSettings;
import org.linli.matching.dualcheckin.GridTeam;
import org.linli.matching.dualcheckin.GridTeamId;
import org.linli.matching.dualcheckin.KeepUnits;
import org.linli.matching.dualcheckin.MemberCardId;
import org.linli.matching.dualcheckin.PartyUnit;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Units with fixed posts, duties and people, and the teams of the grids. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "party-units")
class UnitController {

    private static final int MOST_PEOPLE = 30;

    private final KeepUnits keep;
    private final ReadMembers read;
    private final DualCheckInSettings settings;

    UnitController(KeepUnits keep, ReadMembers read, DualCheckInSettings settings) {
        this.keep = keep;
        this.read = read;
        this.settings = settings;
    }

    record UnitBody(
            @Nullable String area,
            @Nullable String name,
            @Nullable String organization) {}

    record PostBody(@Nullable String title, @Nullable String duty) {}

    record HolderBody(@Nullable String title, @Nullable String memberId) {}

    record PersonBody(@Nullable String name, @Nullable String phone) {}

    record MemberBody(
            @Nullable String duty,
            @Nullable String name,
            @Nullable String phone) {}

    record TeamBody(
            @Nullable String area,
            @Nullable String grid,
            @Nullable PersonBody leader,
            @Nullable List<MemberBody> members,
            @Nullable List<String> groups) {}

    record PostView(String title, String duty, @Nullable String memberId) {}

    record UnitView(String id, String area, String name, String organization, String status, List<PostView> posts) {}

    record PersonView(@Nullable String duty, PersonalData<String> name, PersonalData<String> phone) {}

    record TeamView(
            String id,
            String area,
            String grid,
            PersonView leader,
            List<PersonView> members,
            List<String> groups,
            boolean complete) {}

    @PostMapping("/party-units")
    @Idempotent
    @Operation(operationId = "formPartyUnit", summary = "Forms a unit of Party members for a community")
    ResponseEntity<UnitView> form(Caller caller, IdempotencyKey key, @RequestBody UnitBody body) {
        Offices.requireKeeper(caller);
        Fields fields = new Fields();
        String area = fields.text("area", body.area(), 12);
        String name = fields.text("name", body.name(), 60);
        String organization = fields.text("organization", body.organization(), 100);
        fields.orRefuse();
        Versioned<PartyUnit> formed = keep.form(new PartyUnitId(key.deriveId()), area, name, organization, caller);
        return Tagged.created("/api/v1/party-units/" + formed.value().state().id(), formed.version(), view(formed));
    }

    @GetMapping("/party-units")
    @Operation(operationId = "listPartyUnits", summary = "Units of an area")
    Page<UnitView> units(
            Caller caller,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int rows = Page.limit(limit);
        return Page.ofOneMore(
                        read.units(area, cursor, rows + 1, caller),
                        rows,
                        unit -> unit.value().state().id().value())
                .map(UnitController::view);
    }

    @GetMapping("/party-units/{id}")
    @Operation(operationId = "readPartyUnit", summary = "One unit with its posts")
    ResponseEntity<UnitView> unit(Caller caller, @PathVariable String id) {
        return answer(read.unit(new PartyUnitId(id), caller));
    }

    @PostMapping("/party-units/{id}/posts")
    @Operation(operationId = "addPartyUnitPost", summary = "Gives the unit a fixed post with its duty")
    ResponseEntity<UnitView> addPost(
            Caller caller, @PathVariable String id, @IfMatch long version, @RequestBody PostBody body) {
        Offices.requireKeeper(caller);
        Fields fields = new Fields();
        String title = fields.text("title", body.title(), 60);
        String duty = fields.text("duty", body.duty(), 200);
        fields.orRefuse();
        return answer(keep.addPost(new PartyUnitId(id), version, title, duty, caller));
    }

    @PostMapping("/party-units/{id}/holders")
    @Operation(operationId = "fillPartyUnitPost", summary = "Gives a post to a member who has checked in")
    ResponseEntity<UnitView> fillPost(
            Caller caller, @PathVariable String id, @IfMatch long version, @RequestBody HolderBody body) {
        Offices.requireKeeper(caller);
        Fields fields = new Fields();
        String title = fields.text("title", body.title(), 60);
        String member = fields.text("memberId", body.memberId(), 64);
        fields.orRefuse();
        return answer(keep.fillPost(new PartyUnitId(id), version, title, new MemberCardId(member), caller));
    }

    @PostMapping("/party-units/{id}/dissolution")
    @Operation(operationId = "dissolvePartyUnit", summary = "Ends a unit")
    ResponseEntity<UnitView> dissolve(Caller caller, @PathVariable String id, @IfMatch long version) {
        return answer(keep.dissolve(new PartyUnitId(id), version, caller));
    }

    @PostMapping("/grid-teams")
    @Idempotent
    @Operation(operationId = "setUpGridTeam", summary = "Names the people of a grid: leader, members and groups")
    ResponseEntity<TeamView> setUp(Caller caller, IdempotencyKey key, @RequestBody TeamBody body) {
        Offices.requireKeeper(caller);
        Versioned<GridTeam> team = keep.setUp(team(new GridTeamId(key.deriveId()), body), caller);
        return Tagged.created("/api/v1/grid-teams/" + team.value().id(), team.version(), view(team.value()));
    }

    @PutMapping("/grid-teams/{id}")
    @Operation(operationId = "replaceGridTeam", summary = "Names the people of a grid anew")
    ResponseEntity<TeamView> replace(
            Caller caller, @PathVariable String id, @IfMatch long version, @RequestBody TeamBody body) {
        Offices.requireKeeper(caller);
        return team(keep.replace(team(new GridTeamId(id), body), version, caller));
    }

    @GetMapping("/grid-teams")
    @Operation(operationId = "listGridTeams", summary = "Grid teams of an area")
    Page<TeamView> teams(
            Caller caller,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int rows = Page.limit(limit);
        return Page.ofOneMore(read.teams(area, cursor, rows + 1, caller), rows, team -> team.value()
                        .id()
                        .value())
                .map(team -> view(team.value()));
    }

    @GetMapping("/grid-teams/{id}")
    @Operation(operationId = "readGridTeam", summary = "One grid team, its people masked")
    ResponseEntity<TeamView> oneTeam(Caller caller, @PathVariable String id) {
        return team(read.team(new GridTeamId(id), caller));
    }

    private static GridTeam team(GridTeamId id, TeamBody body) {
        Fields fields = new Fields();
        String area = fields.text("area", body.area(), 12);
        String grid = fields.text("grid", body.grid(), 60);
        PersonBody leader = body.leader() == null ? new PersonBody(null, null) : body.leader();
        GridTeam.Person leading = person(fields, "leader", leader.name(), leader.phone());
        List<MemberBody> named = body.members() == null ? List.of() : body.members();
        List<String> groups = body.groups() == null ? List.of() : body.groups();
        fields.check(named.size() <= MOST_PEOPLE, "members", FieldFault.tooMany(MOST_PEOPLE));
        fields.check(groups.size() <= MOST_PEOPLE, "groups", FieldFault.tooMany(MOST_PEOPLE));
        List<GridTeam.Member> members = new ArrayList<>();
        for (MemberBody member : named) {
            members.add(new GridTeam.Member(
                    fields.text("members.duty", member.duty(), 60),
                    person(fields, "members", member.name(), member.phone())));
        }
        List<String> groupNames =
                groups.stream().map(group -> fields.text("groups", group, 60)).toList();
        fields.orRefuse();
        return new GridTeam(id, area, grid, leading, members, groupNames);
    }

    private static GridTeam.Person person(Fields fields, String field, @Nullable String name, @Nullable String phone) {
        String who = fields.text(field + ".name", name, 60);
        String number = fields.text(field + ".phone", phone, 20);
        if (!number.isEmpty() && !(PhoneNumber.parse(number) instanceof Parsed.Valid<PhoneNumber>)) {
            throw new Rejected(new DualCheckInRejection.BadPhone());
        }
        return new GridTeam.Person(PersonalData.name(who), PersonalData.phone(number));
    }

    private static ResponseEntity<UnitView> answer(Versioned<PartyUnit> unit) {
        return Tagged.of(unit.version(), view(unit));
    }

    private static UnitView view(Versioned<PartyUnit> unit) {
        PartyUnit.State s = unit.value().state();
        return new UnitView(
                s.id().value(),
                s.area(),
                s.name(),
                s.organization(),
                s.status().name(),
                s.posts().stream()
                        .map(p -> new PostView(
                                p.title(),
                                p.duty(),
                                p.holder() == null ? null : p.holder().value()))
                        .toList());
    }

    private ResponseEntity<TeamView> team(Versioned<GridTeam> team) {
        return Tagged.of(team.version(), view(team.value()));
    }

    private TeamView view(GridTeam team) {
        return new TeamView(
                team.id().value(),
                team.area(),
                team.grid(),
                new PersonView(null, team.leader().name(), team.leader().phone()),
                team.members().stream()
                        .map(m -> new PersonView(
                                m.duty(), m.person().name(), m.person().phone()))
                        .toList(),
                team.groups(),
                team.complete(settings));
    }
}
