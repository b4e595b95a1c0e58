package org.linli.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.PrintStream;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.testkit.Http;

/**
 * Everybody arrives at once: so many people scan the code of one event, each over HTTP with a token of his own, so many at a time. The
 * reference in the same run are inserts of the same documents by the bare driver, as many at a time, in the same server.
 *
 * <p>Registering the people and giving them their places is preparation and not measured.
 */
final class CheckInsBenchmark {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String AREA = "330411003005";
    private static final String DATABASE = "linli_volunteer";
    /** Few: everybody who signs up wants a seat in the same activity. */
    private static final int PREPARING = 8;

    private CheckInsBenchmark() {}

    static Map<String, Object> run(List<String> options, PrintStream out) throws Exception {
        int people = Machine.option(options, "people", 2_000);
        int atOnce = Machine.option(options, "at-once", 100);
        try (LocalSuite suite = new LocalSuite()) {
            suite.up("mongo", "kafka", "sign-in", "volunteer");
            return measure(suite, people, atOnce, out);
        }
    }

    private static Map<String, Object> measure(LocalSuite suite, int people, int atOnce, PrintStream out)
            throws InterruptedException {
        String mongodb = "mongodb://127.0.0.1:" + LocalSuite.port(27017) + "/?retryWrites=false";
        try (MongoClient mongo = MongoClients.create(mongodb)) {
            Http office = service().withToken(suite.token("xiuzhou-district"));
            out.printf("registering %d people and giving them their places%n", people * 11 / 10);
            Event warmUp = prepare(suite, office, people / 10);
            Event event = prepare(suite, office, people);
            checkIn(office, warmUp, atOnce, new Latencies());
            bareInserts(mongo, people / 10, atOnce, new Latencies());

            Latencies bare = new Latencies();
            double bareSeconds = bareInserts(mongo, people, atOnce, bare);
            Latencies measured = new Latencies();
            double seconds = checkIn(office, event, atOnce, measured);
            long kept = mongo.getDatabase(DATABASE)
                    .getCollection("serviceDays")
                    .countDocuments(new Document("sessions.activityId", event.activity()));
            if (kept != people) {
                throw new IllegalStateException(people + " people checked in, but " + kept + " of them are kept");
            }
            out.println("bare insert: " + bare.summary());
            out.println("check-in:    " + measured.summary());
            out.printf("%d check-ins in %.1f s, %.0f a second%n", people, seconds, people / seconds);
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("people", people);
            result.put("atOnce", atOnce);
            result.put("seconds", rounded(seconds));
            result.put("checkInsPerSecond", rounded(people / seconds));
            result.put("p50Ms", measured.percentile(50));
            result.put("p99Ms", measured.percentile(99));
            result.put("bareInsertsPerSecond", rounded(people / bareSeconds));
            result.put("bareP50Ms", bare.percentile(50));
            result.put("bareP99Ms", bare.percentile(99));
            result.put("ratio", rounded(seconds / bareSeconds));
            result.put("withinAMinute", seconds < 60);
            return result;
        }
    }

    /** An event, and the tokens of those who have a place in it. */
    private record Event(String activity, List<String> tokens) {}

    private static Event prepare(LocalSuite suite, Http office, int people) throws InterruptedException {
        OffsetDateTime soon =
                OffsetDateTime.now(CHINA).truncatedTo(ChronoUnit.SECONDS).plusMinutes(40);
        Http.Reply draft = office.keyed()
                .post(
                        "/api/v1/activities",
                        Map.of(
                                "area", AREA,
                                "title", "城市马拉松服务",
                                "content", "沿线补给与引导",
                                "place", "体育中心",
                                "risks", "人流密集",
                                "safeguards", "统一着装、分区值守",
                                "startsAt", soon.toString(),
                                "endsAt", soon.plusHours(4).toString(),
                                "capacity", people,
                                "agreementForm", "bench"));
        Http.Reply opened = office.ifMatch(draft).post(draft.header("Location") + "/publication");
        if (opened.status() != 200) {
            throw new IllegalStateException("the event did not open: " + opened.status() + " " + opened.code());
        }
        String activity = opened.json().path("id").asString();
        String[] tokens = new String[people];
        each(people, PREPARING, number -> {
            Http.Reply person = expect(office.keyed().post("/api/v1/volunteers", person(activity, number)));
            String token = suite.token("volunteer:" + person.json().path("id").asString());
            tokens[number] = token;
            Http.Reply place = expect(service()
                    .withToken(token)
                    .keyed()
                    .post("/api/v1/activities/" + activity + "/sign-ups", Map.of("agreedTo", "bench")));
            if (!place.json().path("state").asString().equals("ACCEPTED")) {
                throw new IllegalStateException("no seat: " + place.json().path("state"));
            }
        });
        return new Event(activity, List.of(tokens));
    }

    private static double checkIn(Http office, Event event, int atOnce, Latencies latencies)
            throws InterruptedException {
        Screen screen = new Screen(office, event.activity());
        long start = System.nanoTime();
        each(event.tokens().size(), atOnce, number -> {
            Http himself = service().withToken(event.tokens().get(number)).keyed();
            String code = screen.code();
            long begun = System.nanoTime();
            expect(himself.post("/api/v1/check-ins", Map.of("code", code)));
            latencies.add(System.nanoTime() - begun);
        });
        return (System.nanoTime() - start) / 1e9;
    }

    /** A real day of service, inserted again and again under new ids: the same bytes with nothing around them. */
    private static double bareInserts(MongoClient mongo, int count, int atOnce, Latencies latencies)
            throws InterruptedException {
        Document day = Objects.requireNonNull(
                mongo.getDatabase(DATABASE).getCollection("serviceDays").find().first(), "a day of service");
        MongoCollection<Document> target = mongo.getDatabase("linli_bench").getCollection("inserts");
        target.drop();
        long start = System.nanoTime();
        each(count, atOnce, number -> {
            Document copy = new Document(day).append("_id", day.getString("_id") + "." + number);
            long begun = System.nanoTime();
            target.insertOne(copy);
            latencies.add(System.nanoTime() - begun);
        });
        return (System.nanoTime() - start) / 1e9;
    }

    /** The screen at the place: everybody sees the code of the moment. */
    private static final class Screen {

        private final Http office;
        private final String path;
        private final AtomicReference<Shown> shown = new AtomicReference<>(new Shown("", 0));

        private record Shown(String code, long atNanos) {}

        Screen(Http office, String activity) {
            this.office = office;
            this.path = "/api/v1/activities/" + activity + "/check-in-code";
        }

        String code() {
            Shown now = shown.get();
            if (now.code().isEmpty() || System.nanoTime() - now.atNanos() > 10_000_000_000L) {
                Shown fresh = new Shown(office.get(path).json().path("payload").asString(), System.nanoTime());
                shown.compareAndSet(now, fresh);
                return fresh.code();
            }
            return now.code();
        }
    }

    private static Map<String, Object> person(String event, int number) {
        return Map.of(
                "name", "王小明",
                "idType", "PASSPORT",
                "idNumber", "E%08d".formatted(Math.floorMod(event.hashCode() * 31L + number, 100_000_000L)),
                "birthDate", "1990-01-01",
                "sex", "FEMALE",
                "nationality", "FRA",
                "phone", "13800001234",
                "area", AREA,
                "address", "幸福路1号",
                "consentVersion", "2026-1");
    }

    private static Http.Reply expect(Http.Reply reply) {
        if (reply.status() != 201) {
            throw new IllegalStateException(reply.status() + " " + reply.code());
        }
        return reply;
    }

    /** Does it so many times, so many at once; one that fails ends the measurement with its reason. */
    private static void each(int count, int atOnce, IntConsumer task) throws InterruptedException {
        AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
        Semaphore room = new Semaphore(atOnce);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count && failure.get() == null; i++) {
                room.acquire();
                int number = i;
                executor.execute(() -> {
                    try {
                        task.accept(number);
                    } catch (RuntimeException e) {
                        failure.compareAndSet(null, e);
                    } finally {
                        room.release();
                    }
                });
            }
        }
        RuntimeException first = failure.get();
        if (first != null) {
            throw first;
        }
    }

    private static Http service() {
        return Http.at("http://127.0.0.1:" + LocalSuite.port(8081));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
