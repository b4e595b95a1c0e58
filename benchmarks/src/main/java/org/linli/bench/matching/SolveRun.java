package org.linli.bench.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.matching.engine.week.InstanceFolder;
import org.linli.matching.engine.week.SolverOptions;
import org.linli.matching.engine.week.WeekPlan;
import org.linli.matching.engine.week.WeekProblem;
import org.linli.matching.engine.week.WeekSolver;

/** One week solved by the engine; reading and writing files is not in its wall time, finding candidates is. */
final class SolveRun {

    private SolveRun() {}

    static Map<String, Object> run(Options options) throws IOException {
        long started = System.nanoTime();
        WeekProblem problem = InstanceFolder.read(Path.of(options.text("folder", "")));
        double read = seconds(started);
        started = System.nanoTime();
        WeekPlan plan = WeekSolver.solve(problem, solverOptions(options));
        double wall = seconds(started);
        org.linli.matching.engine.week.PlanFile.write(problem, plan, Path.of(options.text("out", "plan.csv")));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("utility", plan.utility());
        result.put("upperBound", plan.upperBound());
        result.put("wallSeconds", wall);
        result.put("readSeconds", read);
        result.put("rounds", plan.rounds());
        result.put("iterations", plan.iterations());
        List<Map<String, Object>> phases = new ArrayList<>();
        for (WeekPlan.Phase phase : plan.phases()) {
            phases.add(Map.of("name", phase.name(), "seconds", phase.endedAfterSeconds(), "utility", phase.utility()));
        }
        result.put("phases", phases);
        return result;
    }

    static SolverOptions solverOptions(Options options) {
        long iterations = options.large("iterations", 0);
        int threads = options.whole("threads", 2);
        long seed = options.large("seed", 1);
        if (iterations > 0) {
            return SolverOptions.moves(iterations, threads, seed);
        }
        return SolverOptions.within(Duration.ofNanos((long) (options.seconds("budget", 10) * 1e9)), threads, seed);
    }

    static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
