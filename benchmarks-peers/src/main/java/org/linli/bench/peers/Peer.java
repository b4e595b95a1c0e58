package org.linli.bench.peers;

import com.google.ortools.Loader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.linli.bench.matching.Instance;
import org.linli.bench.matching.InstanceReader;
import org.linli.bench.matching.PlanFile;
import org.linli.bench.matching.Resident;

/** One peer on one instance in a process of its own; the last line is a JSON object. */
public final class Peer {

    private Peer() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> options = List.of(args);
        Instance instance = InstanceReader.read(Path.of(option(options, "instance", "")));
        String method = option(options, "method", "");
        double seconds = Double.parseDouble(option(options, "seconds", "30"));
        int threads = Integer.parseInt(option(options, "threads", "2"));
        int perSeat = Integer.parseInt(option(options, "candidates-per-seat", "0"));
        String file = option(options, "out", "");
        if (!method.startsWith("timefold")) {
            Loader.loadNativeLibraries();
        }
        long started = System.nanoTime();
        Outcome outcome =
                switch (method) {
                    case "cp-sat" -> CpSat.solve(instance, perSeat, seconds, threads);
                    case "lp" -> LinearBound.solve(instance, seconds);
                    case "flow" -> FlowRounding.solve(instance);
                    case "timefold" -> TimefoldWeek.solve(instance, perSeat, seconds);
                    default -> throw new IllegalArgumentException("no peer is called '" + method + "'");
                };
        double wall = (System.nanoTime() - started) / 1e9;
        if (!file.isEmpty()) {
            PlanFile.write(Path.of(file), outcome.plan());
        }
        out.printf(
                Locale.ROOT,
                "{\"status\":\"%s\",\"bound\":%s,\"wallSeconds\":%.3f,\"rssMb\":%d}%n",
                outcome.status(),
                Double.isNaN(outcome.bound()) ? "null" : String.format(Locale.ROOT, "%.3f", outcome.bound()),
                wall,
                Resident.peakMegabytes());
    }

    private static String option(List<String> options, String name, String otherwise) {
        int at = options.indexOf("--" + name);
        return at >= 0 && at + 1 < options.size() ? options.get(at + 1) : otherwise;
    }
}
