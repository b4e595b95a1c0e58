package org.linli.bench.matching;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Small generated instances whose optimum CP-SAT has proved, over all candidates. {@code ./linli bench matching --peers --prove proved.csv}
 * makes the file again; whoever reads it generates the instance from its numbers and needs no solver to compare.
 */
public final class ProvenOptima {

    /** The instance is {@code Generator.generate(name, needs, persons, seed)}. */
    public record Proven(int needs, int persons, long seed, long optimum) {

        public Instance instance() {
            return Generator.generate("proved-" + needs + "-" + persons + "-" + seed, needs, persons, seed);
        }
    }

    private static final String HEADER = "needs,persons,seed,optimum";

    private ProvenOptima() {}

    public static List<Proven> read(Path file) throws IOException {
        List<Proven> all = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            for (Csv.Row row : Csv.read(file.getFileName().toString(), in)) {
                all.add(new Proven(row.whole("needs"), row.whole("persons"), row.whole("seed"), row.whole("optimum")));
            }
        }
        return all;
    }

    static Map<String, Object> prove(Options options, PrintStream out) throws IOException, InterruptedException {
        List<Proven> proven = new ArrayList<>();
        int tried = 0;
        for (int[] size : new int[][] {{60, 1500}, {60, 4000}, {80, 6000}, {100, 3000}}) {
            for (long seed = 1; seed <= options.whole("each", 5); seed++) {
                tried++;
                Proven asked = new Proven(size[0], size[1], seed, 0);
                long optimum = optimum(asked, options.text("peer-seconds", "60"));
                out.printf("%d needs, %d persons, seed %d: %d%n", size[0], size[1], seed, optimum);
                if (optimum >= 0) {
                    proven.add(new Proven(size[0], size[1], seed, optimum));
                }
            }
        }
        try (BufferedWriter file = Files.newBufferedWriter(Path.of(options.text("prove", "proved.csv")))) {
            file.write(HEADER + "\n");
            for (Proven p : proven) {
                file.write(p.needs() + "," + p.persons() + "," + p.seed() + "," + p.optimum() + "\n");
            }
        }
        return Map.of("tried", tried, "proved", proven.size());
    }

    /** What the checker counts for the plan that CP-SAT proved best, or −1 when it could not in time. */
    private static long optimum(Proven asked, String seconds) throws IOException, InterruptedException {
        Path scratch = Folder.scratch();
        try {
            Instance instance = asked.instance();
            InstanceWriter.write(scratch, instance);
            Path plan = scratch.resolve("plan.csv");
            JsonNode said = Child.jar(
                    "2g",
                    Peers.jar(),
                    List.of(
                            "--method",
                            "cp-sat",
                            "--instance",
                            scratch.toString(),
                            "--seconds",
                            seconds,
                            "--out",
                            plan.toString()));
            Verdict verdict = Checker.check(instance, PlanFile.read(plan));
            if (!verdict.violations().isEmpty()) {
                throw new IllegalStateException("CP-SAT's plan breaks rules: " + verdict.violations());
            }
            return "OPTIMAL".equals(said.path("status").asString()) ? verdict.utility() : -1;
        } finally {
            Folder.remove(scratch);
        }
    }
}
