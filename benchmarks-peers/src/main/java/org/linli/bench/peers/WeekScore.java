package org.linli.bench.peers;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.linli.bench.matching.Instance;
import org.linli.bench.matching.Need;
import org.linli.bench.matching.Person;
import org.linli.bench.matching.Role;
import org.linli.bench.matching.Utility;
import org.linli.bench.matching.Venue;
import org.linli.bench.matching.Window;

/** The exact score, kept up to date: a need is taken out before a change and put back after it, with the people and the venue it takes. */
public class WeekScore implements IncrementalScoreCalculator<WeekSolution, HardSoftScore> {

    /** An engagement of a person or a venue. */
    private record Taken(int need, Window window) {}

    private Instance instance = new Instance("", List.of(), List.of(), List.of(), Map.of());
    private final Map<Integer, RunChoice> runs = new TreeMap<>();
    private final Map<Integer, List<SeatChoice>> seats = new TreeMap<>();
    private final Map<Integer, List<Taken>> people = new TreeMap<>();
    private final Map<Integer, List<Taken>> rooms = new TreeMap<>();
    private final Map<Integer, Integer> pools = new TreeMap<>();
    private long hard;
    private long soft;

    public WeekScore() {}

    @Override
    public void resetWorkingSolution(WeekSolution solution) {
        instance = Objects.requireNonNull(solution.instance);
        runs.clear();
        seats.clear();
        people.clear();
        rooms.clear();
        pools.clear();
        hard = 0;
        soft = 0;
        solution.runs.forEach(run -> runs.put(run.need, run));
        solution.seats.forEach(
                seat -> seats.computeIfAbsent(seat.need, n -> new ArrayList<>()).add(seat));
        runs.keySet().forEach(need -> change(need, 1));
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {
        change(needOf(entity), -1);
    }

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        change(needOf(entity), 1);
    }

    @Override
    public HardSoftScore calculateScore() {
        return HardSoftScore.of(-hard, soft);
    }

    private static int needOf(Object entity) {
        return entity instanceof RunChoice run ? run.need : ((SeatChoice) entity).need;
    }

    /** Puts the need in (1) or takes it out (−1). */
    private void change(int id, int sign) {
        RunChoice run = Objects.requireNonNull(runs.get(id));
        Integer number = run.window;
        if (number == null) {
            return;
        }
        Need need = instance.needs().get(id);
        Window window = need.windows().get(number);
        soft += sign * (long) (need.runBonus() - window.penalty());
        room(need, window, run, sign);
        if (need.resourceKind() >= 0) {
            int there = instance.pools().getOrDefault(need.resourceKind(), 0);
            int before = pools.getOrDefault(need.resourceKind(), 0);
            int after = before + sign * need.resourceQuantity();
            pools.put(need.resourceKind(), after);
            hard += Math.max(0, after - there) - Math.max(0, before - there);
        }
        int[] filled = new int[need.roles().size()];
        List<Integer> seen = new ArrayList<>();
        for (SeatChoice seat : seats.getOrDefault(id, List.of())) {
            Integer who = seat.person;
            if (who != null) {
                filled[seat.role]++;
                hard += seen.contains(who) ? sign : 0;
                seen.add(who);
                seat(need, window, need.roles().get(seat.role), who, sign);
            }
        }
        for (int r = 0; r < filled.length; r++) {
            hard += sign * (long) Math.max(0, need.roles().get(r).min() - filled[r]);
        }
    }

    private void room(Need need, Window window, RunChoice run, int sign) {
        if (need.venueType() < 0) {
            return;
        }
        Integer number = run.venue;
        if (number == null) {
            hard += sign;
            return;
        }
        Venue venue = instance.venues().get(number);
        soft -= sign * (long) Utility.ofVenue(venue, need);
        if ((venue.open().get(window.day()) & window.bits()) != window.bits()) {
            hard += sign;
        }
        List<Taken> taken = rooms.computeIfAbsent(number, v -> new ArrayList<>());
        Taken own = new Taken(need.id(), window);
        if (sign < 0) {
            taken.remove(own);
        }
        hard += sign * clashes(taken, window, 0);
        if (sign > 0) {
            taken.add(own);
        }
    }

    private void seat(Need need, Window window, Role role, int id, int sign) {
        Person person = instance.persons().get(id);
        soft += sign * (long) (need.seatValue() + Utility.ofSeat(person, need, role));
        if ((person.available().get(window.day()) & window.bits()) != window.bits()) {
            hard += sign;
        }
        List<Taken> taken = people.computeIfAbsent(id, p -> new ArrayList<>());
        Taken own = new Taken(need.id(), window);
        if (sign < 0) {
            taken.remove(own);
        }
        hard += sign * clashes(taken, window, 1);
        int slots = taken.stream().mapToInt(t -> t.window().length()).sum();
        hard += sign
                * (long) (Math.max(0, slots + window.length() - person.maxSlots())
                        - Math.max(0, slots - person.maxSlots()));
        hard += sign * (taken.size() >= person.maxEngagements() ? 1L : 0L);
        soft -= sign * (long) Utility.ofNextEngagement(person, taken.size());
        if (sign > 0) {
            taken.add(own);
        }
    }

    private static long clashes(List<Taken> taken, Window window, int buffer) {
        long clashes = 0;
        for (Taken other : taken) {
            Window w = other.window();
            if (w.day() == window.day() && w.start() < window.end() + buffer && window.start() < w.end() + buffer) {
                clashes++;
            }
        }
        return clashes;
    }

    @Override
    public String toString() {
        return "WeekScore" + Arrays.asList(hard, soft);
    }
}
