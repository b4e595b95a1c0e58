package org.linli.volunteer.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;

/** Decides the next step of a merge: which team is taken over next, and when all are (VOL-29: 8 teams become 1). */
public final class TeamMerge {

    /**
     * Everything a merge is restored from.
     *
     * @param day the day on which members move
     * @param taken teams whose members, groups and hours went over
     * @param skipped teams that had ended or gone elsewhere before their turn came
     */
    public record State(
            TeamMergeId id,
            String area,
            TeamId into,
            List<TeamId> sources,
            List<TeamId> taken,
            List<TeamId> skipped,
            TeamMergeStatus status,
            LocalDate day,
            String startedBy,
            Instant startedAt,
            @Nullable Instant finishedAt) {

        public State {
            sources = List.copyOf(sources);
            taken = List.copyOf(taken);
            skipped = List.copyOf(skipped);
        }

        State taking(TeamId team) {
            return new State(
                    id, area, into, sources, and(taken, team), skipped, status, day, startedBy, startedAt, finishedAt);
        }

        State skipping(TeamId team) {
            return new State(
                    id, area, into, sources, taken, and(skipped, team), status, day, startedBy, startedAt, finishedAt);
        }

        State ended(Instant at) {
            return new State(
                    id,
                    area,
                    into,
                    sources,
                    taken,
                    skipped,
                    TeamMergeMove.FINISH.target(),
                    day,
                    startedBy,
                    startedAt,
                    at);
        }

        private static List<TeamId> and(List<TeamId> some, TeamId one) {
            return Stream.concat(some.stream(), Stream.of(one)).toList();
        }
    }

    private State state;
    private final List<TeamMergeMove> changes = new ArrayList<>();

    private TeamMerge(State state) {
        this.state = state;
    }

    public static TeamMerge restore(State state) {
        return new TeamMerge(state);
    }

    static TeamMerge start(
            TeamMergeId id, String area, TeamId into, List<TeamId> sources, LocalDate day, String by, Instant now) {
        if (sources.isEmpty() || new HashSet<>(sources).size() != sources.size()) {
            throw new Rejected(new TeamRejection.NoSources());
        }
        if (sources.contains(into)) {
            throw new Rejected(new TeamRejection.MergedIntoItself());
        }
        return new TeamMerge(
                new State(id, area, into, sources, List.of(), List.of(), TeamMergeStatus.RUNNING, day, by, now, null));
    }

    /** The team whose turn it is; empty when every team has had its turn. */
    Optional<TeamId> next() {
        return state.sources().stream()
                .filter(team ->
                        !state.taken().contains(team) && !state.skipped().contains(team))
                .findFirst();
    }

    void take(TeamId team) {
        permit(TeamMergeMove.TAKE_TEAM);
        state = state.taking(team);
        changes.add(TeamMergeMove.TAKE_TEAM);
    }

    void skip(TeamId team) {
        permit(TeamMergeMove.SKIP_TEAM);
        state = state.skipping(team);
        changes.add(TeamMergeMove.SKIP_TEAM);
    }

    void finish(Instant now) {
        permit(TeamMergeMove.FINISH);
        state = state.ended(now);
        changes.add(TeamMergeMove.FINISH);
    }

    public State state() {
        return state;
    }

    public List<TeamMergeMove> changes() {
        return List.copyOf(changes);
    }

    private void permit(TeamMergeMove move) {
        if (!move.allowedFrom(state.status())) {
            throw new Rejected(new TeamRejection.MergeNotAllowedNow(move, state.status()));
        }
    }
}
