package org.linli.bench.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.linli.matching.engine.week.InstanceFolder;
import org.linli.matching.engine.week.SolverOptions;
import org.linli.matching.engine.week.WeekPlan;
import org.linli.matching.engine.week.WeekProblem;
import org.linli.matching.engine.week.WeekSolver;

/**
 * Needs become known in the order of their arrival, in micro-batches; after each the engine has one second for everything known so far. Nobody
 * is notified before the end, so every decision may still be revised.
 */
final class OnlineRun {

    private OnlineRun() {}

    static Map<String, Object> run(Options options) throws IOException {
        Path folder = Path.of(options.text("folder", ""));
        Instance instance = InstanceReader.read(folder);
        WeekProblem all = InstanceFolder.read(folder);
        List<Need> arrivals = instance.needs().stream()
                .sorted(Comparator.comparingInt(Need::arrival))
                .toList();
        int batches = options.whole("batches", 10);
        Duration each = Duration.ofNanos((long) (options.seconds("budget", 1) * 1e9));
        int threads = options.whole("threads", 2);
        long seed = options.large("seed", 1);
        double slowest = 0;
        for (int batch = 1; batch <= batches; batch++) {
            int known = (int) ((long) arrivals.size() * batch / batches);
            int[] rows = IntStream.range(0, known)
                    .map(i -> arrivals.get(i).id())
                    .sorted()
                    .toArray();
            WeekProblem problem = WeekSubset.of(all, rows);
            long started = System.nanoTime();
            WeekPlan plan = WeekSolver.solve(problem, SolverOptions.within(each, threads, seed));
            slowest = Math.max(slowest, SolveRun.seconds(started));
            if (batch == batches) {
                org.linli.matching.engine.week.PlanFile.write(problem, plan, Path.of(options.text("out", "plan.csv")));
            }
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("batches", batches);
        result.put("slowestBatchSeconds", MatchingBenchmark.rounded(slowest));
        return result;
    }
}
