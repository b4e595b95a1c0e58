package org.linli.bench.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.linli.matching.engine.week.InstanceFolder;
import org.linli.matching.engine.week.SolverOptions;
import org.linli.matching.engine.week.WeekPlan;
import org.linli.matching.engine.week.WeekProblem;
import org.linli.matching.engine.week.WeekSolver;

/**
 * A planned week, then 150 people cancel and 50 needs come in: needs that lost nobody are pinned, the rest is planned anew in one second;
 * beside it the whole week from scratch without a pin. {@code before.csv}, {@code repaired.csv}, {@code scratch.csv} and the changed week
 * are left in the folder {@code --out} for the checker.
 */
final class RepairRun {

    private static final int CANCELLED = 150;
    private static final int ARRIVED = 50;

    private RepairRun() {}

    static Map<String, Object> run(Options options) throws IOException {
        Path out = Path.of(options.text("out", "."));
        Path folder = Path.of(options.text("folder", ""));
        Instance instance = InstanceReader.read(folder);
        WeekProblem all = InstanceFolder.read(folder);
        int threads = options.whole("threads", 2);
        long seed = options.large("seed", 1);
        SolverOptions generous = SolverOptions.within(Duration.ofSeconds(10), threads, seed);
        int[] known = instance.needs().stream()
                .sorted(Comparator.comparingInt(Need::arrival))
                .limit(Math.max(1, instance.needs().size() - ARRIVED))
                .mapToInt(Need::id)
                .sorted()
                .toArray();
        WeekProblem planned = WeekSubset.of(all, known);
        List<Seat> before = write(planned, WeekSolver.solve(planned, generous), out.resolve("before.csv"));
        Set<Integer> gone = cancelled(before, seed);
        Path changedFolder = out.resolve("changed");
        InstanceWriter.write(changedFolder, without(instance, gone));
        WeekProblem changed = InstanceFolder.read(changedFolder);
        List<WeekProblem.Pin> pins = pins(changed, before, gone);
        WeekPlan repaired =
                WeekSolver.solve(changed.withPins(pins), SolverOptions.within(Duration.ofSeconds(1), threads, seed));
        List<Seat> after = write(changed, repaired, out.resolve("repaired.csv"));
        write(changed, WeekSolver.solve(changed, generous), out.resolve("scratch.csv"));
        Set<Seat> kept = new HashSet<>(after);
        long staying = before.stream().filter(s -> !gone.contains(s.person())).count();
        long lost = before.stream()
                .filter(s -> !gone.contains(s.person()) && !kept.contains(s))
                .count();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("cancelledPersons", gone.size());
        result.put("newNeeds", instance.needs().size() - known.length);
        result.put("pinnedPairs", pins.size());
        result.put("unkeptPins", repaired.unkeptPins().size());
        result.put("pairsChanged", Math.round(1e4 * lost / Math.max(1, staying)) / 1e4);
        for (WeekPlan.Phase phase : repaired.phases()) {
            if ("first plan".equals(phase.name())) {
                result.put("feasibleMillis", Math.round(phase.endedAfterSeconds() * 1000));
            }
        }
        result.put("wallSeconds", MatchingBenchmark.rounded(repaired.seconds()));
        return result;
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

    private static List<WeekProblem.Pin> pins(WeekProblem problem, List<Seat> before, Set<Integer> gone) {
        Set<Integer> hit = new HashSet<>();
        before.stream().filter(s -> gone.contains(s.person())).forEach(s -> hit.add(s.need()));
        List<WeekProblem.Pin> pins = new ArrayList<>();
        for (Seat seat : before) {
            if (!hit.contains(seat.need())) {
                pins.add(new WeekProblem.Pin(
                        seat.need(),
                        problem.needs().firstWindow()[seat.need()] + seat.window(),
                        seat.venue(),
                        problem.needs().firstRole()[seat.need()] + seat.role(),
                        seat.person()));
            }
        }
        return pins;
    }
}
