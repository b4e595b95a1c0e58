package org.linli.bench.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.linli.matching.engine.week.InstanceFolder;
import org.linli.matching.engine.week.SolverOptions;
import org.linli.matching.engine.week.StandingWeek;
import org.linli.matching.engine.week.WeekPlan;
import org.linli.matching.engine.week.WeekProblem;
import org.linli.matching.engine.week.WeekSolver;

/**
 * A planned week, then 150 people cancel and 50 needs come in. Who serves on the first day has set out and is pinned, everybody else has been
 * told and is kept where that costs less than a bonus; the standing week is changed in one second. Beside it the whole week from scratch,
 * without a pin. {@code before.csv}, {@code repaired.csv}, {@code scratch.csv} and the changed week are left in the folder {@code --out} for
 * the checker. The first event finds code that has never run, so a second and a third of the same kind follow, each into the plan before.
 */
final class RepairRun {

    private static final int CANCELLED = 150;
    private static final int ARRIVED = 50;
    private static final int EVENTS = 3;
    /** Points for everybody who stays where he has been told to be. */
    private static final int KEPT_BONUS = 120;

    private RepairRun() {}

    static Map<String, Object> run(Options options) throws IOException {
        Path out = Path.of(options.text("out", "."));
        Path folder = Path.of(options.text("folder", ""));
        Instance instance = InstanceReader.read(folder);
        WeekProblem all = InstanceFolder.read(folder);
        int threads = options.whole("threads", 2);
        long seed = options.large("seed", 1);
        SolverOptions generous = SolverOptions.within(Duration.ofSeconds(10), threads, seed);
        SolverOptions second = SolverOptions.within(Duration.ofSeconds(1), threads, seed)
                .withKeptPairBonus(options.whole("bonus", KEPT_BONUS));
        int[] arrivals = instance.needs().stream()
                .sorted(Comparator.comparingInt(Need::arrival))
                .mapToInt(Need::id)
                .toArray();
        int events = Math.min(EVENTS, (arrivals.length - 1) / ARRIVED);
        List<Event> told = new ArrayList<>();
        WeekProblem planned = WeekSubset.of(all, Arrays.copyOf(arrivals, arrivals.length - events * ARRIVED));
        Set<Integer> gone = new HashSet<>();
        try (StandingWeek week = StandingWeek.plan(planned, generous)) {
            List<Seat> before = write(planned, week.plan(), out.resolve("before.csv"));
            for (int event = 1; event <= events; event++) {
                gone.addAll(cancelled(before, seed + event));
                Path changedFolder = out.resolve("changed");
                InstanceWriter.write(changedFolder, without(instance, gone));
                int[] known = Arrays.copyOf(arrivals, arrivals.length - (events - event) * ARRIVED);
                WeekProblem changed = WeekSubset.of(without(all, gone), known);
                List<WeekProblem.Pin> pins = pins(changed, known, before, gone);
                WeekPlan repaired = week.change(changed.withPins(pins), second);
                List<Seat> after = write(changed, repaired, out.resolve("repaired.csv"));
                told.add(Event.of(pins, repaired, before, after, gone));
                before = after;
            }
        }
        WeekProblem changed = InstanceFolder.read(out.resolve("changed"));
        write(changed, WeekSolver.solve(changed, generous), out.resolve("scratch.csv"));
        return row(told);
    }

    private static Map<String, Object> row(List<Event> events) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("cancelledPersonsEach", CANCELLED);
        result.put("newNeedsEach", ARRIVED);
        result.put("pinnedPairs", events.stream().map(Event::pinned).toList());
        result.put("unkeptPins", events.stream().mapToInt(Event::unkept).sum());
        result.put("pairsChanged", events.stream().map(Event::changed).toList());
        result.put("feasibleMillis", events.stream().map(Event::feasibleMillis).toList());
        result.put("wallSeconds", events.stream().map(Event::seconds).toList());
        return result;
    }

    /** What one change of the week did; {@code changed} is the share of pairs, of people who stayed, that the plan no longer has. */
    private record Event(int pinned, int unkept, double changed, double feasibleMillis, double seconds) {

        static Event of(
                List<WeekProblem.Pin> pins, WeekPlan repaired, List<Seat> before, List<Seat> after, Set<Integer> gone) {
            Set<Seat> kept = new HashSet<>(after);
            long staying =
                    before.stream().filter(s -> !gone.contains(s.person())).count();
            long lost = before.stream()
                    .filter(s -> !gone.contains(s.person()) && !kept.contains(s))
                    .count();
            double feasible = repaired.phases().stream()
                    .filter(phase -> "first plan".equals(phase.name()))
                    .mapToDouble(WeekPlan.Phase::endedAfterSeconds)
                    .findFirst()
                    .orElse(Double.NaN);
            return new Event(
                    pins.size(),
                    repaired.unkeptPins().size(),
                    Math.round(1e4 * lost / Math.max(1, staying)) / 1e4,
                    Math.round(1e4 * feasible) / 10.0,
                    MatchingBenchmark.rounded(repaired.seconds()));
        }
    }

    private static List<Seat> write(WeekProblem problem, WeekPlan plan, Path file) throws IOException {
        org.linli.matching.engine.week.PlanFile.write(problem, plan, file);
        return PlanFile.read(file);
    }

    private static Set<Integer> cancelled(List<Seat> before, long seed) {
        List<Integer> people = new ArrayList<>(
                before.stream().map(Seat::person).distinct().sorted().toList());
        Collections.shuffle(people, new Random(seed));
        return new HashSet<>(people.subList(0, Math.min(CANCELLED, people.size())));
    }

    /** Who cancels has no time this week. */
    private static Instance without(Instance instance, Set<Integer> gone) {
        List<Person> persons = instance.persons().stream()
                .map(p -> gone.contains(p.id()) ? busy(p) : p)
                .toList();
        return new Instance(instance.name(), persons, instance.needs(), instance.venues(), instance.pools());
    }

    private static WeekProblem without(WeekProblem all, Set<Integer> gone) {
        WeekProblem.People people = all.people();
        int[] availability = people.availability().clone();
        for (int row = 0; row < people.size(); row++) {
            if (gone.contains((int) people.id()[row])) {
                Arrays.fill(availability, row * WeekProblem.DAYS, (row + 1) * WeekProblem.DAYS, 0);
            }
        }
        WeekProblem.People fewer = new WeekProblem.People(
                people.id(),
                people.x(),
                people.y(),
                people.radius(),
                people.skills(),
                people.qualifications(),
                people.languages(),
                people.preferredCategories(),
                people.rating(),
                people.recentHours(),
                people.maxEngagements(),
                people.maxSlots(),
                availability);
        return new WeekProblem(
                fewer, all.needs(), all.roles(), all.windows(), all.venues(), all.poolQuantity(), all.pins());
    }

    private static Person busy(Person p) {
        return new Person(
                p.id(),
                p.x(),
                p.y(),
                p.radius(),
                p.skills(),
                p.quals(),
                p.languages(),
                p.preferredCategories(),
                p.rating(),
                p.recentHours(),
                p.maxEngagements(),
                p.maxSlots(),
                List.of(0, 0, 0, 0, 0, 0, 0));
    }

    private static List<WeekProblem.Pin> pins(WeekProblem problem, int[] known, List<Seat> before, Set<Integer> gone) {
        Map<Integer, Integer> rows = new HashMap<>();
        for (int row = 0; row < known.length; row++) {
            rows.put(known[row], row);
        }
        Set<Integer> hit = new HashSet<>();
        before.stream().filter(s -> gone.contains(s.person())).forEach(s -> hit.add(s.need()));
        List<WeekProblem.Pin> pins = new ArrayList<>();
        for (Seat seat : before) {
            int row = Objects.requireNonNull(rows.get(seat.need()));
            int window = problem.needs().firstWindow()[row] + seat.window();
            if (!hit.contains(seat.need()) && problem.windows().day()[window] == 0) {
                int role = problem.needs().firstRole()[row] + seat.role();
                pins.add(new WeekProblem.Pin(row, window, seat.venue(), role, seat.person()));
            }
        }
        return pins;
    }
}
