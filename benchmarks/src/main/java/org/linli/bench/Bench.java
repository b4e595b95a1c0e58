package org.linli.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.bench.matching.MatchingBenchmark;

/** {@code ./linli bench <name> [options]}: one benchmark; people read the lines, programs read the last one, a JSON object. */
public final class Bench {

    /** One benchmark; returns the members of its closing JSON object. */
    interface Benchmark {
        Map<String, Object> run(List<String> options, PrintStream out) throws Exception;
    }

    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("startup", StartupBenchmark::run);
        ALL.put("events", EventsBenchmark::run);
        ALL.put("gateway", GatewayBenchmark::run);
        ALL.put("roster", RosterBenchmark::run);
        ALL.put("checkins", CheckInsBenchmark::run);
        ALL.put("candidates", CandidatesBenchmark::run);
        ALL.put("matching", MatchingBenchmark::run);
    }

    private Bench() {}

    /** A measurement in which more than one request in a hundred failed measures nothing. */
    static void refuseFailures(int failures, int successes) {
        if (failures * 100L > successes) {
            throw new IllegalStateException(failures + " requests failed, " + successes + " did not");
        }
    }

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Benchmark benchmark = args.length == 0 ? null : ALL.get(args[0]);
        if (benchmark == null) {
            out.println("""
                    ./linli bench startup [--runs 3]                    from built jars to all healthy, plain and with AOT caches; resident memory
                    ./linli bench events  [--rate 200] [--seconds 20]   from committed write to consumer, at a fixed rate of writes
                    ./linli bench gateway [--rate 500] [--seconds 20] [--warm-up 180] [--full-compiler]
                                           what the gateway adds to a request, against the same request sent directly, after four minutes of traffic
                    ./linli bench roster  [--rows 130000]               a district's roster over HTTP, against reading the file and inserting the documents alone
                    ./linli bench checkins [--people 2000] [--at-once 100]  so many people check in to one event, against bare inserts of the same documents
                    ./linli bench candidates [--people 130000] [--rate 50]  the best people for a demand over HTTP, against reading the demand
                    Each starts a suite of its own beside a running one (ports + 5000) and removes it again.
                    ./linli bench matching [--instance DIR|FILE] [--budget 10s] [--threads 2] [--seed 1] [--out plan.csv]
                                           the week's plan: utility against its bound, judged by a checker of its own; ./linli bench matching --help""");
            System.exit(args.length == 0 ? 0 : 2);
            return;
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("benchmark", args[0]);
        result.put("machine", Machine.describe());
        result.putAll(benchmark.run(Arrays.asList(args).subList(1, args.length), out));
        out.println(Machine.JSON.writeValueAsString(result));
    }
}
