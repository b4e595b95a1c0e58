package org.linli.testkit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.linli.contracts.Topics;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.ListQuery;
import org.linli.platform.outbox.OutboxRelay;
import org.linli.platform.outbox.ReceivedEvent;
import org.linli.platform.outbox.Rollups;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Role;
import org.linli.platform.web.Page;
import org.linli.testkit.ComponentTest;
import org.linli.testkit.Http;
import org.linli.testkit.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.KafkaTemplate;

@ComponentTest
class PlatformIT {

    @LocalServerPort
    int port;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    OutboxRelay relay;

    @Autowired
    AggregateStore<SampleApplication.Note> notes;

    @Autowired
    Rollups rollups;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    Http officer;

    @BeforeEach
    void signIn() {
        officer = Http.at(port).as("xiuzhou-district");
    }

    Http.Reply create(String text) {
        return officer.keyed().post("/api/v1/notes", Map.of("area", "330411003001", "text", text));
    }

    List<String> heard(String subject) {
        return SampleApplication.SEEN.stream()
                .filter(event -> event.subject().equals(subject))
                .map(event -> event.data().to())
                .distinct()
                .toList();
    }

    @Nested
    class ForCallers {

        @Test
        void refusesWithoutToken() {
            Http.Reply reply = Http.at(port).get("/api/v1/notes/1");
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.code()).isEqualTo("security.token-missing");
            assertThat(reply.json().path("detail").asString()).isEqualTo("请先登录。");
            assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        }

        @Test
        void tellsExpiredFromForgedFromForeign() {
            assertThat(Http.at(port)
                            .withToken(Tokens.expired("x", Role.DISTRICT_OFFICER, "330411"))
                            .get("/api/v1/notes/1")
                            .code())
                    .isEqualTo("security.token-expired");
            assertThat(Http.at(port)
                            .withToken(Tokens.forged("x", Role.DISTRICT_OFFICER, "330411"))
                            .get("/api/v1/notes/1")
                            .code())
                    .isEqualTo("security.token-invalid");
            assertThat(Http.at(port)
                            .withToken(Tokens.forAnotherAudience("x", Role.DISTRICT_OFFICER, "330411"))
                            .get("/api/v1/notes/1")
                            .code())
                    .isEqualTo("security.token-invalid");
        }

        @Test
        void refusesWrongRoleAndForeignArea() {
            assertThat(Http.at(port)
                            .as("judge")
                            .keyed()
                            .post("/api/v1/notes", Map.of("area", "330411003001", "text", "a"))
                            .code())
                    .isEqualTo("security.role-missing");
            Http.Reply foreign = Http.at(port)
                    .as("wangjiangjing-street")
                    .keyed()
                    .post("/api/v1/notes", Map.of("area", "330411003001", "text", "a"));
            assertThat(foreign.status()).isEqualTo(403);
            assertThat(foreign.code()).isEqualTo("security.area-out-of-scope");
        }
    }

    @Nested
    class ForRequests {

        @Test
        void explainsBadBodiesAndAddresses() {
            assertThat(officer.keyed().post("/api/v1/notes", "{\"area\":").code())
                    .isEqualTo("request.malformed");
            Http.Reply invalid = officer.in("en").keyed().post("/api/v1/notes", Map.of("area", "330411"));
            assertThat(invalid.status()).isEqualTo(400);
            assertThat(invalid.json().path("fields").path("text").asString()).isEqualTo("required");
            assertThat(invalid.json().path("faults").path(0).path("message").asString())
                    .isEqualTo("must be given");
            Http.Reply half = officer.keyed().post("/api/v1/notes", "{\"area\":");
            assertThat(half.json().path("where").asString()).isEqualTo("body");
            assertThat(half.json().path("detail").asString()).startsWith("请求内容无法读取。请求正文：不是有效的 JSON");
            Http.Reply number = officer.keyed().post("/api/v1/notes", "{\"text\":[\"x\"]}");
            assertThat(number.json().path("faults").path(0).path("code").asString())
                    .isEqualTo("bad_text");
            assertThat(officer.keyed()
                            .form("/api/v1/notes", "text=x")
                            .json()
                            .path("accepted")
                            .values())
                    .extracting(type -> type.asString())
                    .contains("application/json");
            assertThat(officer.get("/api/v1/nowhere").code()).isEqualTo("resource.not-found");
            assertThat(officer.delete("/api/v1/notes").code()).isEqualTo("request.method-not-allowed");
            assertThat(officer.keyed()
                            .post("/api/v1/notes", "\"" + "x".repeat(1_100_000) + "\"")
                            .code())
                    .isEqualTo("request.too-large");
        }

        @Test
        void answersARepeatedCreationWithTheFirstAnswer() {
            Http once = officer.key("one-two");
            Map<String, String> body = Map.of("area", "330411003001", "text", "repeat");
            Http.Reply first = once.post("/api/v1/notes", body);
            Http.Reply second = once.post("/api/v1/notes", body);
            assertThat(first.status()).isEqualTo(201);
            assertThat(second.status()).isEqualTo(201);
            assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(second.header("Location")).isEqualTo(first.header("Location"));
            assertThat(second.text()).isEqualTo(first.text());
            Http.Reply other = once.post("/api/v1/notes", Map.of("area", "330411003001", "text", "other"));
            assertThat(other.status()).isEqualTo(422);
            assertThat(other.code()).isEqualTo("request.idempotency-key-reused");
            assertThat(officer.post("/api/v1/notes", body).code()).isEqualTo("request.idempotency-key-missing");
        }

        @Test
        void freesTheKeyOfARefusedCreation() {
            Http once = officer.key("refused-then-right");
            assertThat(once.post("/api/v1/notes", Map.of("area", "410000", "text", "a"))
                            .status())
                    .isEqualTo(403);
            assertThat(once.post("/api/v1/notes", Map.of("area", "330411003001", "text", "a"))
                            .status())
                    .isEqualTo(201);
        }

        @Test
        void changesOnlyTheVersionThatWasRead() {
            Http.Reply created = create("first");
            String path = created.header("Location");
            assertThat(officer.put(path, Map.of("text", "x")).code()).isEqualTo("request.if-match-missing");
            assertThat(officer.with("If-Match", "nonsense")
                            .put(path, Map.of("text", "x"))
                            .code())
                    .isEqualTo("request.if-match-malformed");
            Http.Reply changed = officer.ifMatch(created).put(path, Map.of("text", "second"));
            assertThat(changed.version()).isEqualTo(2);
            Http.Reply stale = officer.ifMatch(created).put(path, Map.of("text", "third"));
            assertThat(stale.status()).isEqualTo(412);
            assertThat(stale.code()).isEqualTo("request.stale-etag");
            assertThat(officer.get(path).json().path("text").asString()).isEqualTo("second");
            assertThat(officer.get(path).json().has("due")).isFalse();
        }
    }

    @Nested
    class ForLists {

        @Test
        void pageInEitherDirectionAndWalkThroughEverything() {
            for (String text : List.of("c", "a", "d", "b")) {
                notes.put(new SampleApplication.Note("list-" + text, "330411014001", text, null), 0, List.of());
            }
            ListQuery mine = ListQuery.below("330411014");
            Page<Versioned<SampleApplication.Note>> first =
                    notes.rising(mine, "text", null, 3, SampleApplication.Note::text);
            assertThat(texts(first.items())).containsExactly("a", "b", "c");
            assertThat(first.nextCursor()).isEqualTo("c");
            Page<Versioned<SampleApplication.Note>> last =
                    notes.rising(mine, "text", first.nextCursor(), 3, SampleApplication.Note::text);
            assertThat(texts(last.items())).containsExactly("d");
            assertThat(last.nextCursor()).isNull();
            assertThat(texts(notes.falling(mine, "text", "c", 9, SampleApplication.Note::text)
                            .items()))
                    .containsExactly("b", "a");
            assertThat(texts(notes.find(ListQuery.below("330411014").newestFirst("list-c", 1))))
                    .containsExactly("b");
            assertThat(notes.count(ListQuery.below("330411014").is("text", "a").whole()))
                    .isEqualTo(1);
            assertThat(notes.count(ListQuery.below("330411014").is("text", null).whole()))
                    .isEqualTo(4);
            List<String> walked = new ArrayList<>();
            notes.each(mine, note -> walked.add(note.value().text()));
            assertThat(walked).containsExactly("a", "b", "c", "d");
        }

        @Test
        void refuseTheSecondWhoWritesWhatWasNotThere() {
            SampleApplication.Note note = new SampleApplication.Note("put-once", "330411015002", "first", null);
            assertThat(notes.put(note, 0, List.of()).version()).isEqualTo(1);
            assertThatThrownBy(() -> notes.put(note, 0, List.of())).isInstanceOfSatisfying(Rejected.class, refused -> {
                assertThat(refused.rejection().code()).isEqualTo("request.stale-etag");
            });
            assertThat(notes.put(note, 1, List.of()).version()).isEqualTo(2);
        }

        private static List<String> texts(List<Versioned<SampleApplication.Note>> found) {
            return found.stream().map(note -> note.value().text()).toList();
        }
    }

    @Nested
    class ForEvents {

        @Test
        void publishesEveryChangeInOrderAndEmptiesTheOutbox() {
            Http.Reply reply = create("v1");
            String path = reply.header("Location");
            String id = path.substring(path.lastIndexOf('/') + 1);
            for (int i = 2; i <= 12; i++) {
                reply = officer.ifMatch(reply).put(path, Map.of("text", "v" + i));
            }
            List<String> wanted =
                    IntStream.rangeClosed(1, 12).mapToObj(i -> "v" + i).toList();
            await().untilAsserted(() -> assertThat(heard(id)).isEqualTo(wanted));
            await().untilAsserted(() -> assertThat(relay.state().pending()).isZero());
        }

        @Test
        void publishesWhatACrashLeftBehind() {
            String id = create("seed").header("Location").replaceAll(".*/", "");
            await().untilAsserted(() -> assertThat(relay.state().pending()).isZero());
            // what a process leaves that died between its write and its relay
            org.bson.Document left = new org.bson.Document("id", "left-1")
                    .append("topic", Topics.MATCHING_EVENTS)
                    .append("type", "linli.matching.demand.status-changed.v1")
                    .append("key", id)
                    .append("time", new java.util.Date())
                    .append(
                            "data",
                            "{\"demandId\":\"" + id
                                    + "\",\"area\":\"330411003001\",\"demandClass\":\"OTHER\",\"from\":\"A\",\"to\":\"LEFT\"}");
            mongo.getCollection("notes")
                    .updateOne(
                            new org.bson.Document("_id", id),
                            new org.bson.Document("$push", new org.bson.Document("_out", left))
                                    .append(
                                            "$set",
                                            new org.bson.Document("_outSince", new java.util.Date())
                                                    .append(
                                                            "_lease",
                                                            new org.bson.Document("owner", "the dead")
                                                                    .append("until", new java.util.Date()))));
            await().untilAsserted(() -> assertThat(heard(id)).contains("LEFT"));
        }

        @Test
        void countsAReplayedEventOnce() {
            long before = rollups.totals("330411009").getOrDefault("changes", 0L);
            officer.keyed().post("/api/v1/notes", Map.of("area", "330411009001", "text", "once"));
            await().untilAsserted(() -> assertThat(rollups.totals("330411009").getOrDefault("changes", 0L))
                    .isEqualTo(before + 1));
            var event = SampleApplication.SEEN.stream()
                    .filter(e -> e.data().area().equals("330411009001"))
                    .findFirst()
                    .orElseThrow();
            rollups.add(event, "330411009001", java.time.LocalDate.of(2026, 11, 1), "changes", 1);
            assertThat(rollups.totals("330411009").getOrDefault("changes", 0L)).isEqualTo(before + 1);
            assertThat(rollups.byChild("330411", 9).get("330411009")).containsEntry("changes", before + 1);
        }

        @Test
        void countsAnEventOnceThatARelaySentAgainAtANewOffset() {
            java.util.function.LongFunction<ReceivedEvent<?>> at = offset -> new ReceivedEvent<>(
                    "sent-twice",
                    "linli.matching.demand.status-changed.v1",
                    "n",
                    java.time.Instant.EPOCH,
                    "t",
                    0,
                    offset,
                    SampleApplication.changed("n", "330411012001", "X"));
            LocalDate day = LocalDate.of(2026, 11, 1);
            rollups.add(at.apply(7), "330411012001", day, "changes", 1);
            rollups.add(at.apply(8), "330411012001", day, "changes", 1);
            rollups.add(at.apply(7), "330411012001", day, "changes", 1);
            assertThat(rollups.totals("330411012")).containsEntry("changes", 1L);
        }

        @Test
        void forgetsWhereAnEventWasHeardAfterThirtyDaysAndCountsNothingTwiceByIt() {
            java.time.Instant then = java.time.Instant.parse("2026-09-01T00:00:00Z");
            java.time.Duration kept = java.time.Duration.ofDays(30);
            rollups.add(sent("older", then.minusMillis(1), 11), "330411013001", LocalDate.EPOCH, "changes", 1);
            rollups.add(sent("exactly", then, 12), "330411013001", LocalDate.EPOCH, "changes", 1);
            rollups.add(sent("trigger", then.plus(kept), 1_000), "330411013001", LocalDate.EPOCH, "changes", 1);

            assertThat(mongo.getCollection("rollupsHeard")
                            .find(new org.bson.Document(
                                    "_id", new org.bson.Document("$in", List.of("older", "exactly", "trigger"))))
                            .map(known -> known.getString("_id"))
                            .into(new java.util.ArrayList<>()))
                    .containsExactlyInAnyOrder("exactly", "trigger");
            rollups.add(sent("older", then.minusMillis(1), 11), "330411013001", LocalDate.EPOCH, "changes", 1);
            assertThat(rollups.totals("330411013")).containsEntry("changes", 3L);
        }

        private static ReceivedEvent<?> sent(String id, java.time.Instant time, long offset) {
            return new ReceivedEvent<>(
                    id,
                    "linli.matching.demand.status-changed.v1",
                    "n",
                    time,
                    "forgetting",
                    0,
                    offset,
                    SampleApplication.changed("n", "330411013001", "X"));
        }

        @Test
        void losesNoChangeWhenManyWritersMakeTheSameSumAtOnce() throws Exception {
            for (int round = 0; round < 20; round++) {
                String area = String.format("33041107%04d", round);
                try (var writers = java.util.concurrent.Executors.newFixedThreadPool(8)) {
                    for (int partition = 0; partition < 8; partition++) {
                        var event = new org.linli.platform.outbox.ReceivedEvent<>(
                                "e-" + round + "-" + partition,
                                "t",
                                "s",
                                java.time.Instant.EPOCH,
                                "topic",
                                partition,
                                5L,
                                new Object());
                        writers.submit(() -> {
                            rollups.add(event, area, java.time.LocalDate.of(2026, 11, 1), "race", 1);
                            rollups.add(event, area, java.time.LocalDate.of(2026, 11, 1), "race", 1);
                        });
                    }
                }
                assertThat(rollups.totals(area)).containsEntry("race", 8L);
            }
        }

        @Test
        void setsAPoisonedRecordAsideAndGoesOn() {
            ProducerRecord<String, byte[]> broken = new ProducerRecord<>(
                    Topics.MATCHING_EVENTS, "broken", "not json".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            broken.headers()
                    .add(
                            "ce_type",
                            "linli.matching.demand.status-changed.v1".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .add("ce_id", "b".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .add("ce_time", "2026-11-01T00:00:00Z".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            kafka.send(broken).join();
            String id = create("after").header("Location").replaceAll(".*/", "");
            await().untilAsserted(() -> assertThat(heard(id)).containsExactly("after"));
        }
    }
}
