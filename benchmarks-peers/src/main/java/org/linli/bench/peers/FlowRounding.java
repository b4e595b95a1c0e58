package org.linli.bench.peers;

import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.bench.matching.Candidates;
import org.linli.bench.matching.Greedy;
import org.linli.bench.matching.Instance;
import org.linli.bench.matching.Need;
import org.linli.bench.matching.Person;
import org.linli.bench.matching.Role;
import org.linli.bench.matching.Seat;
import org.linli.bench.matching.Utility;

/**
 * OR-Tools min-cost flow on one window per need, the seats of a minimum sharing the need's bonus; what the flow cannot see (times, venues,
 * pools, minimums) is settled afterwards need by need, the most valuable first, and what is left is filled greedily.
 */
final class FlowRounding {

    /** A need in the window in which it would be worth most if it were alone. */
    private record Alone(Need need, int window, long value, List<List<Candidates.Candidate>> eligible) {}

    /** An arc from a role to a person. */
    private record Wish(int arc, Need need, int person, int worth) {}

    private final Instance instance;
    private final MinCostFlow flow = new MinCostFlow();
    private final List<Wish> wishes = new ArrayList<>();
    private final Map<Integer, Integer> personNodes = new HashMap<>();
    private int nodes = 2;
    private long supply;

    private FlowRounding(Instance instance) {
        this.instance = instance;
    }

    static Outcome solve(Instance instance) {
        return new FlowRounding(instance).solve();
    }

    private Outcome solve() {
        Candidates candidates = new Candidates(instance);
        List<Alone> alone = new ArrayList<>();
        for (Need need : instance.needs()) {
            Alone best = best(need, candidates);
            if (best != null) {
                alone.add(best);
            }
        }
        alone.forEach(this::arcs);
        flow.addArcWithCapacityAndUnitCost(0, 1, supply, 0);
        flow.setNodeSupply(0, supply);
        flow.setNodeSupply(1, -supply);
        MinCostFlowBase.Status status = flow.solve();
        if (status != MinCostFlowBase.Status.OPTIMAL) {
            return new Outcome(List.of(), Double.NaN, status.toString());
        }
        return new Outcome(round(candidates, alone), Double.NaN, status.toString());
    }

    private @Nullable Alone best(Need need, Candidates candidates) {
        Alone best = null;
        for (int w = 0; w < need.windows().size(); w++) {
            var window = need.windows().get(w);
            boolean possible =
                    need.venueType() < 0 || !candidates.venues(need, window).isEmpty();
            long value = need.runBonus() - window.penalty();
            List<List<Candidates.Candidate>> eligible = new ArrayList<>();
            for (Role role : need.roles()) {
                List<Candidates.Candidate> all = candidates.of(need, role, window);
                possible &= all.size() >= role.min();
                value += all.stream()
                        .limit(role.want())
                        .mapToLong(Candidates.Candidate::worth)
                        .sum();
                eligible.add(all);
            }
            if (possible && (best == null || value > best.value())) {
                best = new Alone(need, w, value, eligible);
            }
        }
        return best;
    }

    private void arcs(Alone alone) {
        Need need = alone.need();
        int least = need.roles().stream().mapToInt(Role::min).sum();
        long share = least == 0 ? 0 : need.runBonus() / least;
        for (int r = 0; r < need.roles().size(); r++) {
            Role role = need.roles().get(r);
            int node = nodes++;
            flow.addArcWithCapacityAndUnitCost(0, node, role.min(), -share);
            flow.addArcWithCapacityAndUnitCost(0, node, role.want() - role.min(), 0);
            supply += role.want();
            for (Candidates.Candidate candidate : alone.eligible().get(r)) {
                int arc = flow.addArcWithCapacityAndUnitCost(node, person(candidate.person()), 1, -candidate.worth());
                wishes.add(new Wish(arc, need, candidate.person(), candidate.worth()));
            }
        }
    }

    private int person(int id) {
        Integer known = personNodes.get(id);
        if (known != null) {
            return known;
        }
        int node = nodes++;
        personNodes.put(id, node);
        Person person = instance.persons().get(id);
        for (int k = 0; k < person.maxEngagements(); k++) {
            flow.addArcWithCapacityAndUnitCost(node, 1, 1, Utility.ofNextEngagement(person, k));
        }
        return node;
    }

    private List<Seat> round(Candidates candidates, List<Alone> alone) {
        Map<Integer, Set<Integer>> wanted = new HashMap<>();
        Map<Integer, Long> value = new HashMap<>();
        for (Wish wish : wishes) {
            if (flow.getFlow(wish.arc()) > 0) {
                wanted.computeIfAbsent(wish.need().id(), n -> new HashSet<>()).add(wish.person());
                value.merge(wish.need().id(), (long) wish.worth(), Long::sum);
            }
        }
        List<Alone> order = new ArrayList<>(alone);
        order.sort(Comparator.comparingLong((Alone a) -> -density(a, value))
                .thenComparingInt(a -> a.need().id()));
        Greedy settle = new Greedy(instance, candidates);
        List<Seat> plan = new ArrayList<>();
        Set<Integer> running = new HashSet<>();
        for (Alone a : order) {
            List<Seat> seats = settle.place(
                    a.need(), a.window(), wanted.getOrDefault(a.need().id(), Set.of()));
            if (!seats.isEmpty()) {
                plan.addAll(seats);
                running.add(a.need().id());
            }
        }
        for (Alone a : order) {
            if (!running.contains(a.need().id())) {
                plan.addAll(settle.place(a.need()));
            }
        }
        return plan;
    }

    /** Worth per square root of seats: a large need must not come first for its size alone. */
    private static long density(Alone alone, Map<Integer, Long> value) {
        int seats = alone.need().roles().stream().mapToInt(Role::want).sum();
        long worth = alone.need().runBonus() + value.getOrDefault(alone.need().id(), 0L);
        return Math.round(worth / Math.sqrt(Math.max(1, seats)));
    }
}
