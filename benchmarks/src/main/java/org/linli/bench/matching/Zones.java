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

/**
 * A district planned by one process, by zones that exchange, and by the same zones on their own: each in a JVM of its own, with the same budget
 * of wall time (or of moves) in the same run. The zones share one machine and have one thread each.
 */
final class Zones {

    private static final double GOAL = 0.995;

    private Zones() {}

    static Map<String, Object> run(Options options, PrintStream out) throws IOException, InterruptedException {
        int zones = options.number("zones", 4);
        List<Map<String, Object>> rows = new ArrayList<>();
        out.printf(
                "%-22s %7s %-14s %11s %9s %10s %8s %9s %10s %8s %6s%n",
                "instance",
                "budget",
                "planned by",
                "utility",
                "to one",
                "violations",
                "wall s",
                "messages",
                "bytes/round",
                "written",
                "MB");
        for (MatchingBenchmark.Task task : tasks(options)) {
            rows.add(instance(task, zones, options, out));
        }
        if (rows.size() == 1) {
            return rows.getFirst();
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("zones", zones);
        result.put("ratio", least(rows));
        result.put("goal", GOAL);
        result.put("violations", sum(rows, "violations"));
        result.put("instances", rows);
        return result;
    }

    private static List<MatchingBenchmark.Task> tasks(Options options) {
        String named = options.text("instance");
        double seconds = options.seconds("budget", 10);
        if (named != null) {
            return List.of(new MatchingBenchmark.Task(Path.of(named), seconds));
        }
        Path samples = MatchingBenchmark.samples();
        return List.of(
                new MatchingBenchmark.Task(samples.resolve("instance-2000.tar.gz"), seconds),
                new MatchingBenchmark.Task(samples.resolve("instance-5000.tar.gz"), seconds));
    }

    private static Map<String, Object> instance(
            MatchingBenchmark.Task task, int zones, Options options, PrintStream out)
            throws IOException, InterruptedException {
        Instance instance = InstanceReader.read(task.source());
        String seed = options.text("seed", "1");
        Map<String, Object> one = MatchingBenchmark.solve(instance, task, seed, options);
        long utility = MatchingBenchmark.number(one, "utility").longValue();
        print(out, task, "one process", one, utility);
        Map<String, Object> talking = zoned(instance, task, zones, seed, options, false);
        print(out, task, zones + " zones", talking, utility);
        Map<String, Object> apart = zoned(instance, task, zones, seed, options, true);
        print(out, task, zones + " on their own", apart, utility);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("instance", instance.name());
        result.put("zones", zones);
        result.put("budgetSeconds", task.seconds());
        result.put("oneProcess", utility);
        result.put("utility", talking.get("utility"));
        result.put("ratio", ratio(talking, utility));
        result.put("goal", GOAL);
        result.put("isolatedRatio", ratio(apart, utility));
        result.put("violations", sum(List.of(one, talking, apart), "violations").longValue());
        result.put("mostBytesPerZoneAndRound", talking.get("mostBytesPerZoneAndRound"));
        result.put("messageRounds", talking.get("messageRounds"));
        result.put("allMessageBytes", talking.get("allMessageBytes"));
        result.put("mostBytesWritten", talking.get("mostBytesWritten"));
        result.put("oneProcessWallSeconds", one.get("wallSeconds"));
        result.put("wallSeconds", talking.get("wallSeconds"));
        result.put("rssMb", talking.get("rssMb"));
        result.put("broken", talking.get("broken"));
        return result;
    }

    private static Map<String, Object> zoned(
            Instance instance, MatchingBenchmark.Task task, int zones, String seed, Options options, boolean isolated)
            throws IOException, InterruptedException {
        Path scratch = Folder.scratch();
        try (Folder folder = Folder.of(task.source())) {
            Path plan = scratch.resolve("plan.csv");
            List<String> words = new ArrayList<>(List.of(
                    "zones",
                    "--folder",
                    folder.path().toString(),
                    "--out",
                    plan.toString(),
                    "--zones",
                    String.valueOf(zones),
                    "--budget",
                    String.valueOf(task.seconds()),
                    "--iterations",
                    options.text("iterations", "0"),
                    "--seed",
                    seed));
            if (isolated) {
                words.add("--isolated");
            }
            JsonNode said = Child.engine(options.text("heap", "900m"), words);
            Verdict verdict = Checker.check(instance, PlanFile.read(plan));
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("utility", verdict.utility());
            row.put("claimedUtility", said.path("utility").asLong());
            row.put("violations", verdict.violations().size());
            row.put(
                    "wallSeconds",
                    MatchingBenchmark.rounded(said.path("wallSeconds").asDouble()));
            row.put("rssMb", said.path("rssMb").asLong());
            row.put("messageRounds", said.path("messageRounds").asInt());
            row.put(
                    "mostBytesPerZoneAndRound",
                    said.path("mostBytesPerZoneAndRound").asInt());
            row.put("allMessageBytes", said.path("allMessageBytes").asLong());
            row.put("mostBytesWritten", said.path("mostBytesWritten").asInt());
            row.put(
                    "broken",
                    verdict.violations().stream()
                            .limit(20)
                            .map(Violation::toString)
                            .toList());
            return row;
        } finally {
            Folder.remove(scratch);
        }
    }

    private static void print(
            PrintStream out, MatchingBenchmark.Task task, String by, Map<String, Object> row, long one) {
        out.printf(
                Locale.ROOT,
                "%-22s %6.1fs %-14s %,11d %9.5f %10d %8.2f %9d %,10d %,8d %6d%n",
                task.source().getFileName(),
                task.seconds(),
                by,
                MatchingBenchmark.number(row, "utility").longValue(),
                ratio(row, one),
                MatchingBenchmark.number(row, "violations").longValue(),
                MatchingBenchmark.number(row, "wallSeconds").doubleValue(),
                MatchingBenchmark.number(row, "messageRounds").longValue(),
                MatchingBenchmark.number(row, "mostBytesPerZoneAndRound").longValue(),
                MatchingBenchmark.number(row, "mostBytesWritten").longValue(),
                MatchingBenchmark.number(row, "rssMb").longValue());
    }

    private static double ratio(Map<String, Object> row, long one) {
        return MatchingBenchmark.ratio(MatchingBenchmark.number(row, "utility").longValue(), one);
    }

    private static double least(List<Map<String, Object>> rows) {
        return rows.stream()
                .mapToDouble(row -> MatchingBenchmark.number(row, "ratio").doubleValue())
                .min()
                .orElse(0);
    }

    private static Number sum(List<Map<String, Object>> rows, String name) {
        return rows.stream()
                .mapToLong(row -> MatchingBenchmark.number(row, name).longValue())
                .sum();
    }
}
