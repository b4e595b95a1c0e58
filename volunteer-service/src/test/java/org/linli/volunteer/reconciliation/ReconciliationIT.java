package org.linli.volunteer.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.contracts.matching.AssignmentAcceptedV1;
import org.linli.testkit.Http;
import org.linli.volunteer.ServiceTest;
import org.linli.volunteer.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** A drift in the stored data is found, and named by its entry. */
@ServiceTest
class ReconciliationIT {

    /** A division that no other test serves in. */
    private static final String AREA = "330411104205";

    @Autowired
    Story story;

    @Autowired
    MongoTemplate mongo;

    @BeforeEach
    void now() {
        story.clock("2026-11-01T10:00:00+08:00");
    }

    @Test
    void namesExactlyTheEntryThatWasChanged() {
        List<String> records = new ArrayList<>();
        List<String> people = List.of(story.adult(), story.adult(), story.adult());
        for (String volunteer : people) {
            records.add(served(volunteer, "2026-12-13", 60));
            records.add(served(volunteer, "2026-12-14", 120));
        }
        Http office = story.as("street-officer@330411104");
        Http.Reply read = office.get("/api/v1/hour-records/" + records.get(0));
        Http.Reply corrected = office.ifMatch(read)
                .post(
                        "/api/v1/hour-records/" + records.get(0) + "/correction",
                        Map.of(
                                "checkedInAt",
                                "2026-12-13T09:00:00+08:00",
                                "checkedOutAt",
                                "2026-12-13T09:50:00+08:00",
                                "reason",
                                "签退晚了"));
        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(200);
        Http.Reply second = office.get("/api/v1/hour-records/" + records.get(3));
        assertThat(office.ifMatch(second)
                        .post("/api/v1/hour-records/" + records.get(3) + "/revocation", Map.of("reason", "未到场"))
                        .status())
                .isEqualTo(200);
        story.clock("2026-12-20T10:00:00+08:00");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode run = run("operator");
            assertThat(run.path("balanced").asBoolean()).as(run.toString()).isTrue();
            JsonNode result = run.path("result");
            assertThat(result.path("entries").asLong()).isEqualTo(8);
            assertThat(result.path("sourceMinutes").asLong()).isEqualTo(540 - 10 - 120);
            assertThat(result.path("ledgerMinutes").asLong()).isEqualTo(410);
            assertThat(result.path("publishedMinutes").asLong()).isEqualTo(410);
            assertThat(result.path("debits").asLong())
                    .isEqualTo(result.path("credits").asLong());
            assertThat(result.path("balanceMinutes").asLong())
                    .isEqualTo(result.path("linesMinutes").asLong());
        });

        Document intact = line(records.get(4));
        set(records.get(4), new Document("minutes", 67));
        named("drift.minutes-differ", records.get(4), 60, 67);
        mongo.getCollection("hoursLedger").replaceOne(new Document("_id", records.get(4)), intact);

        set(records.get(4), new Document("balance", 61L));
        named("drift.balance-broken", records.get(4), 60, 61);
        mongo.getCollection("hoursLedger").replaceOne(new Document("_id", records.get(4)), intact);

        mongo.getCollection("hoursLedger").deleteOne(new Document("_id", records.get(4)));
        named("drift.missing-in-ledger", records.get(4), 60, 60);
        mongo.getCollection("hoursLedger").insertOne(intact);

        Document figure = new Document("_id", AREA + "|2026-12-14|minutes");
        mongo.getCollection("volunteeringRollups").updateOne(figure, new Document("$inc", new Document("value", 5L)));
        named("drift.statistics-differ", AREA + "|2026-12-14", 240, 245);
        mongo.getCollection("volunteeringRollups").updateOne(figure, new Document("$inc", new Document("value", -5L)));
        assertThat(run("auditor").path("balanced").asBoolean()).isTrue();
    }

    @Test
    void isRunByOperatorsAndAuditorsInTheirOwnDivision() {
        for (String person : List.of("xiuzhou-district", "community", "analyst", "social-worker", "team-leader")) {
            assertThat(story.as(person)
                            .keyed()
                            .post("/api/v1/reconciliations", Map.of())
                            .code())
                    .isEqualTo("security.role-missing");
        }
        assertThat(story.as("operator")
                        .keyed()
                        .post("/api/v1/reconciliations", Map.of("area", "411603"))
                        .code())
                .isEqualTo("security.area-out-of-scope");
        JsonNode run = run("operator");
        String path = "/api/v1/reconciliations/" + run.path("id").asString();
        assertThat(story.district().get(path).status()).isEqualTo(200);
        assertThat(story.as("analyst").get(path).code()).isEqualTo("security.role-missing");
        assertThat(story.as("huaiyang-district").get(path).code()).isEqualTo("reconciliation.unknown");
        assertThat(story.as("huaiyang-district").get(path + "/drifts").code()).isEqualTo("reconciliation.unknown");
        assertThat(Story.items(story.district().get("/api/v1/reconciliations")))
                .anyMatch(one -> one.path("id").asString().equals(run.path("id").asString()));
    }

    private void named(String code, String entry, long expected, long found) {
        JsonNode run = run("auditor");
        assertThat(run.path("balanced").asBoolean()).isFalse();
        List<JsonNode> drifts = Story.items(story.as("auditor")
                .get("/api/v1/reconciliations/" + run.path("id").asString() + "/drifts"));
        assertThat(drifts).as(drifts.toString()).hasSize(1);
        JsonNode drift = drifts.getFirst();
        assertThat(drift.path("code").asString()).isEqualTo(code);
        assertThat(drift.path("entryId").asString()).isEqualTo(entry);
        assertThat(drift.path("expected").asLong()).isEqualTo(expected);
        assertThat(drift.path("found").asLong()).isEqualTo(found);
    }

    private JsonNode run(String person) {
        Http.Reply started = story.as(person).keyed().post("/api/v1/reconciliations", Map.of("area", AREA));
        assertThat(started.status()).as(started.toString()).isEqualTo(202);
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> story.as(person).get(started.header("Location")).json(),
                        run -> run.path("status").asString().equals("FINISHED"));
    }

    private Document line(String entry) {
        return Objects.requireNonNull(mongo.getCollection("hoursLedger")
                .find(new Document("_id", entry))
                .first());
    }

    private void set(String entry, Document fields) {
        mongo.getCollection("hoursLedger").updateOne(new Document("_id", entry), new Document("$set", fields));
    }

    private String served(String volunteer, String day, int minutes) {
        String assignment = UUID.randomUUID().toString();
        Instant nine = OffsetDateTime.parse(day + "T09:00:00+08:00").toInstant();
        story.publish(new AssignmentAcceptedV1(
                assignment,
                UUID.randomUUID().toString(),
                volunteer,
                AREA,
                "独居老人探访",
                "ELDERLY",
                nine,
                nine.plus(Duration.ofHours(3)),
                2,
                false));
        story.expected(volunteer, assignment);
        Http himself = story.as("volunteer:" + volunteer);
        story.clock(day + "T09:00:00+08:00");
        Http.Reply in = himself.keyed().post("/api/v1/check-ins", Map.of("signUpId", assignment));
        assertThat(in.status()).as(in.toString()).isEqualTo(201);
        story.clock("%sT%02d:00:05+08:00".formatted(day, 9 + minutes / 60));
        Http.Reply out = himself.ifMatch(in).post("/api/v1/check-ins/" + assignment + "/check-out");
        assertThat(out.json().path("minutes").asInt()).as(out.toString()).isEqualTo(minutes);
        return out.json().path("recordId").asString();
    }
}
