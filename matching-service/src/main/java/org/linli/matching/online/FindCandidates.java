package org.linli.matching.online;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.linli.matching.assignment.Assignments;
import org.linli.matching.assignment.Fit;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.DemandState;
import org.linli.matching.demand.Demands;
import org.linli.matching.demand.SeatRole;
import org.linli.matching.engine.index.Ask;
import org.linli.matching.engine.index.Candidate;
import org.linli.matching.engine.index.PeopleView;
import org.linli.matching.engine.index.Shortage;
import org.linli.matching.equipment.FindEquipment;
import org.linli.matching.equipment.Finding;
import org.linli.matching.equipment.Shelf;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Who would do a demand best, right now: the best k for each role, a whole team with its venue and goods, and what is lacking (MAT-05). Of
 * the times that would do, the first that has all of it; the one wanted most when none has.
 */
@Component
public final class FindCandidates {

    static final Role[] OFFICES = {
        Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.SOCIAL_WORKER, Role.AUDITOR
    };

    private final Demands demands;
    private final Assignments assignments;
    private final Asks asks;
    private final LiveIndex index;
    private final HumanWishes human;
    private final FindEquipment equipment;
    private final ExecutorService reading;

    FindCandidates(
            Demands demands,
            Assignments assignments,
            Asks asks,
            LiveIndex index,
            HumanWishes human,
            FindEquipment equipment,
            @Qualifier("readingAhead") ExecutorService reading) {
        this.demands = demands;
        this.assignments = assignments;
        this.asks = asks;
        this.index = index;
        this.human = human;
        this.equipment = equipment;
        this.reading = reading;
    }

    /** Somebody who may take a seat. */
    public record Found(String volunteerId, Fit fit, boolean humanDecision) {}

    /**
     * One role.
     *
     * @param open seats that are not filled, {@code minimum} how many of them must be
     * @param team the best for the open seats who are on no other role's team
     */
    public record RoleFound(
            SeatRole role, int open, int minimum, List<Found> candidates, List<String> team, Shortage.Line counts) {
        public RoleFound {
            candidates = List.copyOf(candidates);
            team = List.copyOf(team);
        }

        public boolean enough() {
            return team.size() >= minimum;
        }
    }

    /**
     * All roles, venue and goods at one time.
     *
     * @param demand as it would be at that time
     * @param cheapest what would help most when some role lacks people
     */
    public record Result(DemandState demand, List<RoleFound> roles, Shortage.Relaxation cheapest, Finding equipment) {
        public Result {
            roles = List.copyOf(roles);
        }

        public boolean enoughPeople() {
            return roles.stream().allMatch(RoleFound::enough);
        }

        public boolean complete() {
            return enoughPeople() && equipment.complete();
        }
    }

    public Result handle(DemandId id, int k, Caller reader) {
        reader.requireRole(OFFICES);
        Future<Map<DemandId, Set<String>>> refusals = reading.submit(() -> assignments.refusals(List.of(id)));
        DemandState demand = demands.get(id).value().state();
        reader.requireArea(demand.details().area());
        Set<String> saidNo = of(refusals).getOrDefault(id, Set.of());
        Shelf shelf = demand.details().asksForEquipment()
                ? equipment.shelf(demand.details().area())
                : new Shelf(List.of());
        Result best = null;
        for (int choice : equipment.choices(demand)) {
            Finding finding = shelf.find(demand, choice);
            Result at = at(demand.choosing(choice), finding, k, saidNo);
            if (at.complete()) {
                return at;
            }
            best = best == null ? at : best;
        }
        return java.util.Objects.requireNonNull(best);
    }

    private static <T> T of(Future<T> read) {
        try {
            return read.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while reading", e);
        }
    }

    private Result at(DemandState demand, Finding finding, int k, Set<String> saidNo) {
        List<Asks.Seats> seats = asks.of(demand, saidNo);
        PeopleView view = index.of(demand.details().area());
        List<List<Candidate>> best = new ArrayList<>();
        for (Asks.Seats role : seats) {
            // one more for each seat of another role: a team needs different people
            int others = seats.stream().mapToInt(Asks.Seats::open).sum() - role.open();
            best.add(view.best(role.ask(), Math.max(k, role.open() + others)));
        }
        Set<String> wantHuman = human.among(best.stream()
                .flatMap(List::stream)
                .map(Candidate::id)
                .distinct()
                .toList());
        List<List<String>> teams = teams(seats, best);
        List<Shortage.Wanted> wanted = new ArrayList<>();
        for (int r = 0; r < seats.size(); r++) {
            wanted.add(
                    new Shortage.Wanted(0, r, seats.get(r).ask(), seats.get(r).minimum()));
        }
        if (wanted.isEmpty()) {
            return new Result(demand, List.of(), new Shortage.Relaxation(0, 0, null, 0), finding);
        }
        Shortage shortage = Shortage.of(view, wanted);
        List<RoleFound> roles = new ArrayList<>();
        for (int r = 0; r < seats.size(); r++) {
            Asks.Seats role = seats.get(r);
            List<Found> found = best.get(r).stream()
                    .limit(k)
                    .map(c -> found(demand, role.role(), role.ask(), c, view, wantHuman))
                    .toList();
            roles.add(new RoleFound(
                    role.role(),
                    role.open(),
                    role.minimum(),
                    found,
                    teams.get(r),
                    shortage.lines().get(r)));
        }
        return new Result(demand, roles, shortage.cheapest(), finding);
    }

    private static Found found(
            DemandState demand, SeatRole role, Ask ask, Candidate c, PeopleView view, Set<String> wantHuman) {
        boolean byHuman = wantHuman.contains(c.id());
        int engagements = view.promises(c.id()).size();
        return new Found(c.id(), Fits.of(demand.details(), role, ask, c, engagements, byHuman), byHuman);
    }

    /** Supervisors are chosen first, being rare; then everybody else from who is left. */
    private static List<List<String>> teams(List<Asks.Seats> seats, List<List<Candidate>> best) {
        List<List<String>> teams = new ArrayList<>();
        seats.forEach(_ -> teams.add(new ArrayList<>()));
        Set<String> taken = new HashSet<>();
        for (SeatRole first : List.of(SeatRole.SUPERVISOR, SeatRole.VOLUNTEER)) {
            for (int r = 0; r < seats.size(); r++) {
                if (seats.get(r).role() != first) {
                    continue;
                }
                for (Candidate candidate : best.get(r)) {
                    if (teams.get(r).size() < seats.get(r).open() && taken.add(candidate.id())) {
                        teams.get(r).add(candidate.id());
                    }
                }
            }
        }
        return teams;
    }
}
