package org.linli.bench;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

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
    /** What a container runs with; the local suite starts faster without. */
    private static final Map<String, String> FULL_COMPILER = Map.of(
            "LINLI_JAVA_OPTS_GATEWAY", "-XX:TieredStopAtLevel=4 -XX:CICompilerCount=2 -Xmx256m",
            "LINLI_JAVA_OPTS_PROJECT", "-XX:TieredStopAtLevel=4 -XX:CICompilerCount=2");

    private GatewayBenchmark() {}

    static Map<String, Object> run(List<String> options, PrintStream out) throws Exception {
        int rate = Machine.option(options, "rate", 500);
        int seconds = Machine.option(options, "seconds", 20);
        int warmUp = Machine.option(options, "warm-up", 30);
        boolean fullCompiler = options.contains("--full-compiler");
        try (LocalSuite suite = new LocalSuite(fullCompiler ? FULL_COMPILER : Map.of());
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            suite.up("mongo", "kafka", "sign-in", "project", "gateway");
            List<String> tokens = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                tokens.add(suite.token(ROLES.get(i / 5) + "@330411" + (101 + i % 5)));
            }
            Target direct = new Target(client, LocalSuite.port(8082), tokens);
            Target door = new Target(client, LocalSuite.port(8080), tokens);
            out.printf(
                    "warming up both paths at %d requests/s, %s%n",
                    rate, fullCompiler ? "full compiler as in containers" : "quick compiler as in ./linli up");
            Pace.run(rate, warmUp, number -> direct.send(number, new Latencies()));
            Pace.run(rate, warmUp, number -> door.send(number, new Latencies()));
            Latencies directly = new Latencies();
            Latencies through = new Latencies();
            for (int round = 1; round <= ROUNDS; round++) {
                Pace.run(rate, seconds / ROUNDS, number -> direct.send(number, directly));
                Pace.run(rate, seconds / ROUNDS, number -> door.send(number, through));
            }
            Bench.refuseFailures(direct.failures.get() + door.failures.get(), directly.count() + through.count());
            out.println("directly:            " + directly.summary());
            out.println("through the gateway: " + through.summary());
            double added = Math.round((through.percentile(99) - directly.percentile(99)) * 100) / 100.0;
            out.printf("added: p50 %.2f ms, p99 %.2f ms%n", through.percentile(50) - directly.percentile(50), added);
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("rate", rate);
            result.put("fullCompiler", fullCompiler);
            result.put("directP50Ms", directly.percentile(50));
            result.put("directP99Ms", directly.percentile(99));
            result.put("gatewayP50Ms", through.percentile(50));
            result.put("gatewayP99Ms", through.percentile(99));
            result.put("addedP99Ms", added);
            result.put("ratioP50", Math.round(through.percentile(50) / directly.percentile(50) * 100) / 100.0);
            result.put("failures", direct.failures.get() + door.failures.get());
            return result;
        }
    }

    private static final class Target {

        private final HttpClient client;
        private final int port;
        private final List<String> tokens;
        private final AtomicInteger failures = new AtomicInteger();

        Target(HttpClient client, int port, List<String> tokens) {
            this.client = client;
            this.port = port;
            this.tokens = tokens;
        }

        void send(int number, Latencies latencies) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + PATH))
                    .header("Authorization", tokens.get(number % tokens.size()))
                    .build();
            long start = System.nanoTime();
            try {
                HttpResponse<Void> response = client.send(request, HttpResponse.BodyHandlers.discarding());
                if (response.statusCode() == 200) {
                    latencies.add(System.nanoTime() - start);
                } else {
                    failures.incrementAndGet();
                }
            } catch (java.io.IOException e) {
                failures.incrementAndGet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
