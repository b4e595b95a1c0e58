package org.linli.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.linli.testkit.Http;

/**
 * The best people for a demand, asked over HTTP while a whole district stands in the index: sixty different demands of all communities, some
 * with a team under a supervisor. The reference in the same run is the demand itself, read over HTTP at the same rate.
 */
final class CandidatesBenchmark {

    private static final int PEOPLE = 130_000;
    private static final int DEMANDS = 60;
    /** What a container runs with; the local suite starts faster without. */
    private static final Map<String, String> FULL_COMPILER =
            Map.of("LINLI_JAVA_OPTS_MATCHING", "-XX:TieredStopAtLevel=4 -XX:CICompilerCount=2");

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final List<String> CLASSES = List.of("ELDERLY", "CHILDREN", "DISPUTE");
    private static final List<List<String>> SKILLS = List.of(List.of(), List.of("法律咨询"), List.of("摄影"), List.of());

    private CandidatesBenchmark() {}

    static Map<String, Object> run(List<String> options, PrintStream out) throws Exception {
        int people = Machine.option(options, "people", PEOPLE);
        int rate = Machine.option(options, "rate", 50);
        int seconds = Machine.option(options, "seconds", 20);
        int warmUp = Machine.option(options, "warm-up", 30);
        // the compiler works on what runs often, not on what runs long
        int warmUpRate = Machine.option(options, "warm-up-rate", 4 * rate);
        boolean fullCompiler = options.contains("--full-compiler");
        Path workbook = Files.createTempFile("linli-bench-candidates", ".xlsx");
        try (LocalSuite suite = new LocalSuite(fullCompiler ? FULL_COMPILER : Map.of())) {
            suite.up("mongo", "kafka", "sign-in", "volunteer", "matching");
            String token = suite.token("xiuzhou-district");
            Http office = Http.at("http://127.0.0.1:" + LocalSuite.port(8083)).withToken(token);
            List<String> demands = post(office);
            out.printf("registering %,d people%n", people);
            GeneratedWorkbook.write(workbook, people);
            RosterBenchmark.imported(suite, workbook, "roster.xlsx", null, new AtomicLong());
            int known = untilKnown(people);
            out.printf(
                    "%,d people in the index, %d demands; warming up at %d requests/s%n", known, DEMANDS, warmUpRate);
            Getter getter = new Getter(LocalSuite.port(8083));
            IntFunction<String> demand = number -> "/api/v1/demands/" + demands.get(number % demands.size());
            IntFunction<String> best = number -> demand.apply(number) + "/candidates?k=10";
            ProcessorTime read = new ProcessorTime(suite.pid("matching"));
            ProcessorTime searched = new ProcessorTime(suite.pid("matching"));
            Pace.run(warmUpRate, warmUp, number -> getter.send(demand.apply(number), token, new Latencies()));
            Pace.run(warmUpRate, warmUp, number -> getter.send(best.apply(number), token, new Latencies()));
            Latencies reading = new Latencies();
            Latencies candidates = new Latencies();
            for (int round = 0; round < 2; round++) {
                read.start();
                Pace.run(rate, seconds / 2, number -> getter.send(demand.apply(number), token, reading));
                read.stop();
                searched.start();
                Pace.run(rate, seconds / 2, number -> getter.send(best.apply(number), token, candidates));
                searched.stop();
            }
            Bench.refuseFailures(getter.failures(), reading.count() + candidates.count());
            out.println("the demand alone: " + reading.summary());
            out.println("candidates:       " + candidates.summary());
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("people", known);
            result.put("rate", rate);
            result.put("fullCompiler", fullCompiler);
            result.put("demandP50Ms", reading.percentile(50));
            result.put("demandP99Ms", reading.percentile(99));
            result.put("candidatesP50Ms", candidates.percentile(50));
            result.put("candidatesP99Ms", candidates.percentile(99));
            result.put("demandProcessorMs", read.perRequest(reading.count()));
            result.put("candidatesProcessorMs", searched.perRequest(candidates.count()));
            result.put("ratioP50", Math.round(candidates.percentile(50) / reading.percentile(50) * 100) / 100.0);
            result.put("residentMb", suite.residentMb("matching"));
            result.put("failures", getter.failures());
            return result;
        } finally {
            Files.deleteIfExists(workbook);
        }
    }

    private static List<String> post(Http office) {
        List<String> communities = GeneratedWorkbook.communities();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < DEMANDS; i++) {
            boolean supervised = i % 3 == 0;
            Map<String, Object> body = new HashMap<>(DemandBody.any());
            body.put("demandClass", CLASSES.get(i % CLASSES.size()));
            body.put("area", communities.get(i * communities.size() / DEMANDS));
            body.put("skills", SKILLS.get(i % SKILLS.size()));
            body.put("supervised", supervised);
            body.put("wanted", 2 + i % 4);
            body.put("date", today.plusDays(8 + i % 14).toString());
            body.put("start", "%02d:00".formatted(8 + i % 10));
            body.put("end", "%02d:00".formatted(10 + i % 10));
            Http.Reply posted = office.keyed().post("/api/v1/demands", body);
            if (posted.status() != 201) {
                throw new IllegalStateException("a demand was not taken: " + posted);
            }
            ids.add(posted.json().path("id").asString());
        }
        return ids;
    }

    /** Waits until the index, which learns from events only, counts everybody; returns how many it counts. */
    private static int untilKnown(int people) throws InterruptedException {
        Http management = Http.at("http://127.0.0.1:" + LocalSuite.port(18083));
        long end = System.nanoTime() + LONGEST.toNanos();
        int known = 0;
        while (System.nanoTime() < end) {
            known = management
                    .get("/actuator/health")
                    .json()
                    .at("/components/supply/details/people")
                    .asInt(0);
            if (known >= people) {
                return known;
            }
            new CountDownLatch(1).await(500, TimeUnit.MILLISECONDS);
        }
        throw new IllegalStateException("the index stopped at " + known + " people");
    }
}
