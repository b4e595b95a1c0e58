package org.linli.bench.matching;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The other rows of the goals: the best people at once, explanations, decisions while needs arrive, repair after cancellations. */
final class Rows {

    /** Batches after which people are told, in the stricter of the two readings of online decisions. */
    private static final int NOTIFIED_AFTER = 3;

    private Rows() {}

    /** The index against brute force: {@code mode} is {@code top} or {@code explain}. */
    static Map<String, Object> index(String mode, Options options, PrintStream out)
            throws IOException, InterruptedException {
        try (Folder folder = Folder.of(source(options))) {
            JsonNode said = Child.engine(
                    options.text("heap", "700m"),
                    List.of(mode, "--folder", folder.path().toString()));
            Map<String, Object> result = members(said);
            result.forEach((name, value) -> out.printf("%-22s %s%n", name, value));
            result.put("violations", said.path("different").asInt());
            return result;
        }
    }

    /** Both readings: nobody is notified before the end, and everybody some batches after his need arrived. */
    static Map<String, Object> online(Options options, PrintStream out) throws IOException, InterruptedException {
        Path source = source(options);
        try (Folder folder = Folder.of(source)) {
            Instance instance = InstanceReader.read(source);
            MatchingBenchmark.Task hindsight = new MatchingBenchmark.Task(source, options.seconds("hindsight", 10));
            Map<String, Object> solved = MatchingBenchmark.solve(instance, hindsight, "1", new Options(List.of()));
            long bound = ((Number) solved.getOrDefault("upperBound", 0L)).longValue();
            Verdict greedy = Checker.check(instance, Greedy.plan(instance, Greedy.Order.FIRST_COME));
            Map<String, Object> result = online(instance, folder, options, 0, bound);
            Map<String, Object> notified =
                    online(instance, folder, options, options.whole("notified-after", NOTIFIED_AFTER), bound);
            result.put("upperBound", bound);
            result.put("irrevocableGreedyRatio", MatchingBenchmark.ratio(greedy.utility(), bound));
            result.put("notified", notified);
            result.merge(
                    "violations",
                    MatchingBenchmark.number(notified, "violations"),
                    (x, y) -> ((Number) x).intValue() + ((Number) y).intValue());
            result.forEach((name, value) -> out.printf("%-22s %s%n", name, value));
            return result;
        }
    }

    private static Map<String, Object> online(
            Instance instance, Folder folder, Options options, int notifiedAfter, long bound)
            throws IOException, InterruptedException {
        Path scratch = Folder.scratch();
        try {
            Path plan = scratch.resolve("plan.csv");
            JsonNode said = Child.engine(
                    options.text("heap", "700m"),
                    List.of(
                            "online",
                            "--folder",
                            folder.path().toString(),
                            "--out",
                            plan.toString(),
                            "--batches",
                            options.text("batches", "10"),
                            "--notified-after",
                            String.valueOf(notifiedAfter),
                            "--seed",
                            options.text("seed", "1"),
                            "--budget",
                            options.text("budget", "1s")));
            Verdict verdict = Checker.check(instance, PlanFile.read(plan));
            Map<String, Object> result = members(said);
            result.put("utility", verdict.utility());
            result.put("ratio", MatchingBenchmark.ratio(verdict.utility(), bound));
            result.put("violations", verdict.violations().size());
            return result;
        } finally {
            Folder.remove(scratch);
        }
    }

    static Map<String, Object> repair(Options options, PrintStream out) throws IOException, InterruptedException {
        Path scratch = Folder.scratch();
        try (Folder folder = Folder.of(source(options))) {
            JsonNode said = Child.engine(
                    options.text("heap", "700m"),
                    List.of(
                            "repair",
                            "--folder",
                            folder.path().toString(),
                            "--out",
                            scratch.toString(),
                            "--seed",
                            options.text("seed", "1")));
            Instance changed = InstanceReader.read(scratch.resolve("changed"));
            Verdict repaired = Checker.check(changed, PlanFile.read(scratch.resolve("repaired.csv")));
            Verdict anew = Checker.check(changed, PlanFile.read(scratch.resolve("scratch.csv")));
            Map<String, Object> result = members(said);
            result.put("utility", repaired.utility());
            result.put("fromScratch", anew.utility());
            result.put("ratio", MatchingBenchmark.ratio(repaired.utility(), anew.utility()));
            result.put(
                    "violations",
                    repaired.violations().size() + anew.violations().size());
            result.forEach((name, value) -> out.printf("%-22s %s%n", name, value));
            return result;
        } finally {
            Folder.remove(scratch);
        }
    }

    /** What an office's plan runs; without sizes those of the goal, a small district and a large one. */
    static Map<String, Object> district(Options options, PrintStream out) throws IOException, InterruptedException {
        if (options.has("people") || options.has("demands")) {
            return district(options, options.text("people", "20000"), options.text("demands", "1000"), out);
        }
        Map<String, Object> small = district(options, "20000", "1000", out);
        Map<String, Object> large = district(options, "130000", "3000", out);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("small", small);
        result.put("large", large);
        return result;
    }

    private static Map<String, Object> district(Options options, String people, String demands, PrintStream out)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("district", "--people", people, "--demands", demands));
        for (String name : List.of("weeks", "moves-per-need", "seed", "district-seed")) {
            String value = options.text(name);
            if (value != null) {
                words.addAll(List.of("--" + name, value));
            }
        }
        Map<String, Object> result = members(Child.engine(options.text("heap", "800m"), words));
        result.forEach((name, value) -> out.printf("%-22s %s%n", name, value));
        out.println();
        return result;
    }

    private static Path source(Options options) {
        String named = options.text("instance");
        return named == null ? MatchingBenchmark.samples().resolve("instance-2000.tar.gz") : Path.of(named);
    }

    private static Map<String, Object> members(JsonNode said) {
        Map<String, Object> members = new LinkedHashMap<>();
        said.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }
}
