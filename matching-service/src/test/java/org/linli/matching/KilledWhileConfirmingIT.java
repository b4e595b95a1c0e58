package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.contracts.Contracts;
import org.linli.contracts.Topics;
import org.linli.contracts.matching.AssignmentConfirmedV1;
import org.linli.testkit.Http;
import org.linli.testkit.OwnServers;
import org.linli.testkit.Rule;
import org.linli.testkit.ServiceProcess;
import org.linli.testkit.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service runs as a process of its own and is killed without warning while a plan of many demands is confirmed, by one office as a whole and
 * by another one by one: what was acknowledged is there, nobody is promised to two places, and every half-done step is finished or taken back.
 */
@Tag("component")
@Rule("MAT-05")
class KilledWhileConfirmingIT {

    private static final int DEMANDS = 40;
    private static final int PEOPLE_A_DEMAND = 5;
    private static final int SEATS = DEMANDS * PEOPLE_A_DEMAND;
    private static final int PEOPLE = 260;
    private static final int TAKEN_MEANWHILE = 4;
    private static final int CONFIRMED_BEFORE_THE_KILL = 30;
    private static final String PLACE = "330521004002";
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** The process starts by the real clock, so the days are counted from it. */
    private static final OffsetDateTime NOW = OffsetDateTime.now(CHINA);

    @TempDir
    private Path logs;

    @Test
    void keepsWhatWasAcknowledgedAndFinishesOrTakesBackTheRest() throws Exception {
        try (OwnServers servers = new OwnServers();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            register(servers);
            MongoCollection<Document> assignments = servers.database().getCollection("assignments");
            String plan;
            Set<String> acknowledged;
            try (ServiceProcess service = started(servers, "first.log")) {
                plan = plan(threads, office(service));
                assertThat(assignments.countDocuments(Filters.eq("planId", plan)))
                        .isEqualTo(SEATS);
                promiseSomeElsewhere(assignments, plan, office(service));
                acknowledged = confirmUntilTheKill(threads, assignments, plan, service);
            }
            long before = assignments.countDocuments(Filters.ne("confirmedAt", null));
            assertThat(before).as("killed in the middle").isBetween((long) CONFIRMED_BEFORE_THE_KILL, SEATS - 10L);

            try (ServiceProcess service = started(servers, "second.log")) {
                Http office = office(service);
                String commit = "/api/v1/plans/" + plan + "/commit";
                assertThat(office.get(commit).json().path("status").asString())
                        .as("the confirmation was acknowledged")
                        .isEqualTo("CONFIRMING");
                // whoever was at work is believed dead after two minutes
                service.clock(OffsetDateTime.now(CHINA).plusMinutes(3).toString());
                await().atMost(Duration.ofSeconds(30)).until(() -> office.get(commit)
                        .json()
                        .path("status")
                        .asString()
                        .equals("CONFIRMED"));
                JsonNode done = office.get(commit).json();
                assertThat(done.path("confirmed").asInt()).isEqualTo(SEATS - TAKEN_MEANWHILE);
                assertThat(done.path("refused").asInt()).isEqualTo(TAKEN_MEANWHILE);
                nothingIsLostOrDoubled(servers, assignments, plan, acknowledged);
                everyConfirmationIsTold(servers, assignments, plan);
            }
        }
    }

    private ServiceProcess started(OwnServers servers, String log) {
        return ServiceProcess.start(
                        MatchingServiceApplication.class,
                        servers,
                        logs.resolve(log),
                        "--linli.matching.commit.sweep-seconds=1")
                .awaitReady();
    }

    private static Http office(ServiceProcess service) {
        return Http.at(service.port()).withToken(Tokens.bearer("district-officer@330521"));
    }

    /** Five are wanted on each of eight mornings at five places; everybody can do it. */
    private static String plan(ExecutorService threads, Http office) throws Exception {
        List<Callable<Void>> creations = new ArrayList<>();
        for (int i = 0; i < DEMANDS; i++) {
            Map<String, Object> body = new HashMap<>(MatchingStage.mediation("整案确认" + i, PLACE));
            body.put("date", day(i % 8).toString());
            body.put("wanted", PEOPLE_A_DEMAND);
            body.put("minimum", PEOPLE_A_DEMAND);
            creations.add(() -> {
                Http.Reply created = office.keyed().post("/api/v1/demands", body);
                assertThat(created.status()).as(created.text()).isEqualTo(201);
                return null;
            });
        }
        for (Future<Void> one : threads.invokeAll(creations)) {
            one.get();
        }
        Http.Reply listed = office.post("/api/v1/demand-verifications", Map.of("area", PLACE, "list", true));
        assertThat(listed.status()).as(listed.text()).isEqualTo(200);
        Http.Reply plan = office.keyed().post("/api/v1/plans", Map.of("area", PLACE));
        assertThat(plan.status()).as(plan.text()).isEqualTo(201);
        return plan.json().path("id").asString();
    }

    private static LocalDate day(int offset) {
        return NOW.toLocalDate().plusDays(10L + offset);
    }

    /** Some of the proposed are paired with an on-site service before the office gets to them. */
    private static void promiseSomeElsewhere(MongoCollection<Document> assignments, String plan, Http office) {
        List<Document> proposed = assignments
                .find(Filters.eq("planId", plan))
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
        for (int i = 0; i < TAKEN_MEANWHILE; i++) {
            Document taken = proposed.get(i * SEATS / TAKEN_MEANWHILE + 1);
            LocalDate day = LocalDate.ofInstant(taken.getDate("startsAt").toInstant(), CHINA);
            Map<String, Object> slot = Map.of("day", day.getDayOfWeek().name(), "start", "09:30", "end", "10:30");
            Http.Reply begun = office.keyed()
                    .post(
                            "/api/v1/onsite-services",
                            Map.of(
                                    "area",
                                    PLACE,
                                    "kind",
                                    "CANTEEN",
                                    "title",
                                    "爱心食堂",
                                    "place",
                                    "文化礼堂",
                                    "pattern",
                                    List.of(slot),
                                    "from",
                                    NOW.toLocalDate().toString()));
            assertThat(begun.status()).as(begun.text()).isEqualTo(201);
            Http.Reply paired = office.ifMatch(begun)
                    .post(
                            "/api/v1/onsite-services/" + begun.json().path("id").asString() + "/pairings",
                            Map.of(
                                    "volunteerId",
                                    taken.getString("volunteerId"),
                                    "slot",
                                    slot,
                                    "from",
                                    day.toString(),
                                    "weeks",
                                    1));
            assertThat(paired.status()).as(paired.text()).isBetween(200, 201);
        }
    }

    /** One office confirms the whole plan, another goes through it from its end; in the middle of both the process is killed. */
    private static Set<String> confirmUntilTheKill(
            ExecutorService threads, MongoCollection<Document> assignments, String plan, ServiceProcess service)
            throws Exception {
        Http office = office(service);
        Http.Reply reviewed = office.keyed().post("/api/v1/plans/" + plan + "/review", Map.of());
        List<String> fromTheEnd = assignments
                .find(Filters.eq("planId", plan))
                .sort(new Document("_id", -1))
                .map(d -> d.getString("_id"))
                .into(new ArrayList<>());
        Http.Reply confirming = office.ifMatch(reviewed).post("/api/v1/plans/" + plan + "/confirmation");
        assertThat(confirming.status()).as(confirming.text()).isEqualTo(202);
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        Future<?> single = threads.submit(() -> {
            try {
                for (String id : fromTheEnd) {
                    Http.Reply one = office.ifMatch(1).post("/api/v1/assignments/" + id + "/confirmation");
                    if (one.status() == 200) {
                        acknowledged.add(id);
                    }
                }
            } catch (UncheckedIOException killed) {
                // no answer: it may have been taken or not
                assertThat(killed).isNotNull();
            }
        });
        await().atMost(Duration.ofSeconds(20))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> !acknowledged.isEmpty()
                        && assignments.countDocuments(Filters.ne("confirmedAt", null)) >= CONFIRMED_BEFORE_THE_KILL);
        service.kill();
        single.get();
        return Set.copyOf(acknowledged);
    }

    private static void nothingIsLostOrDoubled(
            OwnServers servers, MongoCollection<Document> assignments, String plan, Set<String> acknowledged) {
        Map<String, String> promised = new HashMap<>();
        Set<String> closed = new HashSet<>();
        for (Document a : assignments.find(Filters.eq("planId", plan))) {
            if (a.getString("status").equals("CONFIRMED")) {
                promised.put(a.getString("_id"), a.getString("volunteerId"));
            } else {
                assertThat(a.getString("status"))
                        .as("nothing is left half done")
                        .isEqualTo("WITHDRAWN");
                closed.add(a.getString("_id"));
            }
        }
        assertThat(promised.keySet())
                .as("an acknowledged confirmation was lost")
                .containsAll(acknowledged);
        assertThat(promised).hasSize(SEATS - TAKEN_MEANWHILE);
        Set<String> booked = new HashSet<>();
        for (Document calendar : servers.database().getCollection("calendars").find()) {
            List<Document> bookings = new ArrayList<>(calendar.getList("bookings", Document.class));
            bookings.sort(Comparator.comparing(b -> b.getDate("startsAt")));
            Date free = new Date(0);
            for (Document booking : bookings) {
                assertThat(booking.getDate("startsAt"))
                        .as("promised to two places: " + calendar)
                        .isAfterOrEqualTo(free);
                free = booking.getDate("endsAt");
                String of = booking.getString("assignmentId");
                assertThat(closed)
                        .as("a promise that nobody made takes his time")
                        .doesNotContain(of);
                if (promised.containsKey(of)) {
                    assertThat(promised.get(of)).isEqualTo(calendar.getString("_id"));
                    assertThat(booked.add(of)).as("booked twice").isTrue();
                }
            }
        }
        assertThat(booked).as("every promise stands in a calendar").isEqualTo(promised.keySet());
    }

    /** What the first process wrote and could not send any more, the second one sends. */
    private static void everyConfirmationIsTold(
            OwnServers servers, MongoCollection<Document> assignments, String plan) {
        Set<String> expected = new HashSet<>();
        assignments
                .find(Filters.and(Filters.eq("planId", plan), Filters.eq("status", "CONFIRMED")))
                .forEach(a -> expected.add(a.getString("_id")));
        Set<String> told = new HashSet<>();
        String name = Contracts.type(AssignmentConfirmedV1.class).name();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers.bootstrapServers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            Collection<TopicPartition> partitions = consumer.partitionsFor(Topics.MATCHING_EVENTS).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    Header type = record.headers().lastHeader("ce_type");
                    if (new String(type.value(), StandardCharsets.UTF_8).equals(name)) {
                        told.add(JSON.readTree(record.value())
                                .path("assignmentId")
                                .asString());
                    }
                });
                assertThat(told).containsAll(expected);
            });
        }
    }

    private static void register(OwnServers servers) {
        servers.publish(
                "volunteer-service",
                NOW.toInstant(),
                IntStream.range(0, PEOPLE)
                        .mapToObj(i -> MatchingStage.volunteer("k-" + i, PLACE, "矛盾调解"))
                        .toList());
    }
}
