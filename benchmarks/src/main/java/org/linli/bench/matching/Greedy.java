package org.linli.bench.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Needs one after the other, each in the best way that is left, never revised: what an office does by hand. */
public final class Greedy {

    /** In which order needs are looked at. */
    public enum Order {
        FIRST_COME(Comparator.comparingInt(Need::arrival)),
        BY_PRIORITY(Comparator.comparingInt((Need need) -> -need.priority()).thenComparingInt(Need::arrival));

        private final Comparator<Need> comparator;

        Order(Comparator<Need> comparator) {
            this.comparator = comparator;
        }
    }

    /** A way to run a need now. */
    private record Way(long value, Window window, @Nullable Venue venue, List<Seat> seats) {}

    private final Candidates candidates;
    private final Diary diary;

    public Greedy(Instance instance, Candidates candidates) {
        this.candidates = candidates;
        diary = new Diary(instance);
    }

    public static List<Seat> plan(Instance instance, Order order) {
        Greedy greedy = new Greedy(instance, new Candidates(instance));
        List<Need> needs = new ArrayList<>(instance.needs());
        needs.sort(order.comparator);
        List<Seat> plan = new ArrayList<>();
        needs.forEach(need -> plan.addAll(greedy.place(need)));
        return plan;
    }

    /** Runs the need in its best way that is left; nothing when there is none. */
    public List<Seat> place(Need need) {
        Way best = null;
        for (int w = 0; w < need.windows().size(); w++) {
            Way way = way(need, w, Set.of());
            if (way != null && way.value() > 0 && (best == null || way.value() > best.value())) {
                best = way;
            }
        }
        return best == null ? List.of() : run(need, best);
    }

    /** Runs the need in this window, with these people first; others fill what they leave. */
    public List<Seat> place(Need need, int window, Set<Integer> preferred) {
        Way way = way(need, window, preferred);
        return way == null || way.value() <= 0 ? List.of() : run(need, way);
    }

    private List<Seat> run(Need need, Way way) {
        way.seats().forEach(seat -> diary.take(seat.person(), way.window()));
        if (way.venue() != null) {
            diary.take(way.venue(), way.window());
        }
        diary.takePool(need);
        return way.seats();
    }

    private @Nullable Way way(Need need, int number, Set<Integer> preferred) {
        Window window = need.windows().get(number);
        if (!diary.hasPool(need)) {
            return null;
        }
        Venue venue = null;
        long value = need.runBonus() - window.penalty();
        if (need.venueType() >= 0) {
            venue = candidates.venues(need, window).stream()
                    .filter(v -> diary.isFree(v, window))
                    .findFirst()
                    .orElse(null);
            if (venue == null) {
                return null;
            }
            value -= Utility.ofVenue(venue, need);
        }
        List<Seat> seats = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        // the scarce first: a general seat must not take the only nurse
        for (int kind : new int[] {Role.SUPERVISOR, Role.SPECIALIST, Role.GENERAL}) {
            for (int r = 0; r < need.roles().size(); r++) {
                Role role = need.roles().get(r);
                if (role.kind() != kind) {
                    continue;
                }
                List<Candidates.Candidate> free = candidates.of(need, role, window).stream()
                        .filter(c -> !taken.contains(c.person()) && diary.isFree(c.person(), window))
                        .map(c -> new Candidates.Candidate(c.person(), c.worth() - diary.nextLoadCost(c.person())))
                        .sorted(Comparator.comparing((Candidates.Candidate c) -> !preferred.contains(c.person()))
                                .thenComparingInt(c -> -c.worth())
                                .thenComparingInt(Candidates.Candidate::person))
                        .limit(role.want())
                        .toList();
                if (free.size() < role.min()) {
                    return null;
                }
                for (int i = 0;
                        i < free.size() && (i < role.min() || free.get(i).worth() > 0);
                        i++) {
                    Candidates.Candidate chosen = free.get(i);
                    taken.add(chosen.person());
                    value += chosen.worth();
                    seats.add(new Seat(need.id(), number, venue == null ? -1 : venue.id(), r, chosen.person()));
                }
            }
        }
        return seats.isEmpty() ? null : new Way(value, window, venue, seats);
    }
}
