package org.linli.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** From built jars to all healthy, plain against AOT caches, and the resident memory of all parts when they are healthy. */
final class StartupBenchmark {

    private StartupBenchmark() {}

    static Map<String, Object> run(List<String> options, PrintStream out) throws Exception {
        int runs = Machine.option(options, "runs", 3);
        List<JsonNode> plain = new ArrayList<>();
        List<JsonNode> cached = new ArrayList<>();
        try (LocalSuite suite = new LocalSuite()) {
            suite.up(); // extraction of the jars, once
            suite.down();
            measure(suite, runs, "plain", plain, out);
            out.println("a training run writes the AOT caches");
            suite.warm();
            measure(suite, runs, "aot", cached, out);
        }
        double plainSeconds = seconds(plain);
        double cachedSeconds = seconds(cached);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("plainSeconds", plainSeconds);
        result.put("aotSeconds", cachedSeconds);
        result.put("ratio", round(cachedSeconds / plainSeconds));
        result.put("residentMb", cached.getLast().path("residentBytes").asLong() / 1_048_576);
        result.put("residentMbPlain", plain.getLast().path("residentBytes").asLong() / 1_048_576);
        Map<String, Long> parts = new LinkedHashMap<>();
        cached.getLast()
                .path("parts")
                .forEach(part -> parts.put(
                        part.path("name").asString(), part.path("residentBytes").asLong() / 1_048_576));
        result.put("residentMbByPart", parts);
        out.printf(
                "median of %d: plain %.1f s, with AOT caches %.1f s (ratio %.2f); resident %s MB%n",
                runs, plainSeconds, cachedSeconds, round(cachedSeconds / plainSeconds), result.get("residentMb"));
        return result;
    }

    private static void measure(LocalSuite suite, int runs, String mode, List<JsonNode> into, PrintStream out)
            throws Exception {
        for (int i = 0; i < runs; i++) {
            suite.forgetData();
            JsonNode start = suite.up();
            suite.down();
            if (!start.path("mode").asString().equals(mode)) {
                throw new IllegalStateException("expected a start in mode " + mode + ", it was "
                        + start.path("mode").asString());
            }
            into.add(start);
            out.printf(
                    "%s start %d: %.1f s, %d MB resident%n",
                    mode,
                    i + 1,
                    start.path("totalMillis").asLong() / 1000.0,
                    start.path("residentBytes").asLong() / 1_048_576);
        }
    }

    private static double seconds(List<JsonNode> starts) {
        List<Long> sorted = starts.stream()
                .map(start -> start.path("totalMillis").asLong())
                .sorted()
                .toList();
        return sorted.get(sorted.size() / 2) / 1000.0;
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
