package org.linli.bench.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Judges a plan line by line against the instance alone; written for reading, not for speed. */
public final class Checker {

    /** Half hours between two engagements of one person on one day. */
    private static final int BUFFER = 1;

    /** A time that a person or a venue is taken. */
    private record Taken(int need, Window window) {}

    private final Instance instance;
    private final List<Violation> violations = new ArrayList<>();
    private long utility;
    private final Map<Integer, List<Taken>> byPerson = new TreeMap<>();
    private final Map<Integer, List<Taken>> byVenue = new TreeMap<>();
    private final Map<Integer, Integer> fromPool = new TreeMap<>();

    private Checker(Instance instance) {
        this.instance = instance;
    }

    public static Verdict check(Instance instance, List<Seat> plan) {
        return check(instance, plan, List.of());
    }

    /** As above; every pinned seat must be in the plan as it is. */
    public static Verdict check(Instance instance, List<Seat> plan, List<Seat> pins) {
        Checker checker = new Checker(instance);
        Map<Integer, List<Seat>> byNeed = new TreeMap<>();
        for (Seat seat : plan) {
            byNeed.computeIfAbsent(seat.need(), n -> new ArrayList<>()).add(seat);
        }
        byNeed.forEach(checker::need);
        checker.persons();
        checker.venues();
        checker.pools();
        Set<Seat> seats = new HashSet<>(plan);
        for (Seat pin : pins) {
            checker.must(seats.contains(pin), HardRule.PIN, pin.toString());
        }
        return new Verdict(checker.utility, List.copyOf(checker.violations), byNeed.size(), plan.size());
    }

    private void must(boolean kept, HardRule rule, String where) {
        if (!kept) {
            violations.add(new Violation(rule, where));
        }
    }

    private static <T> boolean has(List<T> list, int place) {
        return place >= 0 && place < list.size();
    }

    private void need(int id, List<Seat> seats) {
        String where = "need " + id;
        if (!has(instance.needs(), id)) {
            must(false, HardRule.UNKNOWN_NEED, where);
            return;
        }
        Need need = instance.needs().get(id);
        Set<Integer> windows = new LinkedHashSet<>();
        Set<Integer> venues = new LinkedHashSet<>();
        for (Seat seat : seats) {
            windows.add(seat.window());
            venues.add(seat.venue());
        }
        must(windows.size() == 1, HardRule.ONE_WINDOW, where + " in windows " + windows);
        must(venues.size() == 1, HardRule.ONE_VENUE, where + " in venues " + venues);
        int number = seats.getFirst().window();
        if (!has(need.windows(), number)) {
            must(false, HardRule.UNKNOWN_WINDOW, where + ", window " + number);
            return;
        }
        Window window = need.windows().get(number);
        utility += need.runBonus() - window.penalty();
        for (int venue : venues) {
            venue(need, window, venue);
        }
        if (need.resourceKind() >= 0) {
            fromPool.merge(need.resourceKind(), need.resourceQuantity(), Integer::sum);
        }
        seats(need, seats);
    }

    private void seats(Need need, List<Seat> seats) {
        Map<Integer, Integer> filled = new HashMap<>();
        Set<Integer> seen = new HashSet<>();
        for (Seat seat : seats) {
            String where = "need " + need.id() + ", role " + seat.role() + ", person " + seat.person();
            boolean known = true;
            if (!has(need.roles(), seat.role())) {
                must(false, HardRule.UNKNOWN_ROLE, where);
                known = false;
            }
            if (!has(instance.persons(), seat.person())) {
                must(false, HardRule.UNKNOWN_PERSON, where);
                known = false;
            }
            if (!has(need.windows(), seat.window())) {
                must(false, HardRule.UNKNOWN_WINDOW, where + ", window " + seat.window());
                known = false;
            }
            if (!known) {
                continue;
            }
            must(seen.add(seat.person()), HardRule.PERSON_ONCE, where);
            filled.merge(seat.role(), 1, Integer::sum);
            Person person = instance.persons().get(seat.person());
            Role role = need.roles().get(seat.role());
            Window window = need.windows().get(seat.window());
            eligible(person, need, role, window, where);
            utility += need.seatValue() + Utility.ofSeat(person, need, role);
            byPerson.computeIfAbsent(seat.person(), p -> new ArrayList<>()).add(new Taken(need.id(), window));
        }
        for (int i = 0; i < need.roles().size(); i++) {
            Role role = need.roles().get(i);
            int count = filled.getOrDefault(i, 0);
            String where = "need " + need.id() + ", role " + i + " has " + count;
            must(count >= role.min(), HardRule.MINIMUM, where + " of at least " + role.min());
            must(count <= role.want(), HardRule.WANTED, where + " of at most " + role.want());
        }
    }

    private void eligible(Person person, Need need, Role role, Window window, String where) {
        boolean kind =
                switch (role.kind()) {
                    case Role.GENERAL -> !person.isSocialWorker();
                    case Role.SPECIALIST -> true;
                    case Role.SUPERVISOR -> person.isSocialWorker();
                    default -> false;
                };
        must(kind, HardRule.KIND, where);
        must(contains(person.skills(), role.skills()), HardRule.SKILLS, where);
        must(contains(person.quals(), role.quals()), HardRule.QUALIFICATIONS, where);
        must(
                role.kind() == Role.SUPERVISOR || contains(person.languages(), need.languages()),
                HardRule.LANGUAGES,
                where);
        float distance = Utility.distance(person.x(), person.y(), need.x(), need.y());
        must(distance <= person.radius(), HardRule.RADIUS, where);
        must(contains(person.available().get(window.day()), window.bits()), HardRule.AVAILABILITY, where);
    }

    private static boolean contains(int mask, int asked) {
        return (mask & asked) == asked;
    }

    private void venue(Need need, Window window, int number) {
        String where = "need " + need.id() + ", venue " + number;
        if (need.venueType() < 0) {
            must(number == -1, HardRule.VENUE_NOT_ASKED, where);
            return;
        }
        if (number == -1) {
            must(false, HardRule.VENUE_MISSING, where);
            return;
        }
        if (!has(instance.venues(), number)) {
            must(false, HardRule.UNKNOWN_VENUE, where);
            return;
        }
        Venue venue = instance.venues().get(number);
        must(venue.capacity() >= need.venueCapacity(), HardRule.VENUE_CAPACITY, where);
        must(venue.type() >= need.venueType(), HardRule.VENUE_TYPE, where);
        float distance = Utility.distance(venue.x(), venue.y(), need.x(), need.y());
        must(distance <= Utility.VENUE_REACH, HardRule.VENUE_DISTANCE, where);
        must(contains(venue.open().get(window.day()), window.bits()), HardRule.VENUE_OPENING, where);
        utility -= Utility.ofVenue(venue, need);
        byVenue.computeIfAbsent(number, v -> new ArrayList<>()).add(new Taken(need.id(), window));
    }

    private void persons() {
        byPerson.forEach((id, taken) -> {
            Person person = instance.persons().get(id);
            String where = "person " + id;
            overlaps(taken, BUFFER, HardRule.PERSON_OVERLAP, where);
            must(taken.size() <= person.maxEngagements(), HardRule.MAX_ENGAGEMENTS, where);
            int slots = taken.stream().mapToInt(t -> t.window().length()).sum();
            must(slots <= person.maxSlots(), HardRule.MAX_SLOTS, where);
            for (int i = 0; i < taken.size(); i++) {
                utility -= Utility.ofNextEngagement(person, i);
            }
        });
    }

    private void venues() {
        byVenue.forEach((id, taken) -> overlaps(taken, 0, HardRule.VENUE_OVERLAP, "venue " + id));
    }

    /** A person's second line in one need is PERSON_ONCE, not an overlap with oneself. */
    private void overlaps(List<Taken> taken, int buffer, HardRule rule, String where) {
        for (int i = 0; i < taken.size(); i++) {
            for (int j = i + 1; j < taken.size(); j++) {
                Window a = taken.get(i).window();
                Window b = taken.get(j).window();
                boolean clash = taken.get(i).need() != taken.get(j).need()
                        && a.day() == b.day()
                        && a.start() < b.end() + buffer
                        && b.start() < a.end() + buffer;
                must(
                        !clash,
                        rule,
                        where + " in needs " + taken.get(i).need() + " and "
                                + taken.get(j).need());
            }
        }
    }

    private void pools() {
        fromPool.forEach((kind, quantity) -> {
            int there = instance.pools().getOrDefault(kind, 0);
            must(quantity <= there, HardRule.POOL, "kind " + kind + ": " + quantity + " of " + there);
        });
    }
}
