package org.linli.bench.matching;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** {@code ./linli bench matching}: the engine on a week, its plan scored and searched for broken rules by the checker. */
public final class MatchingBenchmark {

    private static final String HELP = """
            ./linli bench matching                                     the four instances in samples/matching with the budgets of their goals
            ./linli bench matching --instance DIR|FILE.tar.gz          one instance
                [--budget 10s | --iterations N] [--threads 2] [--seed 1[,2,…]] [--out plan.csv] [--heap 700m]
            ./linli bench matching --check plan.csv --instance …       score and check a plan from anywhere
            ./linli bench matching --generate DIR --needs 2000 --persons 134000 --seed 7
                                                                       an unseen instance in the proportions of the given ones
            ./linli bench matching --top | --explain                   best people and counts from the index against brute force over arrays
            ./linli bench matching --online [--batches 10]             needs arrive; a second for each micro-batch; against the bound in hindsight
            ./linli bench matching --repair                            150 people cancel and 50 needs come into a planned week
            ./linli bench matching --zones [4] [--instance …] [--budget 10s | --iterations N] [--seed 1]
                                                                       one process against zones that exchange at their borders
            ./linli bench matching --vulnerable [--instance …] [--budget 30s | --iterations N] [--weight 3] [--seed 1]
                                                                       needs of the highest priority weigh more: how many run, against priority greedy, and the price
            ./linli bench matching --district [--people 20000 --demands 1000 --weeks 3] [--moves-per-need 400] [--heap 800m]
                                                                       the service's planner on a generated district, several weeks at once
            ./linli bench matching --peers [--instance …] [--peer-seconds 120]
                                                                       greedy, min-cost flow, CP-SAT, linear bound and Timefold on the same instance""";

    /** An instance and how long it may take. */
    record Task(Path source, double seconds) {}

    private MatchingBenchmark() {}

    public static Map<String, Object> run(List<String> words, PrintStream out) throws Exception {
        Options options = new Options(words);
        if (options.has("help")) {
            out.println(HELP);
            return Map.of();
        }
        if (options.has("generate")) {
            return generate(options, out);
        }
        if (options.has("check")) {
            return check(options, out);
        }
        if (options.has("prove")) {
            return ProvenOptima.prove(options, out);
        }
        if (options.has("top") || options.has("explain")) {
            return Rows.index(options.has("top") ? "top" : "explain", options, out);
        }
        if (options.has("online")) {
            return Rows.online(options, out);
        }
        if (options.has("repair")) {
            return Rows.repair(options, out);
        }
        if (options.has("zones")) {
            return Zones.run(options, out);
        }
        if (options.has("vulnerable")) {
            return Vulnerable.run(options, out);
        }
        if (options.has("district")) {
            return Rows.district(options, out);
        }
        if (options.has("peers")) {
            return Peers.run(options, tasks(options), out);
        }
        return solve(options, out);
    }

    /** The named instance, or all of the repository with the budgets of their goals. */
    static List<Task> tasks(Options options) {
        String named = options.text("instance");
        if (named != null) {
            return List.of(new Task(Path.of(named), options.seconds("budget", 10)));
        }
        Path samples = samples();
        List<Task> tasks = new ArrayList<>();
        for (String goal : List.of("60 2", "500 2", "2000 10", "5000 10", "5000 60")) {
            String[] words = goal.split(" ", -1);
            Path source = samples.resolve("instance-" + words[0] + ".tar.gz");
            tasks.add(new Task(source, options.seconds("budget", Double.parseDouble(words[1]))));
        }
        return tasks;
    }

    static Path samples() {
        String root = System.getenv("LINLI_ROOT");
        return Path.of(root == null ? "." : root).resolve("samples").resolve("matching");
    }

    private static Map<String, Object> solve(Options options, PrintStream out) throws Exception {
        String[] seeds = options.text("seed", "1").split(",", -1);
        List<Task> tasks = tasks(options);
        List<Map<String, Object>> rows = new ArrayList<>();
        out.printf(
                "%-22s %7s %6s %11s %11s %8s %10s %8s %8s %6s%n",
                "instance", "budget", "seed", "utility", "bound", "ratio", "violations", "wall s", "first", "MB");
        for (Task task : tasks) {
            Instance instance = InstanceReader.read(task.source());
            for (String seed : seeds) {
                Map<String, Object> row = solve(instance, task, seed, options);
                rows.add(row);
                out.printf(
                        Locale.ROOT,
                        "%-22s %6.1fs %6s %,11d %,11d %8.5f %10d %8.2f %8.5f %6d%n",
                        row.get("instance"),
                        task.seconds(),
                        seed,
                        number(row, "utility").longValue(),
                        number(row, "upperBound").longValue(),
                        number(row, "ratio").doubleValue(),
                        number(row, "violations").longValue(),
                        number(row, "wallSeconds").doubleValue(),
                        number(row, "firstPlanRatio").doubleValue(),
                        number(row, "rssMb").longValue());
                if (row.get("broken") instanceof List<?> broken && !broken.isEmpty()) {
                    broken.forEach(violation -> out.println("    " + violation));
                }
            }
        }
        return rows.size() == 1 ? rows.getFirst() : totals(rows);
    }

    /** One run of the engine in a process of its own; utility and violations are the checker's, not the engine's. */
    static Map<String, Object> solve(Instance instance, Task task, String seed, Options options)
            throws IOException, InterruptedException {
        Path scratch = Folder.scratch();
        try (Folder folder = Folder.of(task.source())) {
            Path plan = Path.of(options.text("out", scratch.resolve("plan.csv").toString()));
            JsonNode said = Child.engine(
                    options.text("heap", "700m"),
                    List.of(
                            "solve",
                            "--folder",
                            folder.path().toString(),
                            "--out",
                            plan.toString(),
                            "--budget",
                            String.valueOf(task.seconds()),
                            "--iterations",
                            options.text("iterations", "0"),
                            "--threads",
                            options.text("threads", "2"),
                            "--seed",
                            seed));
            Verdict verdict = Checker.check(instance, PlanFile.read(plan));
            return row(instance, verdict, said);
        } finally {
            Folder.remove(scratch);
        }
    }

    private static Map<String, Object> row(Instance instance, Verdict verdict, JsonNode said) {
        long bound = said.path("upperBound").asLong();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("instance", instance.name());
        row.put("needs", instance.needs().size());
        row.put("persons", instance.persons().size());
        row.put("utility", verdict.utility());
        row.put("upperBound", bound);
        row.put("ratio", ratio(verdict.utility(), bound));
        row.put("violations", verdict.violations().size());
        row.put("wallSeconds", rounded(said.path("wallSeconds").asDouble()));
        row.put("rssMb", said.path("rssMb").asLong());
        row.put("readSeconds", rounded(said.path("readSeconds").asDouble()));
        row.put("runningNeeds", verdict.runningNeeds());
        row.put("seats", verdict.seats());
        row.put("rounds", said.path("rounds").asInt());
        row.put("iterations", said.path("iterations").asLong());
        for (JsonNode phase : said.path("phases")) {
            if ("first plan".equals(phase.path("name").asString())) {
                row.put("firstPlanSeconds", rounded(phase.path("seconds").asDouble()));
                row.put("firstPlanRatio", ratio(phase.path("utility").asLong(), bound));
            }
        }
        row.putIfAbsent("firstPlanRatio", 0.0);
        row.put("claimedUtility", said.path("utility").asLong());
        row.put("boundHolds", verdict.utility() <= bound);
        row.put(
                "broken",
                verdict.violations().stream().limit(20).map(Violation::toString).toList());
        return row;
    }

    private static Map<String, Object> totals(List<Map<String, Object>> rows) {
        long utility = 0;
        long bound = 0;
        long violations = 0;
        double wall = 0;
        long memory = 0;
        for (Map<String, Object> row : rows) {
            utility += number(row, "utility").longValue();
            bound += number(row, "upperBound").longValue();
            violations += number(row, "violations").longValue();
            wall += number(row, "wallSeconds").doubleValue();
            memory = Math.max(memory, number(row, "rssMb").longValue());
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("utility", utility);
        result.put("upperBound", bound);
        result.put("ratio", ratio(utility, bound));
        result.put("violations", violations);
        result.put("wallSeconds", rounded(wall));
        result.put("rssMb", memory);
        result.put("instances", rows);
        return result;
    }

    static Number number(Map<String, Object> row, String name) {
        return row.get(name) instanceof Number number ? number : 0;
    }

    private static Map<String, Object> check(Options options, PrintStream out) throws IOException {
        Instance instance = InstanceReader.read(Path.of(options.text("instance", "")));
        Verdict verdict = Checker.check(instance, PlanFile.read(Path.of(options.text("check", ""))));
        verdict.violations().forEach(out::println);
        out.printf(
                Locale.ROOT,
                "utility %,d, %d violations, %d of %d needs run, %d seats%n",
                verdict.utility(),
                verdict.violations().size(),
                verdict.runningNeeds(),
                instance.needs().size(),
                verdict.seats());
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("utility", verdict.utility());
        result.put("violations", verdict.violations().size());
        result.put("runningNeeds", verdict.runningNeeds());
        result.put("seats", verdict.seats());
        return result;
    }

    private static Map<String, Object> generate(Options options, PrintStream out) throws IOException {
        Path folder = Path.of(options.text("generate", ""));
        int needs = options.whole("needs", 2000);
        int persons = options.whole("persons", 134_000);
        long seed = options.large("seed", 1);
        if (Files.exists(folder.resolve("persons.csv"))) {
            throw new IllegalArgumentException(folder + " already holds an instance");
        }
        InstanceWriter.write(folder, Generator.generate(folder.toString(), needs, persons, seed));
        out.printf("%d needs, %d persons, seed %d in %s%n", needs, persons, seed, folder);
        return Map.of("folder", folder.toString(), "needs", needs, "persons", persons, "seed", seed);
    }

    static double ratio(long utility, long bound) {
        return bound == 0 ? 1 : Math.round(1e6 * utility / bound) / 1e6;
    }

    static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
