package org.linli.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * What the gateway adds to a request: the same request at the same rate, sent to the service directly and through the gateway, in
 * alternating rounds of one run.
 */
final class GatewayBenchmark {

    private static final String PATH = "/api/v1/projects?limit=1";
    private static final int CALLERS = 20;
    private static final List<String> ROLES =
            List.of("street-officer", "community-worker", "social-worker", "team-leader");
    private static final int ROUNDS = 3;
    /** What a container of 512 MB runs with, the JVM's own thresholds and habits included; the local suite starts faster, and smaller. */
    private static final String CONTAINER = "-XX:TieredStopAtLevel=4 -XX:CICompilerCount=2 -Xms205m -Xmx333m"
            + " -XX:MinHeapFreeRatio=40 -XX:MaxHeapFreeRatio=70 -XX:Tier3InvocationThreshold=200"
            + " -XX:Tier3MinInvocationThreshold=100 -XX:Tier3CompileThreshold=2000 -XX:Tier4InvocationThreshold=5000"
            + " -XX:Tier4MinInvocationThreshold=600 -XX:Tier4CompileThreshold=15000 -XX:Tier4BackEdgeThreshold=40000"
            + " -XX:TrimNativeHeapInterval=0";

    private static final Map<String, String> FULL_COMPILER =
            Map.of("LINLI_JAVA_OPTS_GATEWAY", CONTAINER, "LINLI_JAVA_OPTS_PROJECT", CONTAINER);

    private GatewayBenchmark() {}

    static Map<String, Object> run(List<String> options, PrintStream out) throws Exception {
        int rate = Machine.option(options, "rate", 500);
        int seconds = Machine.option(options, "seconds", 20);
        boolean fullCompiler = options.contains("--full-compiler");
        // the full compiler needs some minutes of traffic until it has nothing left to do
        int warmUp = Machine.option(options, "warm-up", 180);
        try (LocalSuite suite = new LocalSuite(fullCompiler ? FULL_COMPILER : Map.of())) {
            suite.up("mongo", "kafka", "sign-in", "project", "gateway");
            List<String> tokens = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                tokens.add(suite.token(ROLES.get(i / 5) + "@330411" + (101 + i % 5)));
            }
            Getter direct = new Getter(LocalSuite.port(8082));
            Getter door = new Getter(LocalSuite.port(8080));
            IntFunction<String> token = number -> tokens.get(number % CALLERS);
            Map<String, ProcessorTime> processors = new LinkedHashMap<>();
            for (String part : List.of("gateway", "project", "mongo")) {
                processors.put(part, new ProcessorTime(suite.pid(part)));
            }
            Map<String, Long> healthy = resident(suite, processors.keySet());
            processors.put("client", ProcessorTime.own());
            out.printf(
                    "warming up both paths at %d requests/s, %s%n",
                    rate, fullCompiler ? "flags as in containers" : "flags as in ./linli up");
            Pace.run(rate, Math.min(warmUp, 60), number -> direct.send(PATH, token.apply(number), new Latencies()));
            Pace.run(rate, warmUp, number -> door.send(PATH, token.apply(number), new Latencies()));
            Latencies directly = new Latencies();
            Latencies through = new Latencies();
            for (int round = 1; round <= ROUNDS; round++) {
                Pace.run(rate, seconds / ROUNDS, number -> direct.send(PATH, token.apply(number), directly));
                processors.values().forEach(ProcessorTime::start);
                Pace.run(rate, seconds / ROUNDS, number -> door.send(PATH, token.apply(number), through));
                processors.values().forEach(ProcessorTime::stop);
            }
            Bench.refuseFailures(direct.failures() + door.failures(), directly.count() + through.count());
            out.println("directly:            " + directly.summary());
            out.println("through the gateway: " + through.summary());
            double added = Math.round((through.percentile(99) - directly.percentile(99)) * 100) / 100.0;
            out.printf("added: p50 %.2f ms, p99 %.2f ms%n", through.percentile(50) - directly.percentile(50), added);
            Map<String, Double> spent = new LinkedHashMap<>();
            processors.forEach((part, time) -> spent.put(part, time.perRequest(through.count())));
            out.println("processor milliseconds for a request through the gateway: " + spent);
            Map<String, Long> used = resident(suite, healthy.keySet());
            out.printf("resident megabytes when healthy: %s, after the traffic: %s%n", healthy, used);
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("rate", rate);
            result.put("fullCompiler", fullCompiler);
            result.put("directP50Ms", directly.percentile(50));
            result.put("directP99Ms", directly.percentile(99));
            result.put("gatewayP50Ms", through.percentile(50));
            result.put("gatewayP99Ms", through.percentile(99));
            result.put("addedP99Ms", added);
            result.put("processorMs", spent);
            result.put("residentMbWhenHealthy", healthy);
            result.put("residentMbAfter", used);
            result.put("ratioP50", Math.round(through.percentile(50) / directly.percentile(50) * 100) / 100.0);
            result.put("failures", direct.failures() + door.failures());
            return result;
        }
    }

    private static Map<String, Long> resident(LocalSuite suite, Collection<String> parts) throws IOException {
        Map<String, Long> megabytes = new LinkedHashMap<>();
        for (String part : parts) {
            megabytes.put(part, suite.residentMb(part));
        }
        return megabytes;
    }
}
