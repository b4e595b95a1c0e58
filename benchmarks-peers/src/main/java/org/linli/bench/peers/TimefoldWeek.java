package org.linli.bench.peers;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.linli.bench.matching.Candidates;
import org.linli.bench.matching.Greedy;
import org.linli.bench.matching.Instance;
import org.linli.bench.matching.Need;
import org.linli.bench.matching.Role;
import org.linli.bench.matching.Seat;
import org.linli.bench.matching.Venue;
import org.linli.bench.matching.Window;

/**
 * Timefold community: late acceptance from the greedy plan, value ranges per seat and pruned, an incremental score. Its default (one range of
 * all persons, constraint streams) runs out of memory on a district.
 */
final class TimefoldWeek {

    private TimefoldWeek() {}

    static Outcome solve(Instance instance, int perSeat, double seconds) {
        long started = System.nanoTime();
        WeekSolution start = start(instance, perSeat);
        double building = (System.nanoTime() - started) / 1e9;
        SolverConfig config = new SolverConfig()
                .withSolutionClass(WeekSolution.class)
                .withEntityClasses(RunChoice.class, SeatChoice.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(WeekScore.class))
                .withPhases(new LocalSearchPhaseConfig())
                .withRandomSeed(0L)
                .withTerminationSpentLimit(Duration.ofMillis((long) (Math.max(1, seconds - building) * 1000)));
        WeekSolution best =
                SolverFactory.<WeekSolution>create(config).buildSolver().solve(start);
        HardSoftScore score = Objects.requireNonNull(best.score);
        return new Outcome(score.isFeasible() ? plan(best) : List.of(), Double.NaN, score.toString());
    }

    private static WeekSolution start(Instance instance, int perSeat) {
        Map<Integer, List<Seat>> greedy = new HashMap<>();
        for (Seat seat : Greedy.plan(instance, Greedy.Order.BY_PRIORITY)) {
            greedy.computeIfAbsent(seat.need(), n -> new ArrayList<>()).add(seat);
        }
        Candidates candidates = new Candidates(instance);
        WeekSolution solution = new WeekSolution();
        solution.instance = instance;
        solution.runs = new ArrayList<>();
        solution.seats = new ArrayList<>();
        for (Need need : instance.needs()) {
            List<Seat> now = greedy.getOrDefault(need.id(), List.of());
            solution.runs.add(run(need, candidates, now));
            for (int r = 0; r < need.roles().size(); r++) {
                seats(solution.seats, need, r, candidates, perSeat, now);
            }
        }
        return solution;
    }

    private static RunChoice run(Need need, Candidates candidates, List<Seat> now) {
        RunChoice run = new RunChoice();
        run.id = "run-" + need.id();
        run.need = need.id();
        run.windows = new ArrayList<>();
        TreeSet<Integer> venues = new TreeSet<>();
        for (int w = 0; w < need.windows().size(); w++) {
            run.windows.add(w);
            if (need.venueType() >= 0) {
                candidates.venues(need, need.windows().get(w)).stream()
                        .map(Venue::id)
                        .forEach(venues::add);
            }
        }
        run.venues = new ArrayList<>(venues);
        if (!now.isEmpty()) {
            run.window = now.getFirst().window();
            run.venue = now.getFirst().venue() < 0 ? null : now.getFirst().venue();
        }
        return run;
    }

    private static void seats(
            List<SeatChoice> seats, Need need, int number, Candidates candidates, int perSeat, List<Seat> now) {
        Role role = need.roles().get(number);
        List<Integer> greedy =
                now.stream().filter(s -> s.role() == number).map(Seat::person).toList();
        TreeSet<Integer> people = new TreeSet<>(greedy);
        for (Window window : need.windows()) {
            candidates.of(need, role, window).stream()
                    .limit(perSeat == 0 ? Long.MAX_VALUE : (long) perSeat * Math.max(1, role.want()))
                    .map(Candidates.Candidate::person)
                    .forEach(people::add);
        }
        List<Integer> range = new ArrayList<>(people);
        for (int i = 0; i < role.want(); i++) {
            SeatChoice seat = new SeatChoice();
            seat.id = "seat-" + need.id() + "-" + number + "-" + i;
            seat.need = need.id();
            seat.role = number;
            seat.people = range;
            seat.person = i < greedy.size() ? greedy.get(i) : null;
            seats.add(seat);
        }
    }

    private static List<Seat> plan(WeekSolution solution) {
        Map<Integer, RunChoice> runs = new HashMap<>();
        solution.runs.forEach(run -> runs.put(run.need, run));
        List<Seat> plan = new ArrayList<>();
        for (SeatChoice seat : solution.seats) {
            RunChoice run = Objects.requireNonNull(runs.get(seat.need));
            Integer window = run.window;
            Integer person = seat.person;
            if (window != null && person != null) {
                boolean indoors = Objects.requireNonNull(solution.instance)
                                .needs()
                                .get(seat.need)
                                .venueType()
                        >= 0;
                Integer venue = run.venue;
                plan.add(new Seat(seat.need, window, indoors && venue != null ? venue : -1, seat.role, person));
            }
        }
        return plan;
    }
}
