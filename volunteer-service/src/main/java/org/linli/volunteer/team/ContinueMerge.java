package org.linli.volunteer.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.volunteer.registration.Today;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries merges out, step by step. Every step looks at what is there and does only what is missing, so a merge whose process died goes on
 * where it was, and two processes that work at the same merge do no harm.
 *
 * <p>The heir counts a team's hours before the team's first member moves, and the team is MERGED only after its last one has: at no moment
 * is a member or an hour nowhere.
 */
@Component
public class ContinueMerge {

    private static final Logger LOG = LoggerFactory.getLogger(ContinueMerge.class);
    private static final int PAGE = 200;

    private final Teams teams;
    private final Memberships memberships;
    private final TeamMerges merges;
    private final Clock clock;
    private final Set<String> mine = ConcurrentHashMap.newKeySet();

    public ContinueMerge(Teams teams, Memberships memberships, TeamMerges merges, Clock clock) {
        this.teams = teams;
        this.memberships = memberships;
        this.merges = merges;
        this.clock = clock;
    }

    void begin(TeamMergeId id) {
        if (mine.add(id.value())) {
            Thread.ofVirtual().name("team-merge-" + id).start(() -> work(id));
        }
    }

    /** Picks up merges that a crash has left. */
    public void pickUp() {
        merges.running().forEach(open -> begin(open.value().state().id()));
    }

    private void work(TeamMergeId id) {
        try {
            complete(id);
        } catch (Rejected refusal) {
            LOG.warn("merge {} stopped: {}", id, refusal.rejection().code());
        } catch (RuntimeException e) {
            // the outermost frame of a background job: the next sweep tries again
            LOG.error("merge {} stopped", id, e);
        } finally {
            mine.remove(id.value());
        }
    }

    /** Goes on with a merge to its end; does nothing when it has ended. */
    public TeamMerge complete(TeamMergeId id) {
        while (true) {
            TeamMerge merge = get(id).value();
            if (merge.state().status() == TeamMergeStatus.FINISHED) {
                return merge;
            }
            Optional<TeamId> next = merge.next();
            if (next.isEmpty()) {
                Retry.whileStale(() -> finish(id));
                continue;
            }
            boolean taken = take(next.get(), merge.state());
            Retry.whileStale(() -> note(id, next.get(), taken));
        }
    }

    private boolean take(TeamId source, TeamMerge.State merge) {
        TeamId heir = merge.into();
        if (!Retry.whileStale(() -> claim(source, heir))) {
            return false;
        }
        Retry.whileStale(() -> absorb(source, heir));
        teams.groupsOf(source).stream()
                .filter(group -> group.value().state().status() == TeamStatus.ACTIVE
                        && !group.value().id().equals(heir))
                .forEach(group -> Retry.whileStale(() -> moveGroup(group.value().id(), heir)));
        moveMembers(source, heir, merge.day());
        Retry.whileStale(() -> close(source));
        return true;
    }

    /** Whether the team is this heir's to take: it turns MERGING, or did before. */
    private boolean claim(TeamId source, TeamId heir) {
        Versioned<Team> found = teams.get(source);
        Team.State state = found.value().state();
        if (state.status() == TeamStatus.ACTIVE) {
            found.value().beginMerge(heir);
            teams.save(found.value(), found.version());
            return true;
        }
        return heir.equals(state.mergedInto());
    }

    private Versioned<Team> absorb(TeamId source, TeamId heir) {
        Versioned<Team> found = teams.get(heir);
        found.value().absorb(teams.get(source).value());
        return found.value().changes().isEmpty() ? found : teams.save(found.value(), found.version());
    }

    private Versioned<Team> moveGroup(TeamId group, TeamId heir) {
        Versioned<Team> found = teams.get(group);
        found.value().moveGroup(heir);
        return teams.save(found.value(), found.version());
    }

    private void moveMembers(TeamId source, TeamId heir, LocalDate day) {
        String area = teams.get(heir).value().state().profile().area();
        while (true) {
            List<Versioned<Membership>> open = memberships
                    .ofTeam(source, MembershipStatus.MEMBER, null, PAGE)
                    .items();
            if (open.isEmpty()) {
                return;
            }
            for (Versioned<Membership> member : open) {
                Membership.State state = member.value().state();
                // first in, then out: nobody is teamless in between
                Retry.whileStale(() -> arrive(heir, area, member.value(), day));
                Retry.whileStale(() -> depart(state, heir, day));
            }
        }
    }

    private Versioned<Membership> arrive(TeamId heir, String area, Membership from, LocalDate day) {
        Optional<Versioned<Membership>> there =
                memberships.find(heir, from.state().volunteer());
        if (there.isEmpty()) {
            // he has belonged to what the heir stands for since he joined the old team
            return memberships.save(Membership.join(heir, from.state().volunteer(), area, from.since()), 0);
        }
        if (there.get().value().isMember()) {
            return there.get();
        }
        there.get().value().rejoin(day);
        return memberships.save(there.get().value(), there.get().version());
    }

    private Optional<Versioned<Membership>> depart(Membership.State state, TeamId heir, LocalDate day) {
        return memberships
                .find(state.team(), state.volunteer())
                .filter(found -> found.value().isMember())
                .map(found -> {
                    found.value().moveOn(day, heir);
                    return memberships.save(found.value(), found.version());
                });
    }

    private Versioned<Team> close(TeamId source) {
        Versioned<Team> found = teams.get(source);
        if (found.value().state().status() == TeamStatus.MERGED) {
            return found;
        }
        found.value().completeMerge();
        return teams.save(found.value(), found.version());
    }

    private Versioned<TeamMerge> note(TeamMergeId id, TeamId source, boolean taken) {
        Versioned<TeamMerge> found = get(id);
        TeamMerge merge = found.value();
        if (!merge.next().equals(Optional.of(source))) {
            return found; // another process has noted it
        }
        if (taken) {
            merge.take(source);
        } else {
            merge.skip(source);
        }
        return merges.save(merge, found.version());
    }

    private Versioned<TeamMerge> finish(TeamMergeId id) {
        Versioned<TeamMerge> found = get(id);
        if (found.value().state().status() == TeamMergeStatus.FINISHED) {
            return found;
        }
        found.value().finish(Today.now(clock));
        return merges.save(found.value(), found.version());
    }

    private Versioned<TeamMerge> get(TeamMergeId id) {
        return merges.find(id).orElseThrow(() -> new Rejected(new RequestRejection.NotFound()));
    }
}
