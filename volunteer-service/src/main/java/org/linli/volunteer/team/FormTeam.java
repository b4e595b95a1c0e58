package org.linli.volunteer.team;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.AreaScope;
import org.linli.platform.area.Areas;
import org.linli.platform.identifier.DivisionLevel;
import org.linli.platform.identifier.Parsed;
import org.linli.platform.identifier.Uscc;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.team.TeamEvent.Leader;
import org.springframework.stereotype.Component;

/** Forms a team, or a group of a team; its leader is its first member (VOL-29, VOL-36). */
@Component
public class FormTeam {

    /**
     * What an office writes down.
     *
     * @param parent set for a group, which takes kind and bodies from its team
     * @param organization social credit code of the organization above it
     * @param guideCode division code of the committee, or social credit code of the unit
     */
    public record Command(
            TeamId id,
            @Nullable TeamId parent,
            String name,
            String area,
            TeamKind kind,
            @Nullable String organization,
            @Nullable String guideCode,
            @Nullable String guideName,
            List<String> fields,
            Leader leader,
            String by) {}

    private final Teams teams;
    private final JoinTeam join;
    private final Standing standing;
    private final Areas areas;
    private final TeamPolicy policy;
    private final Clock clock;

    public FormTeam(Teams teams, JoinTeam join, Standing standing, Areas areas, TeamPolicy policy, Clock clock) {
        this.teams = teams;
        this.join = join;
        this.standing = standing;
        this.areas = areas;
        this.policy = policy;
        this.clock = clock;
    }

    public Versioned<Team> handle(Command command) {
        if (!areas.exists(command.area())) {
            throw new Rejected(new TeamRejection.UnknownArea());
        }
        standing.requireLeader(command.leader().volunteer());
        TeamId parent = command.parent();
        Team.Profile profile = parent == null ? ofItsOwn(command) : asGroup(command, parent);
        Versioned<Team> formed =
                teams.add(Team.form(command.id(), profile, parent, command.leader(), command.by(), Today.now(clock)));
        // what a crash leaves out here follows from the event
        join.ensure(formed.value().id(), command.leader().volunteer(), Today.at(clock));
        return formed;
    }

    private Team.Profile asGroup(Command command, TeamId parent) {
        Team above = teams.get(parent).value();
        if (above.state().status() != TeamStatus.ACTIVE) {
            throw new Rejected(new TeamRejection.NotOpen(above.state().status()));
        }
        if (depth(above) >= policy.maxDepth()) {
            throw new Rejected(new TeamRejection.TooDeep(policy.maxDepth()));
        }
        Team.Profile profile = above.state().profile();
        return new Team.Profile(
                command.name(),
                command.area(),
                profile.kind(),
                profile.organization(),
                profile.guide(),
                command.fields().isEmpty() ? profile.fields() : command.fields());
    }

    private int depth(Team team) {
        int depth = 1;
        for (TeamId above = team.state().parent(); above != null && depth <= policy.maxDepth(); depth++) {
            above = teams.get(above).value().state().parent();
        }
        return depth;
    }

    private Team.Profile ofItsOwn(Command command) {
        String organization = command.organization();
        return new Team.Profile(
                command.name(),
                command.area(),
                command.kind(),
                organization == null ? null : creditCode("organization", organization),
                guide(command),
                command.fields());
    }

    private @Nullable Guide guide(Command command) {
        String code = command.guideCode();
        if (code == null) {
            return null;
        }
        return switch (command.kind()) {
            case COMMUNITY -> committee(code, command.area());
            case UNIT -> {
                String name = command.guideName();
                if (name == null) {
                    throw new Rejected(new TeamRejection.BodyMissing("guideName"));
                }
                yield new Guide(creditCode("guide", code).value(), name);
            }
            case ORGANIZATION, GRASSROOTS -> null;
        };
    }

    /** VOL-36: the neighbourhood committee of a village or community in the team's own division. */
    private Guide committee(String code, String area) {
        boolean village = code.length() == 12
                && areas.find(code)
                        .filter(found -> found.level() == DivisionLevel.VILLAGE)
                        .isPresent();
        if (!village || !AreaScope.streetOf(code).equals(AreaScope.streetOf(area))) {
            throw new Rejected(new TeamRejection.NotACommittee());
        }
        return new Guide(code, areas.name(code));
    }

    private static Uscc creditCode(String field, String code) {
        return switch (Uscc.parse(code)) {
            case Parsed.Valid<Uscc>(Uscc valid) -> valid;
            case Parsed.Invalid<Uscc>(var fault) ->
                throw new Rejected(new TeamRejection.BadCreditCode(field, fault.name()));
        };
    }
}
