package org.linli.volunteer.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identifier.Uscc;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.team.TeamEvent.Leader;

/** Decides how a team begins, changes and ends; who belongs to it is decided by the memberships. */
public final class Team {

    /** What a team says of itself (domain: name, parent organization, division, leader, fields). */
    public record Profile(
            String name,
            String area,
            TeamKind kind,
            @Nullable Uscc organization,
            @Nullable Guide guide,
            List<String> fields) {

        public Profile {
            fields = List.copyOf(fields);
        }

        Profile named(String next) {
            return new Profile(next, area, kind, organization, guide, fields);
        }
    }

    /** Why nobody leads, as a code such as {@code LEADER_SUSPENDED}, and since when. */
    public record Vacancy(String cause, LocalDate since) {}

    /**
     * Everything a team is restored from.
     *
     * @param parent the team that this is a group of
     * @param absorbed every team whose members and hours went on here, directly or through another
     * @param mergedInto the heir, from the beginning of the merge
     * @param vacancy while nobody may act as leader: {@code leader} is then who led last
     */
    public record State(
            TeamId id,
            Profile profile,
            @Nullable TeamId parent,
            Leader leader,
            TeamStatus status,
            List<TeamId> absorbed,
            @Nullable TeamId mergedInto,
            @Nullable Vacancy vacancy,
            String formedBy,
            Instant formedAt) {

        public State {
            absorbed = List.copyOf(absorbed);
        }

        State in(TeamStatus next) {
            return new State(id, profile, parent, leader, next, absorbed, mergedInto, vacancy, formedBy, formedAt);
        }

        State named(String name) {
            return new State(
                    id, profile.named(name), parent, leader, status, absorbed, mergedInto, vacancy, formedBy, formedAt);
        }

        State ledBy(Leader next) {
            return new State(id, profile, parent, next, status, absorbed, mergedInto, null, formedBy, formedAt);
        }

        State resting(@Nullable Vacancy since) {
            return new State(id, profile, parent, leader, status, absorbed, mergedInto, since, formedBy, formedAt);
        }

        State below(TeamId next) {
            return new State(id, profile, next, leader, status, absorbed, mergedInto, vacancy, formedBy, formedAt);
        }

        State absorbing(List<TeamId> teams) {
            return new State(id, profile, parent, leader, status, teams, mergedInto, vacancy, formedBy, formedAt);
        }

        State into(TeamId heir) {
            return new State(id, profile, parent, leader, status, absorbed, heir, vacancy, formedBy, formedAt);
        }

        /** The teams whose hours are this one's: itself and all it absorbed. */
        public List<TeamId> countsFor() {
            return Stream.concat(Stream.of(id), absorbed.stream()).toList();
        }
    }

    private final TeamStatus before;
    private State state;
    private final List<TeamEvent> changes = new ArrayList<>();

    private Team(State state) {
        this.state = state;
        this.before = state.status();
    }

    public static Team restore(State state) {
        return new Team(state);
    }

    /** Forms a team; that the leader is an adult and active was checked (VOL-29). */
    static Team form(TeamId id, Profile profile, @Nullable TeamId parent, Leader leader, String by, Instant now) {
        refuseUnlessBodyNamed(profile);
        Team team = new Team(new State(id, profile, parent, leader, TeamStatus.ACTIVE, List.of(), null, null, by, now));
        team.apply(new TeamEvent.Formed());
        return team;
    }

    void rename(String name) {
        move(TeamMove.RENAME, new TeamEvent.Renamed(name));
    }

    void appoint(Leader leader) {
        move(TeamMove.APPOINT_LEADER, new TeamEvent.LeaderAppointed(leader));
    }

    /** The leader may act no longer; another one is appointed, or he comes back. */
    void restLeadership(String cause, LocalDate day) {
        move(TeamMove.REST_LEADERSHIP, new TeamEvent.LeadershipRested(new Vacancy(cause, day)));
    }

    /** The leader may act again. */
    void resumeLeadership() {
        move(TeamMove.RESUME_LEADERSHIP, new TeamEvent.LeadershipResumed());
    }

    /** Takes over a team that merges into this one; again without effect. */
    void absorb(Team merging) {
        permit(TeamMove.ABSORB);
        refuseIf(merging.state().id().equals(state.id()), TeamRejection.MergedIntoItself::new);
        SequencedSet<TeamId> all = new LinkedHashSet<>(state.absorbed());
        if (all.addAll(merging.state().countsFor())) {
            apply(new TeamEvent.Absorbed(List.copyOf(all)));
        }
    }

    void moveGroup(TeamId parent) {
        permit(TeamMove.MOVE_GROUP);
        refuseIf(parent.equals(state.id()), TeamRejection.MergedIntoItself::new);
        apply(new TeamEvent.GroupMoved(parent));
    }

    void beginMerge(TeamId into) {
        permit(TeamMove.BEGIN_MERGE);
        refuseIf(into.equals(state.id()), TeamRejection.MergedIntoItself::new);
        apply(new TeamEvent.MergeBegun(into));
    }

    void completeMerge() {
        move(TeamMove.COMPLETE_MERGE, new TeamEvent.MergeCompleted());
    }

    void dissolve(String by, String reason) {
        move(TeamMove.DISSOLVE, new TeamEvent.Dissolved(by, reason));
    }

    public State state() {
        return state;
    }

    public TeamId id() {
        return state.id();
    }

    public boolean isLedBy(org.linli.volunteer.registration.VolunteerId volunteer) {
        return state.leader().volunteer().equals(volunteer);
    }

    public List<TeamEvent> changes() {
        return List.copyOf(changes);
    }

    /** The status when the team was loaded. */
    TeamStatus statusBefore() {
        return before;
    }

    private static void refuseUnlessBodyNamed(Profile profile) {
        switch (profile.kind()) {
            case ORGANIZATION ->
                refuseIf(profile.organization() == null, () -> new TeamRejection.BodyMissing("organization"));
            // VOL-36: records are kept under the guidance of the committee or unit
            case COMMUNITY, UNIT -> refuseIf(profile.guide() == null, () -> new TeamRejection.BodyMissing("guide"));
            case GRASSROOTS -> {
                // nobody stands above it
            }
        }
    }

    private void move(TeamMove move, TeamEvent event) {
        permit(move);
        apply(event);
    }

    private void permit(TeamMove move) {
        refuseIf(!move.allowedFrom(state.status()), () -> new TeamRejection.NotAllowedNow(move, state.status()));
    }

    private void apply(TeamEvent event) {
        changes.add(event);
        state = switch (event) {
            case TeamEvent.Formed() -> state;
            case TeamEvent.Renamed(String name) -> state.named(name);
            case TeamEvent.LeaderAppointed(Leader leader) -> state.ledBy(leader);
            case TeamEvent.LeadershipRested(Vacancy since) -> state.resting(since);
            case TeamEvent.LeadershipResumed() -> state.resting(null);
            case TeamEvent.Absorbed(List<TeamId> teams) -> state.absorbing(teams);
            case TeamEvent.GroupMoved(TeamId parent) -> state.below(parent);
            case TeamEvent.MergeBegun(TeamId into) -> state.into(into).in(TeamMove.BEGIN_MERGE.target());
            case TeamEvent.MergeCompleted() -> state.in(TeamMove.COMPLETE_MERGE.target());
            case TeamEvent.Dissolved _ -> state.in(TeamMove.DISSOLVE.target());
        };
    }

    private static void refuseIf(boolean broken, Supplier<TeamRejection> why) {
        if (broken) {
            throw new Rejected(why.get());
        }
    }
}
