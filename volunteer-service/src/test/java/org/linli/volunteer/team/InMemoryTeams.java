package org.linli.volunteer.team;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.web.Page;
import org.linli.volunteer.registration.VolunteerId;

/** Teams, memberships and merges in memory; the process "dies" at a chosen write, before or after it took effect. */
final class InMemoryTeams {

    /** The process died. */
    static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final Map<TeamId, Versioned<Team.State>> teams =
            new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
    private final Map<String, Versioned<Membership.State>> memberships = new TreeMap<>();
    private final Map<String, Versioned<TeamMerge.State>> merges = new TreeMap<>();
    private int writes;
    private int dieAt = -1;
    private boolean dieAfter;

    void dieAt(int write, boolean afterIt) {
        writes = 0;
        dieAt = write;
        dieAfter = afterIt;
    }

    void live() {
        dieAt = -1;
    }

    private <K, S> void write(Map<K, Versioned<S>> target, K key, S state, long version) {
        long current = target.containsKey(key)
                ? Objects.requireNonNull(target.get(key)).version()
                : 0;
        if (current != version) {
            throw new Rejected(new RequestRejection.Stale(current));
        }
        int write = writes++;
        if (write == dieAt && !dieAfter) {
            throw new Died();
        }
        target.put(key, new Versioned<>(state, version + 1));
        if (write == dieAt) {
            throw new Died();
        }
    }

    final Teams asTeams = new Teams() {
        @Override
        public Versioned<Team> add(Team team) {
            write(teams, team.id(), team.state(), 0);
            return new Versioned<>(team, 1);
        }

        @Override
        public Optional<Versioned<Team>> find(TeamId id) {
            return Optional.ofNullable(teams.get(id)).map(InMemoryTeams::team);
        }

        @Override
        public List<Versioned<Team>> findAll(Collection<TeamId> ids) {
            return ids.stream().flatMap(id -> find(id).stream()).toList();
        }

        @Override
        public Versioned<Team> save(Team team, long version) {
            write(teams, team.id(), team.state(), version);
            return new Versioned<>(team, version + 1);
        }

        @Override
        public Page<Versioned<Team>> list(
                String areaPrefix, @Nullable TeamStatus status, @Nullable String cursor, int limit) {
            return new Page<>(teams.values().stream().map(InMemoryTeams::team).toList(), null);
        }

        @Override
        public List<Versioned<Team>> ledBy(VolunteerId leader) {
            return teams.values().stream()
                    .map(InMemoryTeams::team)
                    .filter(found -> found.value().isLedBy(leader))
                    .toList();
        }

        @Override
        public List<Versioned<Team>> groupsOf(TeamId parent) {
            return teams.values().stream()
                    .filter(stored -> parent.equals(stored.value().parent()))
                    .map(InMemoryTeams::team)
                    .toList();
        }
    };

    final Memberships asMemberships = new Memberships() {
        @Override
        public Optional<Versioned<Membership>> find(TeamId team, VolunteerId volunteer) {
            return Optional.ofNullable(memberships.get(team + "/" + volunteer)).map(InMemoryTeams::membership);
        }

        @Override
        public Versioned<Membership> save(Membership membership, long version) {
            Membership.State state = membership.state();
            write(memberships, state.team() + "/" + state.volunteer(), state, version);
            return new Versioned<>(membership, version + 1);
        }

        @Override
        public Page<Versioned<Membership>> ofTeam(
                TeamId team, @Nullable MembershipStatus status, @Nullable String cursor, int limit) {
            return Page.ofOneMore(
                    memberships.values().stream()
                            .filter(stored -> stored.value().team().equals(team))
                            .filter(stored -> status == null || stored.value().status() == status)
                            .map(InMemoryTeams::membership)
                            .limit(limit + 1L)
                            .toList(),
                    limit,
                    row -> row.value().state().volunteer().value());
        }

        @Override
        public List<Versioned<Membership>> ofVolunteer(VolunteerId volunteer) {
            return memberships.values().stream()
                    .filter(stored -> stored.value().volunteer().equals(volunteer))
                    .map(InMemoryTeams::membership)
                    .toList();
        }

        @Override
        public Map<TeamId, Long> count(Collection<TeamId> wanted) {
            Map<TeamId, Long> counts = new HashMap<>();
            memberships.values().stream()
                    .filter(stored -> stored.value().status() == MembershipStatus.MEMBER)
                    .filter(stored -> wanted.contains(stored.value().team()))
                    .forEach(stored -> counts.merge(stored.value().team(), 1L, Long::sum));
            return counts;
        }
    };

    final TeamMerges asMerges = new TeamMerges() {
        @Override
        public Versioned<TeamMerge> add(TeamMerge merge) {
            write(merges, merge.state().id().value(), merge.state(), 0);
            return new Versioned<>(merge, 1);
        }

        @Override
        public Optional<Versioned<TeamMerge>> find(TeamMergeId id) {
            return Optional.ofNullable(merges.get(id.value()))
                    .map(stored -> new Versioned<>(TeamMerge.restore(stored.value()), stored.version()));
        }

        @Override
        public Versioned<TeamMerge> save(TeamMerge merge, long version) {
            write(merges, merge.state().id().value(), merge.state(), version);
            return new Versioned<>(merge, version + 1);
        }

        @Override
        public List<Versioned<TeamMerge>> running() {
            return merges.values().stream()
                    .filter(stored -> stored.value().status() == TeamMergeStatus.RUNNING)
                    .map(stored -> new Versioned<>(TeamMerge.restore(stored.value()), stored.version()))
                    .toList();
        }

        @Override
        public boolean runningInto(TeamId team) {
            return running().stream()
                    .anyMatch(found -> found.value().state().into().equals(team));
        }
    };

    /** Everything that is kept, without versions: what a crash may not change. */
    Map<String, Object> contents() {
        Map<String, Object> all = new TreeMap<>();
        teams.forEach((id, stored) -> all.put("team " + id, stored.value()));
        memberships.forEach((id, stored) -> all.put("membership " + id, stored.value()));
        merges.forEach((id, stored) -> all.put("merge " + id, stored.value()));
        return all;
    }

    int writes() {
        return writes;
    }

    private static Versioned<Team> team(Versioned<Team.State> stored) {
        return new Versioned<>(Team.restore(stored.value()), stored.version());
    }

    private static Versioned<Membership> membership(Versioned<Membership.State> stored) {
        return new Versioned<>(Membership.restore(stored.value()), stored.version());
    }
}
