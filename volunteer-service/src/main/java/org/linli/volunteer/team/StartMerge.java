package org.linli.volunteer.team;

import java.time.Clock;
import java.util.List;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/** Decides that teams become one, and leaves the rest to {@link ContinueMerge}. */
@Component
public class StartMerge {

    /** Which teams go where. */
    public record Command(TeamMergeId id, TeamId into, List<TeamId> sources, String by) {}

    private final Teams teams;
    private final TeamMerges merges;
    private final ContinueMerge continuing;
    private final TeamPolicy policy;
    private final Clock clock;

    public StartMerge(Teams teams, TeamMerges merges, ContinueMerge continuing, TeamPolicy policy, Clock clock) {
        this.teams = teams;
        this.merges = merges;
        this.continuing = continuing;
        this.policy = policy;
        this.clock = clock;
    }

    public Versioned<TeamMerge> handle(Command command) {
        Team into = active(command.into());
        if (command.sources().size() > policy.maxMerged()) {
            throw new Rejected(new TeamRejection.TooMany(policy.maxMerged()));
        }
        for (TeamId source : command.sources()) {
            active(source);
            if (merges.runningInto(source)) {
                throw new Rejected(new TeamRejection.MergeTarget());
            }
        }
        refuseAncestors(into, command.sources());
        Versioned<TeamMerge> started = merges.add(TeamMerge.start(
                command.id(),
                into.state().profile().area(),
                into.id(),
                command.sources(),
                Today.at(clock),
                command.by(),
                Today.now(clock)));
        continuing.begin(started.value().state().id());
        return started;
    }

    private Team active(TeamId id) {
        Team team = teams.get(id).value();
        if (team.state().status() != TeamStatus.ACTIVE) {
            throw new Rejected(new TeamRejection.NotOpen(team.state().status()));
        }
        return team;
    }

    /** A team above the heir cannot become part of it. */
    private void refuseAncestors(Team into, List<TeamId> sources) {
        for (TeamId above = into.state().parent(); above != null; ) {
            if (sources.contains(above)) {
                throw new Rejected(new TeamRejection.MergedIntoItself());
            }
            above = teams.get(above).value().state().parent();
        }
    }
}
