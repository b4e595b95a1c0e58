package org.linli.bench.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.linli.bench.matching.Candidates;
import org.linli.bench.matching.Instance;
import org.linli.bench.matching.Need;
import org.linli.bench.matching.Person;
import org.linli.bench.matching.Role;
import org.linli.bench.matching.Seat;
import org.linli.bench.matching.Utility;
import org.linli.bench.matching.Venue;
import org.linli.bench.matching.Window;

/** The week as an integer program, exact over the candidates that it is given; read by CP-SAT and by the LP solver alike. */
final class WeekProgram {

    /** {@code low ≤ Σ factor·variable ≤ high}. */
    record Row(long low, long high, int[] variables, long[] factors) {}

    /** Row entries being gathered. */
    private static final class Terms {
        private final List<Integer> variables = new ArrayList<>();
        private final List<Long> factors = new ArrayList<>();

        Terms add(int variable, long factor) {
            variables.add(variable);
            factors.add(factor);
            return this;
        }

        Row row(long low, long high) {
            return new Row(
                    low,
                    high,
                    variables.stream().mapToInt(Integer::intValue).toArray(),
                    factors.stream().mapToLong(Long::longValue).toArray());
        }
    }

    /** A seat variable: who, where in the week. */
    private record Choice(int variable, Seat seat, Window window) {}

    /** A venue variable. */
    private record Room(int variable, int need, int window, int venue, Window when) {}

    private final Instance instance;
    private final List<Long> worth = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();
    private final List<Room> rooms = new ArrayList<>();
    private final Map<Integer, List<Choice>> byPerson = new LinkedHashMap<>();
    private final Map<Integer, List<Room>> byVenue = new TreeMap<>();
    private final Map<Integer, Terms> pools = new TreeMap<>();

    private WeekProgram(Instance instance) {
        this.instance = instance;
    }

    /** {@code perSeat}: at most so many candidates for each seat that a role wants; everybody when it is 0. */
    static WeekProgram of(Instance instance, int perSeat) {
        WeekProgram program = new WeekProgram(instance);
        Candidates candidates = new Candidates(instance);
        for (Need need : instance.needs()) {
            program.need(need, candidates, perSeat);
        }
        program.byPerson.forEach(program::person);
        program.byVenue.values().forEach(program::venue);
        program.pools.forEach(
                (kind, terms) -> program.rows.add(terms.row(0, instance.pools().getOrDefault(kind, 0))));
        return program;
    }

    long[] worth() {
        return worth.stream().mapToLong(Long::longValue).toArray();
    }

    List<Row> rows() {
        return rows;
    }

    /** The seats whose variables {@code chosen} names. */
    List<Seat> plan(java.util.function.IntPredicate chosen) {
        Map<Long, Integer> venueOf = new LinkedHashMap<>();
        for (Room room : rooms) {
            if (chosen.test(room.variable())) {
                venueOf.put((long) room.need() << 32 | room.window(), room.venue());
            }
        }
        List<Seat> plan = new ArrayList<>();
        for (Choice choice : choices) {
            if (chosen.test(choice.variable())) {
                Seat seat = choice.seat();
                int venue = venueOf.getOrDefault((long) seat.need() << 32 | seat.window(), -1);
                plan.add(new Seat(seat.need(), seat.window(), venue, seat.role(), seat.person()));
            }
        }
        return plan;
    }

    private int variable(long value) {
        worth.add(value);
        return worth.size() - 1;
    }

    private void need(Need need, Candidates candidates, int perSeat) {
        Terms once = new Terms();
        for (int w = 0; w < need.windows().size(); w++) {
            int run = window(need, w, candidates, perSeat);
            if (run >= 0) {
                once.add(run, 1);
                if (need.resourceKind() >= 0) {
                    pools.computeIfAbsent(need.resourceKind(), k -> new Terms()).add(run, need.resourceQuantity());
                }
            }
        }
        if (once.variables.size() > 1) {
            rows.add(once.row(0, 1));
        }
    }

    /** The variable of running the need in this window, or −1 when it cannot. */
    private int window(Need need, int number, Candidates candidates, int perSeat) {
        Window window = need.windows().get(number);
        List<Venue> venues = need.venueType() < 0 ? List.of() : candidates.venues(need, window);
        if (need.venueType() >= 0 && venues.isEmpty()) {
            return -1;
        }
        List<List<Candidates.Candidate>> eligible = new ArrayList<>();
        for (Role role : need.roles()) {
            List<Candidates.Candidate> all = candidates.of(need, role, window);
            if (all.size() < role.min()) {
                return -1;
            }
            int kept = perSeat == 0 ? all.size() : Math.min(all.size(), perSeat * Math.max(1, role.want()));
            eligible.add(all.subList(0, kept));
        }
        int run = variable(need.runBonus() - window.penalty());
        if (need.venueType() >= 0) {
            Terms one = new Terms().add(run, -1);
            for (Venue venue : venues) {
                Room room = new Room(variable(-Utility.ofVenue(venue, need)), need.id(), number, venue.id(), window);
                one.add(room.variable(), 1);
                rooms.add(room);
                byVenue.computeIfAbsent(venue.id(), v -> new ArrayList<>()).add(room);
            }
            rows.add(one.row(0, 0));
        }
        seats(need, number, run, eligible);
        return run;
    }

    private void seats(Need need, int number, int run, List<List<Candidates.Candidate>> eligible) {
        Window window = need.windows().get(number);
        Map<Integer, List<Integer>> inSeveralRoles = new LinkedHashMap<>();
        for (int r = 0; r < eligible.size(); r++) {
            Role role = need.roles().get(r);
            Terms least = new Terms().add(run, -role.min());
            Terms most = new Terms().add(run, -role.want());
            for (Candidates.Candidate candidate : eligible.get(r)) {
                int x = variable(candidate.worth());
                Choice choice = new Choice(x, new Seat(need.id(), number, -1, r, candidate.person()), window);
                choices.add(choice);
                byPerson.computeIfAbsent(candidate.person(), p -> new ArrayList<>())
                        .add(choice);
                inSeveralRoles
                        .computeIfAbsent(candidate.person(), p -> new ArrayList<>())
                        .add(x);
                least.add(x, 1);
                most.add(x, 1);
                if (role.want() > 1) {
                    // implied, and what makes the linear relaxation tight
                    rows.add(new Terms().add(x, 1).add(run, -1).row(Long.MIN_VALUE, 0));
                }
            }
            rows.add(least.row(0, Long.MAX_VALUE));
            rows.add(most.row(Long.MIN_VALUE, 0));
        }
        for (List<Integer> of : inSeveralRoles.values()) {
            if (of.size() > 1) {
                Terms once = new Terms().add(run, -1);
                of.forEach(x -> once.add(x, 1));
                rows.add(once.row(Long.MIN_VALUE, 0));
            }
        }
    }

    private void person(int id, List<Choice> of) {
        Person person = instance.persons().get(id);
        cliques(
                of.stream().map(Choice::window).toList(),
                of.stream().map(Choice::variable).toList(),
                1);
        int reachable = (int) of.stream().map(c -> c.seat().need()).distinct().count();
        int cap = Math.min(person.maxEngagements(), reachable);
        Terms engagements = new Terms();
        of.forEach(c -> engagements.add(c.variable(), 1));
        for (int k = 1; k < cap; k++) {
            int step = variable(-Utility.ofNextEngagement(person, k));
            engagements.add(step, -1);
        }
        if (of.size() > 1) {
            rows.add(engagements.row(Long.MIN_VALUE, 1));
        }
        long longest = of.stream().mapToInt(c -> c.window().length()).max().orElse(0);
        if (longest * cap > person.maxSlots()) {
            Terms slots = new Terms();
            of.forEach(c -> slots.add(c.variable(), c.window().length()));
            rows.add(slots.row(0, person.maxSlots()));
        }
    }

    private void venue(List<Room> of) {
        cliques(
                of.stream().map(Room::when).toList(),
                of.stream().map(Room::variable).toList(),
                0);
    }

    /** At every start at most one of those that have begun and not yet ended, buffer included. */
    private void cliques(List<Window> windows, List<Integer> variables, int buffer) {
        Set<List<Integer>> seen = new HashSet<>();
        for (Window at : Set.copyOf(windows)) {
            List<Integer> members = new ArrayList<>();
            for (int i = 0; i < windows.size(); i++) {
                Window other = windows.get(i);
                if (other.day() == at.day() && other.start() <= at.start() && at.start() < other.end() + buffer) {
                    members.add(variables.get(i));
                }
            }
            if (members.size() > 1 && seen.add(members)) {
                long[] ones = new long[members.size()];
                Arrays.fill(ones, 1);
                rows.add(new Row(
                        0, 1, members.stream().mapToInt(Integer::intValue).toArray(), ones));
            }
        }
    }
}
