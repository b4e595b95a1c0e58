package org.linli.bench.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linli.matching.engine.week.InstanceFolder;
import org.linli.matching.engine.week.WeekProblem;
import org.linli.matching.engine.zone.ZoneOptions;
import org.linli.matching.engine.zone.ZonedWeek;

/** One week solved by zones, each on one thread and without the others' memory; reading and writing files is not in its wall time. */
final class ZonesRun {

    private ZonesRun() {}

    static Map<String, Object> run(Options options) throws IOException {
        WeekProblem problem = InstanceFolder.read(Path.of(options.text("folder", "")));
        long started = System.nanoTime();
        ZonedWeek.Result solved = new ZonedWeek(problem, options.whole("zones", 4), zoneOptions(options)).plan();
        double wall = SolveRun.seconds(started);
        org.linli.matching.engine.week.PlanFile.write(problem, solved.plan(), Path.of(options.text("out", "plan.csv")));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("utility", solved.utility());
        result.put("wallSeconds", wall);
        result.put("iterations", solved.moves());
        result.put("messageRounds", solved.messageRounds());
        result.put("mostBytesPerZoneAndRound", solved.mostBytes());
        result.put("allMessageBytes", solved.allBytes());
        result.put("mostBytesWritten", solved.mostWritten());
        return result;
    }

    private static ZoneOptions zoneOptions(Options options) {
        long iterations = options.large("iterations", 0);
        long seed = options.large("seed", 1);
        ZoneOptions talking = iterations > 0
                ? ZoneOptions.moves(iterations, seed)
                : ZoneOptions.within(Duration.ofNanos((long) (options.seconds("budget", 10) * 1e9)), seed);
        return options.has("isolated") ? talking.isolated() : talking;
    }
}
