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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The engine and everybody else on the same instance, each plan judged by the same checker, each ratio against the same bound. */
final class Peers {

    /** Beyond these the linear program does not end in any useful time. */
    private static final int MOST_NEEDS_FOR_LP = 500;

    private final Options options;
    private final PrintStream out;
    private final Path scratch;

    private Peers(Options options, PrintStream out, Path scratch) {
        this.options = options;
        this.out = out;
        this.scratch = scratch;
    }

    static Map<String, Object> run(Options options, List<MatchingBenchmark.Task> tasks, PrintStream out)
            throws IOException, InterruptedException {
        Path scratch = Folder.scratch();
        try {
            Peers peers = new Peers(options, out, scratch);
            List<Map<String, Object>> all = new ArrayList<>();
            for (MatchingBenchmark.Task task : tasks) {
                all.add(peers.on(task));
            }
            return all.size() == 1 ? all.getFirst() : Map.of("instances", all);
        } finally {
            Folder.remove(scratch);
        }
    }

    static Path jar() {
        String root = System.getenv("LINLI_ROOT");
        Path jar = Path.of(root == null ? "." : root).resolve("benchmarks-peers/target/benchmarks-peers-0.1.0.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException("the peers are not built: ./mvnw -Ppeers -pl benchmarks-peers -am package");
        }
        return jar;
    }

    private Map<String, Object> on(MatchingBenchmark.Task task) throws IOException, InterruptedException {
        Instance instance = InstanceReader.read(task.source());
        out.printf(
                "%n%s: %d needs, %d persons%n",
                instance.name(), instance.needs().size(), instance.persons().size());
        out.printf("%-28s %11s %8s %10s %8s %6s%n", "method", "utility", "ratio", "violations", "wall s", "MB");
        Map<String, Object> result =
                new LinkedHashMap<>(MatchingBenchmark.solve(instance, task, options.text("seed", "1"), options));
        long bound = ((Number) result.getOrDefault("upperBound", 0L)).longValue();
        double own = ((Number) result.getOrDefault("ratio", 0.0)).doubleValue();
        line("Linli", ((Number) result.getOrDefault("utility", 0L)).longValue(), own, result);
        List<Map<String, Object>> peers = new ArrayList<>();
        for (Greedy.Order order : Greedy.Order.values()) {
            peers.add(greedy(instance, order, bound));
        }
        String seconds = options.text("peer-seconds", "120");
        int needs = instance.needs().size();
        String perSeat = needs <= 100 ? "0" : needs <= 1000 ? "10" : "4";
        peers.add(peer(instance, task, "flow", "OR-Tools flow + rounding", bound, List.of()));
        peers.add(peer(
                instance,
                task,
                "cp-sat",
                "OR-Tools CP-SAT " + seconds + " s",
                bound,
                List.of("--seconds", seconds, "--threads", "2", "--candidates-per-seat", perSeat)));
        peers.add(peer(
                instance,
                task,
                "timefold",
                "Timefold " + seconds + " s",
                bound,
                List.of("--seconds", seconds, "--candidates-per-seat", perSeat)));
        if (needs <= MOST_NEEDS_FOR_LP || options.has("lp")) {
            linearBound(task, bound, result);
        }
        double best = peers.stream()
                .mapToDouble(p -> ((Number) p.getOrDefault("ratio", 0.0)).doubleValue())
                .max()
                .orElse(0);
        if (best < 1) {
            result.put("gapAgainstBestPeer", MatchingBenchmark.rounded((1 - own) / (1 - best)));
            out.printf(Locale.ROOT, "gap to the bound: %.3f of the best peer's%n", (1 - own) / (1 - best));
        }
        result.put("peers", peers);
        return result;
    }

    private Map<String, Object> greedy(Instance instance, Greedy.Order order, long bound) {
        long started = System.nanoTime();
        List<Seat> plan = Greedy.plan(instance, order);
        double wall = (System.nanoTime() - started) / 1e9;
        String name = order == Greedy.Order.FIRST_COME ? "greedy, first come" : "greedy, by priority";
        return judged(instance, plan, name, bound, wall, null);
    }

    private Map<String, Object> peer(
            Instance instance, MatchingBenchmark.Task task, String method, String name, long bound, List<String> more)
            throws IOException, InterruptedException {
        Path plan = scratch.resolve(method + ".csv");
        List<String> arguments = new ArrayList<>(
                List.of("--method", method, "--instance", task.source().toString(), "--out", plan.toString()));
        arguments.addAll(more);
        JsonNode said = Child.jar(options.text("peer-heap", "4g"), jar(), arguments);
        return judged(
                instance,
                PlanFile.read(plan),
                name,
                bound,
                said.path("wallSeconds").asDouble(),
                said);
    }

    private void linearBound(MatchingBenchmark.Task task, long bound, Map<String, Object> result)
            throws IOException, InterruptedException {
        JsonNode said = Child.jar(
                options.text("peer-heap", "4g"),
                jar(),
                List.of(
                        "--method",
                        "lp",
                        "--instance",
                        task.source().toString(),
                        "--seconds",
                        options.text("lp-seconds", "600")));
        if (said.path("bound").isNumber()) {
            double linear = said.path("bound").asDouble();
            result.put("linearBound", linear);
            result.put("boundOverLinear", Math.round(1e6 * bound / linear) / 1e6);
            out.printf(
                    Locale.ROOT,
                    "linear bound (GLOP) %,.1f in %.1f s; own bound is %.6f of it%n",
                    linear,
                    said.path("wallSeconds").asDouble(),
                    bound / linear);
        } else {
            out.println("linear bound (GLOP): " + said.path("status").asString());
        }
    }

    private Map<String, Object> judged(
            Instance instance, List<Seat> plan, String name, long bound, double wall, @Nullable JsonNode said) {
        Verdict verdict = Checker.check(instance, plan);
        double ratio = MatchingBenchmark.ratio(verdict.utility(), bound);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("method", name);
        row.put("utility", verdict.utility());
        row.put("ratio", ratio);
        row.put("violations", verdict.violations().size());
        row.put("wallSeconds", MatchingBenchmark.rounded(wall));
        if (said != null) {
            row.put("rssMb", said.path("rssMb").asLong());
            row.put("status", said.path("status").asString());
        }
        line(name, verdict.utility(), ratio, row);
        return row;
    }

    private void line(String name, long utility, double ratio, Map<String, Object> row) {
        out.printf(
                Locale.ROOT,
                "%-28s %,11d %8.5f %10d %8.2f %6d%n",
                name,
                utility,
                ratio,
                MatchingBenchmark.number(row, "violations").longValue(),
                MatchingBenchmark.number(row, "wallSeconds").doubleValue(),
                MatchingBenchmark.number(row, "rssMb").longValue());
    }
}
