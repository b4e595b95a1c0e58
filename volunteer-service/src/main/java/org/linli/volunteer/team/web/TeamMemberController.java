package org.linli.volunteer.team.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.time.Hours;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.activity.Activities;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.team.JoinTeam;
import org.linli.volunteer.team.LeaveTeam;
import org.linli.volunteer.team.Membership;
import org.linli.volunteer.team.MembershipStatus;
import org.linli.volunteer.team.Memberships;
import org.linli.volunteer.team.OrganizeActivity;
import org.linli.volunteer.team.Team;
import org.linli.volunteer.team.TeamHours;
import org.linli.volunteer.team.TeamId;
import org.linli.volunteer.team.Teams;
import org.linli.volunteer.team.web.TeamViews.MemberView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who belongs to a team, and what its members served. */
@RestController
@RequestMapping("/api/v1/teams/{id}")
final class TeamMemberController {

    private static final int LISTED = 200;

    /** Who joins: {@code me} or an id. */
    record JoinBody(@Nullable String volunteerId) {}

    /** Where a member goes. */
    record TransferBody(@Nullable String teamId) {}

    /** What the team organizes. */
    record ActivityBody(@Nullable String activityId) {}

    /** The organizer of an activity. */
    record OrganizedView(String teamId, String activityId) {}

    /** Hours of a team with those of the teams it absorbed; members by what they served, at most 200. */
    record HoursView(
            String teamId,
            long minutes,
            String hours,
            List<TeamMinutes> byTeam,
            List<MemberMinutes> byMember,
            List<String> activities) {}

    /** Where the minutes were served. */
    record TeamMinutes(String teamId, String name, long minutes) {}

    /** Who served them. */
    record MemberMinutes(String volunteerId, long minutes, String hours) {}

    private final Teams teams;
    private final Memberships memberships;
    private final Activities activities;
    private final JoinTeam join;
    private final LeaveTeam leave;
    private final OrganizeActivity organize;
    private final TeamHours hours;
    private final TeamAccess access;

    TeamMemberController(
            Teams teams,
            Memberships memberships,
            Activities activities,
            JoinTeam join,
            LeaveTeam leave,
            OrganizeActivity organize,
            TeamHours hours,
            TeamAccess access) {
        this.teams = teams;
        this.memberships = memberships;
        this.activities = activities;
        this.join = join;
        this.leave = leave;
        this.organize = organize;
        this.hours = hours;
        this.access = access;
    }

    @Operation(operationId = "listTeamMembers", summary = "Members of a team, past ones too when asked for")
    @GetMapping("/members")
    Page<MemberView> listTeamMembers(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable MembershipStatus status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        TeamId team = new TeamId(id);
        access.requireOfficeOrLeader(team, caller);
        return memberships
                .ofTeam(team, status, cursor, Page.limit(limit))
                .map(found -> TeamViews.of(found.value(), found.version()));
    }

    @Operation(operationId = "joinTeam", summary = "Takes a volunteer in: himself, or by leader or office")
    @PostMapping("/members")
    @Idempotent
    ResponseEntity<MemberView> joinTeam(
            @PathVariable String id, @RequestBody JoinBody body, Caller caller, IdempotencyKey key) {
        VolunteerId volunteer = volunteer(body.volunteerId(), caller);
        TeamId team = new TeamId(id);
        access.requireForMember(team, volunteer, caller);
        Versioned<Membership> joined = join.handle(team, volunteer);
        return Tagged.created(
                "/api/v1/teams/" + team + "/members/" + volunteer,
                joined.version(),
                TeamViews.of(joined.value(), joined.version()));
    }

    @Operation(operationId = "readTeamMember", summary = "One membership")
    @GetMapping("/members/{volunteerId}")
    ResponseEntity<MemberView> readTeamMember(
            @PathVariable String id, @PathVariable String volunteerId, Caller caller) {
        VolunteerId volunteer = volunteer(volunteerId, caller);
        access.requireForMember(new TeamId(id), volunteer, caller);
        return answer(memberships
                .find(new TeamId(id), volunteer)
                .orElseThrow(() -> new Rejected(new RequestRejection.NotFound())));
    }

    @Operation(operationId = "leaveTeam", summary = "Lets a member go; his hours stay")
    @PostMapping("/members/{volunteerId}/leaving")
    ResponseEntity<MemberView> leaveTeam(
            @PathVariable String id, @PathVariable String volunteerId, @IfMatch long version, Caller caller) {
        VolunteerId volunteer = volunteer(volunteerId, caller);
        access.requireForMember(new TeamId(id), volunteer, caller);
        return answer(leave.leave(new TeamId(id), volunteer, version));
    }

    @Operation(operationId = "transferTeamMember", summary = "Moves a member to another team or group")
    @PostMapping("/members/{volunteerId}/transfer")
    ResponseEntity<MemberView> transferTeamMember(
            @PathVariable String id,
            @PathVariable String volunteerId,
            @IfMatch long version,
            @RequestBody TransferBody body,
            Caller caller) {
        VolunteerId volunteer = volunteer(volunteerId, caller);
        access.requireForMember(new TeamId(id), volunteer, caller);
        Fields fields = new Fields();
        String to = fields.text("teamId", body.teamId(), 64);
        fields.orRefuse();
        TeamId there = new TeamId(to);
        if (!volunteer.value().equals(caller.volunteerId())) {
            // who moves others moves them within his own division
            caller.requireArea(teams.get(there).value().state().profile().area());
        }
        return answer(leave.moveOn(new TeamId(id), volunteer, there, version));
    }

    @Operation(operationId = "organizeActivity", summary = "Notes that the team organizes an activity")
    @PostMapping("/activities")
    @Idempotent
    ResponseEntity<OrganizedView> organizeActivity(
            @PathVariable String id, @RequestBody ActivityBody body, Caller caller, IdempotencyKey key) {
        TeamId team = new TeamId(id);
        access.requireOfficeOrLeader(team, caller);
        Fields fields = new Fields();
        String activity = fields.text("activityId", body.activityId(), 64);
        fields.orRefuse();
        caller.requireArea(
                activities.get(new ActivityId(activity)).value().state().area());
        organize.handle(team, new ActivityId(activity));
        return ResponseEntity.created(URI.create("/api/v1/teams/" + team + "/hours"))
                .body(new OrganizedView(team.value(), activity));
    }

    @Operation(operationId = "readTeamHours", summary = "Minutes of members in the team's activities")
    @GetMapping("/hours")
    HoursView readTeamHours(@PathVariable String id, Caller caller) {
        caller.requireRole(TeamAccess.with(Role.TEAM_LEADER, Role.AUDITOR));
        Team team = teams.get(new TeamId(id)).value();
        if (!TeamAccess.leads(team, caller)) {
            if (!caller.hasAny(TeamAccess.with(Role.AUDITOR))) {
                access.requireOfficeOrLeader(team.id(), caller);
            }
            caller.requireArea(team.state().profile().area());
        }
        List<TeamId> counted = team.state().countsFor();
        var minutes = hours.minutes(counted);
        long all = minutes.values().stream().mapToLong(Long::longValue).sum();
        return new HoursView(
                id,
                all,
                Hours.display(all),
                teams.findAll(counted).stream()
                        .map(found -> new TeamMinutes(
                                found.value().id().value(),
                                found.value().state().profile().name(),
                                minutes.getOrDefault(found.value().id(), 0L)))
                        .toList(),
                hours.byMember(counted, LISTED).stream()
                        .map(m -> new MemberMinutes(m.volunteer().value(), m.minutes(), Hours.display(m.minutes())))
                        .toList(),
                hours.activitiesOf(counted, LISTED));
    }

    private static VolunteerId volunteer(@Nullable String named, Caller caller) {
        Fields fields = new Fields();
        String id = fields.text("volunteerId", named, 64);
        fields.orRefuse();
        String own = caller.volunteerId();
        if (!id.equals("me")) {
            return new VolunteerId(id);
        }
        if (own == null) {
            caller.requireRole(Role.VOLUNTEER);
            throw new Rejected(new RequestRejection.NotFound());
        }
        return new VolunteerId(own);
    }

    private static ResponseEntity<MemberView> answer(Versioned<Membership> membership) {
        return Tagged.of(membership.version(), TeamViews.of(membership.value(), membership.version()));
    }
}
