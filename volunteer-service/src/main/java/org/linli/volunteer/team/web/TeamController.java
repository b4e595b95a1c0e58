package org.linli.volunteer.team.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.web.AreaFilter;
import org.linli.volunteer.team.ChangeTeam;
import org.linli.volunteer.team.FormTeam;
import org.linli.volunteer.team.Memberships;
import org.linli.volunteer.team.Team;
import org.linli.volunteer.team.TeamEvent.Leader;
import org.linli.volunteer.team.TeamId;
import org.linli.volunteer.team.TeamKind;
import org.linli.volunteer.team.TeamStatus;
import org.linli.volunteer.team.Teams;
import org.linli.volunteer.team.web.TeamViews.TeamView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Teams and their groups. */
@RestController
@RequestMapping("/api/v1/teams")
final class TeamController {

    private static final Role[] READERS =
            TeamAccess.with(Role.SOCIAL_WORKER, Role.TEAM_LEADER, Role.VOLUNTEER, Role.AUDITOR);

    /** A team to be formed; a group names its {@code parentId} and takes kind and bodies from there. */
    record TeamBody(
            @Nullable String name,
            @Nullable String area,
            @Nullable TeamKind kind,
            @Nullable String parentId,
            @Nullable String organization,
            @Nullable GuideBody guidedBy,
            @Nullable List<String> fields,
            @Nullable LeaderBody leader) {}

    /** Who guides a team's records. */
    record GuideBody(@Nullable String code, @Nullable String name) {}

    /** Who leads; {@code account} is the sign-in that acts for him as team leader. */
    record LeaderBody(
            @Nullable String volunteerId, @Nullable String account) {}

    /** A new name. */
    record NameBody(@Nullable String name) {}

    /** Why a team ends. */
    record DissolutionBody(@Nullable String reason) {}

    private final Teams teams;
    private final Memberships memberships;
    private final FormTeam form;
    private final ChangeTeam change;
    private final TeamAccess access;
    private final TeamViews views;

    TeamController(
            Teams teams,
            Memberships memberships,
            FormTeam form,
            ChangeTeam change,
            TeamAccess access,
            TeamViews views) {
        this.teams = teams;
        this.memberships = memberships;
        this.form = form;
        this.change = change;
        this.access = access;
        this.views = views;
    }

    @Operation(operationId = "formTeam", summary = "Forms a team, or a group of a team")
    @PostMapping
    @Idempotent
    ResponseEntity<TeamView> formTeam(@RequestBody TeamBody body, Caller caller, IdempotencyKey key) {
        caller.requireRole(TeamAccess.OFFICES);
        FormTeam.Command command = command(body, new TeamId(key.deriveId()), caller);
        caller.requireArea(command.area());
        TeamId parent = command.parent();
        if (parent != null) {
            access.requireOffice(parent, caller);
        }
        Versioned<Team> formed = form.handle(command);
        return Tagged.created("/api/v1/teams/" + formed.value().id(), formed.version(), views.of(formed));
    }

    @Operation(operationId = "listTeams", summary = "Teams of a division, or those of a member; with counts")
    @GetMapping
    Page<TeamView> listTeams(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable TeamStatus status,
            @RequestParam(required = false) @Nullable String member,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.requireRole(READERS);
        if (member != null) {
            return new Page<>(ofMember(member, caller), null);
        }
        Page<Versioned<Team>> page = teams.list(AreaFilter.of(area, caller), status, cursor, Page.limit(limit));
        return new Page<>(views.of(page.items()), page.nextCursor());
    }

    @Operation(operationId = "readTeam", summary = "One team, those that ended or merged too")
    @GetMapping("/{id}")
    ResponseEntity<TeamView> readTeam(@PathVariable String id, Caller caller) {
        caller.requireRole(READERS);
        Versioned<Team> found = teams.get(new TeamId(id));
        if (!TeamAccess.leads(found.value(), caller)) {
            caller.requireArea(found.value().state().profile().area());
        }
        return answer(found);
    }

    @Operation(operationId = "listTeamGroups", summary = "The groups of a team, with counts")
    @GetMapping("/{id}/groups")
    Page<TeamView> listTeamGroups(@PathVariable String id, Caller caller) {
        caller.requireRole(READERS);
        Versioned<Team> found = teams.get(new TeamId(id));
        if (!TeamAccess.leads(found.value(), caller)) {
            caller.requireArea(found.value().state().profile().area());
        }
        return new Page<>(views.of(teams.groupsOf(found.value().id())), null);
    }

    @Operation(operationId = "renameTeam", summary = "Gives a team another name")
    @PostMapping("/{id}/name")
    ResponseEntity<TeamView> renameTeam(
            @PathVariable String id, @IfMatch long version, @RequestBody NameBody body, Caller caller) {
        TeamId team = new TeamId(id);
        access.requireOfficeOrLeader(team, caller);
        Fields fields = new Fields();
        String name = fields.text("name", body.name(), 60);
        fields.orRefuse();
        return answer(change.rename(team, version, name));
    }

    @Operation(operationId = "appointTeamLeader", summary = "Gives a team another leader (VOL-29)")
    @PostMapping("/{id}/leader")
    ResponseEntity<TeamView> appointTeamLeader(
            @PathVariable String id, @IfMatch long version, @RequestBody LeaderBody body, Caller caller) {
        TeamId team = new TeamId(id);
        access.requireOffice(team, caller);
        Fields fields = new Fields();
        Leader leader = leader(fields, "", body);
        fields.orRefuse();
        return answer(change.appoint(team, version, Objects.requireNonNull(leader)));
    }

    @Operation(operationId = "dissolveTeam", summary = "Ends a team; its record stays")
    @PostMapping("/{id}/dissolution")
    ResponseEntity<TeamView> dissolveTeam(
            @PathVariable String id, @IfMatch long version, @RequestBody DissolutionBody body, Caller caller) {
        TeamId team = new TeamId(id);
        access.requireOffice(team, caller);
        Fields fields = new Fields();
        String reason = fields.text("reason", body.reason(), 200);
        fields.orRefuse();
        return answer(change.dissolve(team, version, caller.subject(), reason));
    }

    private List<TeamView> ofMember(String member, Caller caller) {
        if (!member.equals("me")) {
            throw new Rejected(new RequestRejection.Invalid("member", FieldFault.only("me")));
        }
        String own = caller.volunteerId();
        if (own == null) {
            return List.of();
        }
        List<TeamId> mine = memberships.ofVolunteer(new VolunteerId(own)).stream()
                .filter(found -> found.value().isMember())
                .map(found -> found.value().state().team())
                .toList();
        return views.of(teams.findAll(mine));
    }

    private ResponseEntity<TeamView> answer(Versioned<Team> team) {
        return Tagged.of(team.version(), views.of(team));
    }

    private static FormTeam.Command command(TeamBody body, TeamId id, Caller caller) {
        Fields fields = new Fields();
        String name = fields.text("name", body.name(), 60);
        String area = fields.text("area", body.area(), 12);
        String parent = fields.optionalText("parentId", body.parentId(), 64);
        TeamKind kind = parent == null ? fields.required("kind", body.kind()) : TeamKind.GRASSROOTS;
        String organization = fields.optionalText("organization", body.organization(), 18);
        GuideBody guide = body.guidedBy();
        String guideCode = guide == null ? null : fields.optionalText("guidedBy.code", guide.code(), 18);
        String guideName = guide == null ? null : fields.optionalText("guidedBy.name", guide.name(), 60);
        List<String> topics = body.fields() == null ? List.of() : body.fields();
        fields.check(
                topics.size() <= 13 && topics.stream().allMatch(t -> t != null && !t.isBlank() && t.length() <= 20),
                "fields",
                FieldFault.texts(13, 20));
        Leader leader = leader(fields, "leader.", body.leader());
        fields.orRefuse();
        return new FormTeam.Command(
                id,
                parent == null ? null : new TeamId(parent),
                name,
                area,
                Objects.requireNonNull(kind),
                organization,
                guideCode,
                guideName,
                topics,
                Objects.requireNonNull(leader),
                caller.subject());
    }

    private static @Nullable Leader leader(Fields fields, String path, @Nullable LeaderBody body) {
        String volunteer = fields.text(path + "volunteerId", body == null ? null : body.volunteerId(), 64);
        String account = body == null ? null : fields.optionalText(path + "account", body.account(), 80);
        return volunteer.isEmpty() || volunteer.length() > 64 ? null : new Leader(new VolunteerId(volunteer), account);
    }
}
