package org.linli.bench.matching;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How many needs of vulnerable people run in the plan that ranks them higher, against priority greedy, and what that costs all others. */
final class Vulnerable {

    private static final double MOST_GIVEN_UP = 0.005;

    private Vulnerable() {}

    static Map<String, Object> run(Options options, PrintStream out) throws IOException, InterruptedException {
        out.printf(
                "%-22s %10s %8s %8s %8s %8s %11s %9s %10s %8s %6s%n",
                "instance",
                "vulnerable",
                "served",
                "greedy",
                "alone",
                "alike",
                "utility",
                "given up",
                "violations",
                "wall s",
                "MB");
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Path source : sources(options)) {
            Map<String, Object> row = row(source, options);
            rows.add(row);
            out.printf(
                    Locale.ROOT,
                    "%-22s %10d %8.4f %8.4f %8.4f %8.4f %,11d %8.4f%% %10d %8.2f %6d%n",
                    row.get("instance"),
                    MatchingBenchmark.number(row, "vulnerable").longValue(),
                    MatchingBenchmark.number(row, "rate").doubleValue(),
                    MatchingBenchmark.number(row, "rateOfPriorityGreedy").doubleValue(),
                    MatchingBenchmark.number(row, "rateServedFirst").doubleValue(),
                    MatchingBenchmark.number(row, "rateWeighedAlike").doubleValue(),
                    MatchingBenchmark.number(row, "utility").longValue(),
                    100 * MatchingBenchmark.number(row, "shareGivenUp").doubleValue(),
                    MatchingBenchmark.number(row, "violations").longValue(),
                    MatchingBenchmark.number(row, "wallSeconds").doubleValue(),
                    MatchingBenchmark.number(row, "rssMb").longValue());
        }
        if (rows.size() == 1) {
            return rows.getFirst();
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("reached", rows.stream().allMatch(row -> Boolean.TRUE.equals(row.get("reached"))));
        result.put(
                "violations",
                rows.stream()
                        .mapToInt(row ->
                                MatchingBenchmark.number(row, "violations").intValue())
                        .sum());
        result.put("instances", rows);
        return result;
    }

    private static List<Path> sources(Options options) {
        String named = options.text("instance");
        Path samples = MatchingBenchmark.samples();
        return named == null
                ? List.of(samples.resolve("instance-2000.tar.gz"), samples.resolve("instance-5000.tar.gz"))
                : List.of(Path.of(named));
    }

    private static Map<String, Object> row(Path source, Options options) throws IOException, InterruptedException {
        Instance instance = InstanceReader.read(source);
        Path scratch = Folder.scratch();
        try (Folder folder = Folder.of(source)) {
            Path file = scratch.resolve("plan.csv");
            JsonNode said = Child.engine(
                    options.text("heap", "700m"),
                    List.of(
                            "vulnerable",
                            "--folder",
                            folder.path().toString(),
                            "--out",
                            file.toString(),
                            "--budget",
                            options.text("budget", "30s"),
                            "--iterations",
                            options.text("iterations", "0"),
                            "--weight",
                            options.text("weight", "3"),
                            "--threads",
                            options.text("threads", "2"),
                            "--seed",
                            options.text("seed", "1")));
            List<Seat> plan = PlanFile.read(file);
            return judged(instance, said, plan, Greedy.plan(instance, Greedy.Order.BY_PRIORITY));
        } finally {
            Folder.remove(scratch);
        }
    }

    /** Counted from the plans themselves; only what the plan that weighs all alike came to is the engine's word. */
    private static Map<String, Object> judged(Instance instance, JsonNode said, List<Seat> plan, List<Seat> greedy) {
        Verdict verdict = Checker.check(instance, plan);
        long bound = said.path("upperBound").asLong();
        long vulnerable = said.path("vulnerable").asLong();
        long served = VulnerableRun.served(instance, plan);
        long byGreedy = VulnerableRun.served(instance, greedy);
        double givenUp = said.path("utilityGivenUp").asDouble()
                / (verdict.utility() + said.path("utilityGivenUp").asLong());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("instance", instance.name());
        row.put("vulnerable", vulnerable);
        row.put("served", served);
        row.put("servedByPriorityGreedy", byGreedy);
        row.put("servedFirstOneByOne", said.path("servedFirstOneByOne").asLong());
        row.put("servedWeighedAlike", said.path("servedWeighedAlike").asLong());
        row.put("rate", MatchingBenchmark.ratio(served, vulnerable));
        row.put("rateOfPriorityGreedy", MatchingBenchmark.ratio(byGreedy, vulnerable));
        row.put(
                "rateServedFirst",
                MatchingBenchmark.ratio(said.path("servedFirstOneByOne").asLong(), vulnerable));
        row.put(
                "rateWeighedAlike",
                MatchingBenchmark.ratio(said.path("servedWeighedAlike").asLong(), vulnerable));
        row.put("guarded", said.path("guarded").asBoolean());
        row.put("utility", verdict.utility());
        row.put("ratio", MatchingBenchmark.ratio(verdict.utility(), bound));
        row.put(
                "priorityGreedyRatio",
                MatchingBenchmark.ratio(Checker.check(instance, greedy).utility(), bound));
        row.put("utilityGivenUp", said.path("utilityGivenUp").asLong());
        row.put("shareGivenUp", Math.round(1e6 * givenUp) / 1e6);
        row.put("reached", served >= byGreedy && givenUp <= MOST_GIVEN_UP);
        row.put("violations", verdict.violations().size());
        row.put(
                "wallSeconds",
                MatchingBenchmark.rounded(said.path("wallSeconds").asDouble()));
        row.put("rssMb", said.path("rssMb").asLong());
        return row;
    }
}
