package org.linli.bench.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.linli.matching.engine.week.InstanceFolder;
import org.linli.matching.engine.week.SolverOptions;
import org.linli.matching.engine.week.TieredWeek;
import org.linli.matching.engine.week.WeekProblem;

/**
 * Needs of the highest priority are vulnerable people's: the plan in which they weigh more, against the plan of the same effort that weighs all
 * alike and against serving by priority. The third of the budget that the plan takes to begin is common to both.
 */
final class VulnerableRun {

    static final int VULNERABLE = 4;

    private VulnerableRun() {}

    static Map<String, Object> run(Options options) throws IOException {
        Path folder = Path.of(options.text("folder", ""));
        Instance instance = InstanceReader.read(folder);
        WeekProblem problem = InstanceFolder.read(folder);
        long iterations = options.large("iterations", 0);
        int threads = options.whole("threads", 2);
        long seed = options.large("seed", 1);
        SolverOptions effort = iterations > 0
                ? SolverOptions.moves(iterations, threads, seed)
                : SolverOptions.within(
                        Duration.ofMillis(Math.round(1000 * options.seconds("budget", 30))), threads, seed);
        Set<Integer> urgent = new HashSet<>();
        instance.needs().stream().filter(need -> need.priority() == VULNERABLE).forEach(need -> urgent.add(need.id()));
        boolean[] vulnerable = new boolean[problem.needs().size()];
        for (int row = 0; row < vulnerable.length; row++) {
            vulnerable[row] = urgent.contains((int) problem.needs().id()[row]);
        }
        long started = System.nanoTime();
        TieredWeek tiered =
                TieredWeek.plan(problem, vulnerable, options.whole("weight", TieredWeek.LEAST_WEIGHT), effort);
        double wall = (System.nanoTime() - started) / 1e9;
        org.linli.matching.engine.week.PlanFile.write(problem, tiered.plan(), Path.of(options.text("out", "plan.csv")));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("needs", vulnerable.length);
        result.put("vulnerable", tiered.vulnerable());
        result.put("served", tiered.served());
        result.put("servedFirstOneByOne", tiered.servedByPriority());
        result.put("servedWeighedAlike", tiered.servedByUtility());
        result.put("guarded", tiered.guarded());
        result.put("utilityGivenUp", tiered.price());
        result.put("upperBound", tiered.plan().upperBound());
        result.put("wallSeconds", wall);
        return result;
    }

    /** How many vulnerable needs a plan from anywhere runs. */
    static long served(Instance instance, Iterable<Seat> plan) {
        Set<Integer> running = new HashSet<>();
        plan.forEach(seat -> running.add(seat.need()));
        return instance.needs().stream()
                .filter(need -> need.priority() == VULNERABLE && running.contains(need.id()))
                .count();
    }
}
