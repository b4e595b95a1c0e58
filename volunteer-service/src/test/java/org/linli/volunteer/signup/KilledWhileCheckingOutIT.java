package org.linli.volunteer.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.contracts.matching.AssignmentAcceptedV1;
import org.linli.testkit.Http;
import org.linli.testkit.OwnServers;
import org.linli.testkit.Rule;
import org.linli.testkit.ServiceProcess;
import org.linli.testkit.Tokens;
import org.linli.volunteer.Story;
import org.linli.volunteer.VolunteerServiceApplication;

/**
 * The service runs as a process of its own and is killed without warning while a thousand volunteers check out: what was acknowledged is in the
 * ledger, and nobody's minutes are there twice, nor in the statistics.
 */
@Tag("component")
@Rule("VOL-12")
class KilledWhileCheckingOutIT {

    private static final int PEOPLE = 1000;
    private static final int PEOPLE_A_DEMAND = 20;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 300;
    private static final int CHECKING_IN_AT_ONCE = 32;
    private static final Instant NINE = Instant.parse("2026-12-13T01:00:00Z");

    @TempDir
    private Path logs;

    /** One volunteer with a place in an activity; {@code as} speaks for him at the running service. */
    private record Place(String volunteer, String signUp, String authorization) {

        Http at(int port) {
            return Http.at(port).withToken(authorization);
        }
    }

    @Test
    void losesNoAcknowledgedCheckOutAndCountsNoneTwice() throws Exception {
        List<Place> places = IntStream.range(0, PEOPLE)
                .mapToObj(i -> new Place("v-" + i, "s-" + i, Tokens.bearer("volunteer:v-" + i)))
                .toList();
        try (OwnServers servers = new OwnServers();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            MongoDatabase database = servers.database();
            Set<String> acknowledged;
            try (ServiceProcess service = started(servers, "first.log")) {
                service.clock("2026-12-13T09:00:00+08:00");
                assign(servers, places);
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> database.getCollection("signUps").countDocuments() == PEOPLE);
                Map<String, Long> versions = checkIn(threads, places, service.port());
                service.clock("2026-12-13T10:00:00+08:00");
                acknowledged = checkOutUntilTheKill(threads, places, versions, service);
            }
            assertThat(acknowledged.size())
                    .as("killed in the middle")
                    .isBetween(ACKNOWLEDGED_BEFORE_THE_KILL, PEOPLE - 1);
            try (ServiceProcess service = started(servers, "second.log")) {
                service.clock("2026-12-13T10:00:00+08:00");
                checkOutTheRest(threads, places, acknowledged, service.port());
                await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                    assertThat(database.getCollection("hoursLedger").countDocuments())
                            .isEqualTo(PEOPLE);
                    assertThat(published(database))
                            .isEqualTo(served(database).values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum());
                });
                everybodyHasHisHourOnce(database, places);
                reconciles(service);
            }
        }
    }

    private static Map<String, Long> checkIn(ExecutorService threads, List<Place> places, int port) throws Exception {
        Map<String, Long> versions = new ConcurrentHashMap<>();
        Semaphore few = new Semaphore(CHECKING_IN_AT_ONCE);
        List<Future<?>> all = new ArrayList<>();
        for (Place place : places) {
            all.add(threads.submit(() -> {
                few.acquireUninterruptibly();
                try {
                    Http.Reply in =
                            place.at(port).keyed().post("/api/v1/check-ins", Map.of("signUpId", place.signUp()));
                    assertThat(in.status()).as(in.toString()).isEqualTo(201);
                    versions.put(place.signUp(), in.version());
                } finally {
                    few.release();
                }
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        return versions;
    }

    /** All at once; in the middle of it the process is killed. */
    private static Set<String> checkOutUntilTheKill(
            ExecutorService threads, List<Place> places, Map<String, Long> versions, ServiceProcess service)
            throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch middle = new CountDownLatch(ACKNOWLEDGED_BEFORE_THE_KILL);
        List<Future<?>> all = new ArrayList<>();
        for (Place place : places) {
            all.add(threads.submit(() -> {
                go.await();
                try {
                    Http.Reply out = place.at(service.port())
                            .ifMatch(Objects.requireNonNull(versions.get(place.signUp())))
                            .post("/api/v1/check-ins/" + place.signUp() + "/check-out");
                    assertThat(out.status()).as(out.toString()).isEqualTo(200);
                    acknowledged.add(place.signUp());
                    middle.countDown();
                } catch (UncheckedIOException killed) {
                    // no answer: it may have been taken or not
                    assertThat(killed).isNotNull();
                }
                return null;
            }));
        }
        go.countDown();
        middle.await();
        service.kill();
        for (Future<?> one : all) {
            one.get();
        }
        return Set.copyOf(acknowledged);
    }

    /** What was acknowledged is closed; whoever had no answer asks again. */
    private static void checkOutTheRest(ExecutorService threads, List<Place> places, Set<String> acknowledged, int port)
            throws Exception {
        Semaphore few = new Semaphore(CHECKING_IN_AT_ONCE);
        List<Future<?>> all = new ArrayList<>();
        for (Place place : places) {
            all.add(threads.submit(() -> {
                few.acquireUninterruptibly();
                try {
                    Http himself = place.at(port);
                    Http.Reply now = himself.get("/api/v1/check-ins/" + place.signUp());
                    boolean open = now.json().path("state").asString().equals("CHECKED_IN");
                    assertThat(open && acknowledged.contains(place.signUp()))
                            .as("an acknowledged check-out was lost")
                            .isFalse();
                    if (open) {
                        Http.Reply out =
                                himself.ifMatch(now).post("/api/v1/check-ins/" + place.signUp() + "/check-out");
                        assertThat(out.status()).as(out.toString()).isEqualTo(200);
                    }
                } finally {
                    few.release();
                }
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
    }

    private static void everybodyHasHisHourOnce(MongoDatabase database, List<Place> places) {
        Map<String, Document> lines = new ConcurrentHashMap<>();
        database.getCollection("hoursLedger").find().forEach(line -> {
            assertThat(lines.put(line.getString("volunteerId"), line))
                    .as("twice")
                    .isNull();
        });
        Map<String, Integer> served = served(database);
        for (Place place : places) {
            Document line = Objects.requireNonNull(lines.get(place.volunteer()), place.volunteer());
            int minutes = Objects.requireNonNull(served.get(place.volunteer()), place.volunteer());
            assertThat(minutes).isPositive();
            assertThat(line.getInteger("minutes")).isEqualTo(minutes);
            assertThat(line.getLong("balance")).isEqualTo(minutes);
        }
    }

    /** What each volunteer's day of service says: the clock runs on while a thousand check in. */
    private static Map<String, Integer> served(MongoDatabase database) {
        Map<String, Integer> minutes = new ConcurrentHashMap<>();
        for (Document day : database.getCollection("serviceDays").find()) {
            List<Document> sessions = day.getList("sessions", Document.class);
            assertThat(sessions).hasSize(1);
            minutes.put(day.getString("volunteerId"), sessions.getFirst().getInteger("minutes"));
        }
        return minutes;
    }

    private static long published(MongoDatabase database) {
        Document sum = database.getCollection("volunteeringRollups")
                .find(new Document("_id", Story.COMMUNITY + "|all|minutes"))
                .first();
        return sum != null && sum.get("value") instanceof Number value ? value.longValue() : 0;
    }

    private static void reconciles(ServiceProcess service) {
        service.clock("2026-12-13T11:00:00+08:00");
        Http operator = Http.at(service.port()).as("operator");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Http.Reply started = operator.keyed().post("/api/v1/reconciliations", Map.of());
            String run = await().until(
                            () -> operator.get(started.header("Location")).text(), text -> !text.contains("RUNNING"));
            assertThat(run).contains("\"balanced\":true");
        });
    }

    private static void assign(OwnServers servers, List<Place> places) {
        List<AssignmentAcceptedV1> accepted = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            accepted.add(new AssignmentAcceptedV1(
                    places.get(i).signUp(),
                    "d-" + i / PEOPLE_A_DEMAND,
                    places.get(i).volunteer(),
                    Story.COMMUNITY,
                    "河道清理",
                    "ENVIRONMENT",
                    NINE,
                    NINE.plus(Duration.ofHours(3)),
                    PEOPLE_A_DEMAND,
                    false));
        }
        servers.publish("matching-service", NINE, accepted);
    }

    private ServiceProcess started(OwnServers servers, String log) {
        return ServiceProcess.start(VolunteerServiceApplication.class, servers, logs.resolve(log))
                .awaitReady();
    }
}
