package org.linli.matching.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.volunteer.VolunteerSnapshotV1;
import org.linli.matching.MatchingServiceApplication;
import org.linli.platform.area.Area;
import org.linli.platform.area.Areas;
import org.linli.testkit.Http;
import org.linli.testkit.OwnServers;
import org.linli.testkit.ServiceProcess;
import org.linli.testkit.Tokens;

/** A district of its own with database and broker, and instances of the service as processes of their own. */
final class SharedDistrict implements AutoCloseable {

    static final String DISTRICT = "330411";
    static final String MEDIATION = "矛盾调解";
    static final String SIGN_LANGUAGE = "手语";
    static final AreaPartitions PARTITIONS = new AreaPartitions(4);
    private static final String TODAY = "2026-11-20T10:00:00+08:00";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int AT_ONCE = 16;

    private final OwnServers servers = new OwnServers();
    final MongoDatabase database = servers.database();
    private final String officer = Tokens.bearer("xiuzhou-district");

    /** One village of every street. */
    final List<String> villages = Areas.fromClasspath().children(DISTRICT).stream()
            .map(Area::code)
            .filter(street -> !Areas.fromClasspath().children(street).isEmpty())
            .map(street -> Areas.fromClasspath().children(street).getFirst().code())
            .toList();

    Http at(ServiceProcess process) {
        return process.http().withToken(officer);
    }

    /** The villages whose streets an instance owns now. */
    List<String> villagesOf(ServiceProcess process) {
        Set<Integer> owned = owned(process);
        return villages.stream().filter(v -> owned.contains(PARTITIONS.of(v))).toList();
    }

    void publish(List<VolunteerSnapshotV1> people) {
        servers.publish("volunteer-service", Instant.parse("2026-11-20T02:00:00Z"), people);
    }

    /** Where the broker's own producer puts a record whose key is the street; what it says is of no request and wakes nobody. */
    int partitionOfARecordFor(String village) {
        try (KafkaProducer<String, byte[]> producer = servers.producer()) {
            return producer.send(new ProducerRecord<>(
                            "linli.matching.areas.v1",
                            village.substring(0, 9),
                            "none".getBytes(StandardCharsets.UTF_8)))
                    .get()
                    .partition();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static VolunteerSnapshotV1 person(String id, String area, String... skills) {
        return new VolunteerSnapshotV1(
                id,
                1,
                area,
                "ACTIVE",
                "18_59",
                List.of(skills),
                List.of(),
                List.of(),
                List.of(268435455, 268435455, 268435455, 268435455, 268435455, 268435455, 268435455),
                null,
                null,
                0,
                0);
    }

    /** A demand for two people, from the hour on for two hours. */
    static Map<String, Object> demand(String title, String area, String skill, LocalDate date, int hour) {
        Map<String, Object> body = new HashMap<>();
        body.put("title", title);
        body.put("demandClass", "DISPUTE");
        body.put("type", "SERVICE");
        body.put("group", "RESIDENTS");
        body.put("area", area);
        body.put("urgency", "URGENT");
        body.put("skills", List.of(skill));
        body.put("wanted", 2);
        body.put("minimum", 2);
        body.put("date", date.toString());
        body.put("start", "%02d:00".formatted(hour));
        body.put("end", "%02d:00".formatted(hour + 2));
        body.put("source", "COMMUNITY_VISIT");
        return body;
    }

    /** Submits, verifies and lists them; returns their ids. */
    List<String> listed(ServiceProcess process, List<Map<String, Object>> bodies) {
        List<String> ids = new ArrayList<>();
        Semaphore few = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> created = bodies.stream()
                    .map(body -> threads.submit(() -> {
                        few.acquireUninterruptibly();
                        try {
                            Http.Reply reply = at(process).keyed().post("/api/v1/demands", body);
                            assertThat(reply.status()).as(reply.text()).isEqualTo(201);
                            return reply.json().path("id").asString();
                        } finally {
                            few.release();
                        }
                    }))
                    .toList();
            for (Future<String> one : created) {
                ids.add(one.get());
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        Http.Reply verified = at(process).post("/api/v1/demand-verifications", Map.of("area", DISTRICT, "list", true));
        assertThat(verified.status()).as(verified.text()).isEqualTo(200);
        assertThat(verified.json().path("listed").asInt()).isEqualTo(bodies.size());
        return ids;
    }

    Document plan(String id) {
        return Objects.requireNonNull(
                database.getCollection("plans").find(new Document("_id", id)).first(), "plan " + id);
    }

    /** The request that is open or the one of an id. */
    @Nullable
    Document request(Document query) {
        return database.getCollection("planRequests").find(query).first();
    }

    List<Document> assignments(Document query) {
        return StreamSupport.stream(
                        database.getCollection("assignments").find(query).spliterator(), false)
                .toList();
    }

    /** All that were listed so far; their days lie ahead, so that every one of them still asks. */
    int demands() {
        return Math.toIntExact(database.getCollection("demands").countDocuments());
    }

    int demandsWithTheirTwoPeople() {
        int having = 0;
        for (Document demand : database.getCollection("demands").find()) {
            having += demand.getList("seats", Document.class, List.of()).size() == 2 ? 1 : 0;
        }
        return having;
    }

    /** Asks the database alone: nobody is at two places within half an hour, and every place asked for is one that its demand knows of. */
    void nobodyIsAskedTwiceAndNothingIsLost() {
        Map<String, List<Document>> byPerson =
                assignments(new Document("status", new Document("$in", List.of("PROPOSED", "CONFIRMED", "ACCEPTED"))))
                        .stream()
                        .collect(Collectors.groupingBy(a -> a.getString("volunteerId")));
        Set<String> asked = new TreeSet<>();
        byPerson.forEach((person, places) -> {
            for (Document a : places) {
                asked.add(a.getString("_id"));
                for (Document b : places) {
                    boolean apart = a == b
                            || !after(a, "startsAt", -30).before(b.getDate("endsAt"))
                            || !after(b, "startsAt", -30).before(a.getDate("endsAt"));
                    assertThat(apart)
                            .as("%s is asked twice: %s %s", person, a, b)
                            .isTrue();
                }
            }
        });
        Set<String> known = new TreeSet<>();
        for (Document demand : database.getCollection("demands").find()) {
            demand.getList("seats", Document.class, List.of()).forEach(s -> known.add(s.getString("assignmentId")));
        }
        assertThat(asked).isEqualTo(known);
        assertThat(asked).isNotEmpty();
    }

    private static Date after(Document a, String field, int minutes) {
        return Date.from(a.getDate(field).toInstant().plus(Duration.ofMinutes(minutes)));
    }

    void everyRequestHasEnded() {
        for (Document request : database.getCollection("planRequests").find()) {
            assertThat(request.getString("status")).as(request.toString()).isEqualTo("ANSWERED");
        }
        assertThat(database.getCollection("planLocks").countDocuments()).isZero();
        assertThat(database.getCollection("planReservations").countDocuments()).isZero();
    }

    /** Every partition belongs to exactly one of them, and each has some. */
    void awaitSharedBy(ServiceProcess... processes) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            List<Integer> all = new ArrayList<>();
            for (ServiceProcess process : processes) {
                assertThat(owned(process)).isNotEmpty();
                all.addAll(owned(process));
            }
            assertThat(all).containsExactlyInAnyOrderElementsOf(PARTITIONS.all());
        });
    }

    void awaitPeople(int people, ServiceProcess... processes) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            for (ServiceProcess process : processes) {
                assertThat(process.health("supply").path("people").asInt()).isEqualTo(people);
            }
        });
    }

    /** An instance of the service. */
    ServiceProcess start(Path log) {
        return ServiceProcess.start(
                MatchingServiceApplication.class,
                servers,
                log,
                "--linli.matching.partition.partitions=" + PARTITIONS.count(),
                "--linli.matching.partition.session=6s",
                "--linli.matching.partition.lease=6s",
                "--linli.matching.partition.look=500ms");
    }

    void awaitReady(ServiceProcess process) {
        process.awaitReady().clock(TODAY);
    }

    static String name(ServiceProcess process) {
        return process.health("ownedAreas").path("instance").asString();
    }

    static Set<Integer> owned(ServiceProcess process) {
        Set<Integer> owned = new TreeSet<>();
        process.health("ownedAreas").path("owned").forEach(p -> owned.add(p.asInt()));
        return owned;
    }

    @Override
    public void close() {
        servers.close();
    }
}
