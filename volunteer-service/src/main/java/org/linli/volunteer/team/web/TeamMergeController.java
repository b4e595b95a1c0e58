package org.linli.volunteer.team.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.web.Etag;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.team.StartMerge;
import org.linli.volunteer.team.TeamId;
import org.linli.volunteer.team.TeamMerge;
import org.linli.volunteer.team.TeamMergeId;
import org.linli.volunteer.team.TeamMergeStatus;
import org.linli.volunteer.team.TeamMerges;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Merges of teams: started here, carried out in the background, looked at while they run. */
@RestController
@RequestMapping("/api/v1/team-merges")
final class TeamMergeController {

    private static final Role[] OFFICERS = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER};

    /** Which teams go where. */
    record MergeBody(@Nullable String into, @Nullable List<String> teams) {}

    /** A merge and how far it is. */
    record MergeView(
            String id,
            String area,
            String into,
            List<String> teams,
            List<String> taken,
            List<String> skipped,
            TeamMergeStatus status,
            int percent,
            Instant startedAt,
            @Nullable Instant finishedAt) {}

    private final StartMerge start;
    private final TeamMerges merges;
    private final TeamAccess access;

    TeamMergeController(StartMerge start, TeamMerges merges, TeamAccess access) {
        this.start = start;
        this.merges = merges;
        this.access = access;
    }

    @Operation(operationId = "mergeTeams", summary = "Makes several teams one, keeping members and hours (VOL-29)")
    @PostMapping
    @Idempotent
    ResponseEntity<MergeView> mergeTeams(@RequestBody MergeBody body, Caller caller, IdempotencyKey key) {
        caller.requireRole(OFFICERS);
        Fields fields = new Fields();
        String into = fields.text("into", body.into(), 64);
        List<String> named = body.teams() == null ? List.of() : body.teams();
        fields.check(
                named.stream().allMatch(t -> t != null && !t.isBlank() && t.length() <= 64),
                "teams",
                FieldFault.BAD_IDS);
        fields.orRefuse();
        access.requireOffice(new TeamId(into), caller);
        List<TeamId> sources = named.stream().map(TeamId::new).toList();
        sources.forEach(source -> access.requireOffice(source, caller));
        Versioned<TeamMerge> started = start.handle(
                new StartMerge.Command(new TeamMergeId(key.deriveId()), new TeamId(into), sources, caller.subject()));
        return ResponseEntity.accepted()
                .location(URI.create(
                        "/api/v1/team-merges/" + started.value().state().id()))
                .eTag(Etag.of(started.version()))
                .body(view(started.value().state()));
    }

    @Operation(operationId = "readTeamMerge", summary = "How far a merge is")
    @GetMapping("/{id}")
    ResponseEntity<MergeView> readTeamMerge(@PathVariable String id, Caller caller) {
        caller.requireRole(OFFICERS);
        Versioned<TeamMerge> found =
                merges.find(new TeamMergeId(id)).orElseThrow(() -> new Rejected(new RequestRejection.NotFound()));
        caller.requireArea(found.value().state().area());
        return Tagged.of(found.version(), view(found.value().state()));
    }

    private static MergeView view(TeamMerge.State state) {
        int done = state.taken().size() + state.skipped().size();
        return new MergeView(
                state.id().value(),
                state.area(),
                state.into().value(),
                state.sources().stream().map(TeamId::value).toList(),
                state.taken().stream().map(TeamId::value).toList(),
                state.skipped().stream().map(TeamId::value).toList(),
                state.status(),
                state.status() == TeamMergeStatus.FINISHED
                        ? 100
                        : 100 * done / (state.sources().size() + 1),
                state.startedAt(),
                state.finishedAt());
    }
}
