package org.linli.bench.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.matching.engine.week.InstanceFolder;
import org.linli.matching.engine.week.SolverOptions;
import org.linli.matching.engine.week.StandingWeek;
import org.linli.matching.engine.week.WeekPlan;
import org.linli.matching.engine.week.WeekProblem;

/**
 * Needs become known in the order of their arrival, in micro-batches; after each the engine has one second to change the week it has. It knows
 * nothing of needs that have not arrived. A decision may be revised until its people are notified: so many batches after the need arrived,
 * or, when that is 0, not before the end.
 */
final class OnlineRun {

    private OnlineRun() {}

    static Map<String, Object> run(Options options) throws IOException {
        Path folder = Path.of(options.text("folder", ""));
        WeekProblem all = InstanceFolder.read(folder);
        int[] arrivals = InstanceReader.read(folder).needs().stream()
                .sorted(Comparator.comparingInt(Need::arrival))
                .mapToInt(Need::id)
                .toArray();
        int batches = options.whole("batches", 10);
        int notifiedAfter = options.whole("notified-after", 0);
        SolverOptions each = SolverOptions.within(
                Duration.ofNanos((long) (options.seconds("budget", 1) * 1e9)),
                options.whole("threads", 2),
                options.large("seed", 1));
        WeekProblem known = known(all, arrivals, 1, batches);
        long started = System.nanoTime();
        double slowest;
        int pinned = 0;
        try (StandingWeek week = StandingWeek.plan(known, each)) {
            slowest = SolveRun.seconds(started);
            for (int batch = 2; batch <= batches; batch++) {
                known = known(all, arrivals, batch, batches);
                List<WeekProblem.Pin> notified = notifiedAfter == 0
                        ? List.of()
                        : pins(week.plan(), count(arrivals, batch - notifiedAfter, batches));
                pinned = notified.size();
                WeekProblem now = known.withPins(notified);
                started = System.nanoTime();
                week.change(now, each);
                slowest = Math.max(slowest, SolveRun.seconds(started));
            }
            org.linli.matching.engine.week.PlanFile.write(known, week.plan(), Path.of(options.text("out", "plan.csv")));
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("batches", batches);
        result.put("notifiedAfterBatches", notifiedAfter);
        result.put("notifiedPairs", pinned);
        result.put("slowestBatchSeconds", MatchingBenchmark.rounded(slowest));
        return result;
    }

    private static WeekProblem known(WeekProblem all, int[] arrivals, int batch, int batches) {
        return WeekSubset.of(all, Arrays.copyOf(arrivals, count(arrivals, batch, batches)));
    }

    private static int count(int[] arrivals, int batch, int batches) {
        return (int) ((long) arrivals.length * Math.max(0, batch) / batches);
    }

    /** Everything decided for the first so many needs. */
    private static List<WeekProblem.Pin> pins(WeekPlan plan, int needs) {
        List<WeekProblem.Pin> pins = new ArrayList<>();
        for (int need = 0; need < needs; need++) {
            for (int seat = plan.firstSeat()[need]; seat < plan.firstSeat()[need + 1]; seat++) {
                pins.add(new WeekProblem.Pin(
                        need, plan.window()[need], plan.venue()[need], plan.seatRole()[seat], plan.seatPerson()[seat]));
            }
        }
        return pins;
    }
}
