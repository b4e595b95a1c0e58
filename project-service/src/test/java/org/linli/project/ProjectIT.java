package org.linli.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.project.ProjectStory.COMMUNITY;
import static org.linli.project.ProjectStory.completePackage;
import static org.linli.project.ProjectStory.path;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.linli.contracts.Topics;
import org.linli.platform.outbox.OutboxRelay;
import org.linli.project.demandlist.DemandList;
import org.linli.testkit.ComponentTest;
import org.linli.testkit.Http;
import org.linli.testkit.Infrastructure;
import org.linli.testkit.Rule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

@ComponentTest
class ProjectIT {

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("eventTemplate")
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    DemandList demands;

    @Autowired
    OutboxRelay relay;

    @Autowired
    MongoTemplate mongo;

    ProjectStory story;
    MatchingEvents matching;

    @BeforeEach
    void begin() {
        matching = new MatchingEvents(kafka);
        story = new ProjectStory(port, matching, demands);
    }

    private static List<String> missing(Http.Reply reply) {
        List<String> missing = new ArrayList<>();
        reply.json().path("missing").forEach(part -> missing.add(part.asString()));
        return missing;
    }

    @Test
    void showsWhenItsDemandTakesPlace() {
        String demand = story.listedDemand();
        Http.Reply project = story.started(demand);
        JsonNode asked = project.json().path("demand");
        assertThat(asked.path("startsAt").asString()).isEqualTo("2026-12-13T10:00:00Z");
        assertThat(asked.path("timeDecided").asBoolean()).isFalse();

        matching.publish(MatchingEvents.decided(demand, COMMUNITY));
        await().untilAsserted(() -> {
            JsonNode decided =
                    story.as("social-worker").get(path(project)).json().path("demand");
            assertThat(decided.path("startsAt").asString()).isEqualTo("2026-12-14T10:00:00Z");
            assertThat(decided.path("endsAt").asString()).isEqualTo("2026-12-14T12:00:00Z");
            assertThat(decided.path("timeDecided").asBoolean()).isTrue();
        });
    }

    @Test
    @Rule({"PRJ-01", "PRJ-02", "PRJ-03"})
    void growsFromAListedDemandToTheShowcase() {
        Http.Reply project = story.started(story.listedDemand());
        assertThat(project.status()).isEqualTo(201);
        assertThat(project.header("Location")).isEqualTo(path(project));
        assertThat(project.json().path("stage").asString()).isEqualTo("IDEA");
        assertThat(project.json().path("area").asString()).isEqualTo(COMMUNITY);

        project = story.post("social-worker", project, "development", Map.of());
        assertThat(project.json().path("stage").asString()).isEqualTo("RND");
        assertThat(missing(project)).hasSize(15);
        project = story.writtenPackage(project, completePackage());
        assertThat(missing(project)).isEmpty();
        project = story.post("social-worker", project, "review", Map.of());
        assertThat(project.json().path("stage").asString()).isEqualTo("RND_REVIEW");
        project = story.post("social-worker-2", project, "approvals", Map.of("as", "MENTOR"));
        assertThat(project.json().path("stage").asString()).isEqualTo("RND_REVIEW");
        project = story.post(ProjectStory.SECRETARY, project, "approvals", Map.of("as", "PARTY_SECRETARY"));
        assertThat(project.json().path("stage").asString()).isEqualTo("SHOWCASE");
        assertThat(project.json().path("phase").asString()).isEqualTo("SHOWCASE");
        assertThat(project.version()).isEqualTo(6);

        Http.Reply seen = story.as("xiuzhou-district").get(path(project));
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).isEqualTo(project.text());
        assertThat(seen.header("ETag")).isEqualTo(project.header("ETag"));

        String id = project.json().path("id").asString();
        await().untilAsserted(() -> assertThat(relay.state().pending()).isZero());
        assertThat(published(id))
                .containsExactly(
                        "linli.project.project.started.v1",
                        "linli.project.project.stage-changed.v1 IDEA RND BEGIN_DEVELOPMENT",
                        "linli.project.project.stage-changed.v1 RND RND_REVIEW SUBMIT_FOR_REVIEW",
                        "linli.project.project.stage-changed.v1 RND_REVIEW SHOWCASE OPEN_SHOWCASE");
    }

    @Nested
    class WhatIsRefused {

        @Test
        @Rule("PRJ-01")
        void toStartFromADemandNobodyListed() {
            Http.Reply unknown = story.started("no-such-demand");
            assertThat(unknown.status()).isEqualTo(422);
            assertThat(unknown.code()).isEqualTo("project.demand-not-listed");
            assertThat(unknown.json().path("detail").asString()).contains("no-such-demand", "需求清单");

            String demand = UUID.randomUUID().toString();
            matching.publish(MatchingEvents.changed(demand, COMMUNITY, "SUBMITTED", "VERIFIED"));
            await().until(() -> demands.find(demand).isPresent());
            assertThat(story.started(demand).code()).isEqualTo("project.demand-not-listed");
            assertThat(mongo.getCollection("projects").countDocuments(new org.bson.Document("demandId", demand)))
                    .isZero();
        }

        @Test
        @Rule("PRJ-02")
        void anIncompletePackageWithEachMissingPartNamed() {
            Http.Reply rnd = story.inDevelopment();
            Map<String, Object> half = new HashMap<>(completePackage());
            half.keySet().removeAll(List.of("risks", "budget"));
            half.put("team", List.of(Map.of("person", "social-worker", "role", "COORDINATOR")));
            rnd = story.writtenPackage(rnd, half);

            Http.Reply refused = story.post("social-worker", rnd, "review", Map.of());

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("project.package-incomplete");
            assertThat(missing(refused)).containsExactly("licensedSocialWorker", "budget", "risks");
            assertThat(story.as("social-worker").get(path(rnd)).version()).isEqualTo(rnd.version());
        }

        @Test
        @Rule("PRJ-01")
        void theGateWhenTheDemandExpiredMeanwhile() {
            String demand = story.listedDemand();
            Http.Reply project = story.post("social-worker", story.started(demand), "development", Map.of());
            project = story.post("social-worker", story.writtenPackage(project, completePackage()), "review", Map.of());
            project = story.post(ProjectStory.SECRETARY, project, "approvals", Map.of("as", "PARTY_SECRETARY"));
            matching.publish(MatchingEvents.changed(demand, COMMUNITY, "LISTED", "EXPIRED"));
            await().until(() -> !demands.find(demand).orElseThrow().reallyListed());

            Http.Reply refused = story.post("social-worker-2", project, "approvals", Map.of("as", "MENTOR"));

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("project.demand-not-listed");
        }

        @Test
        @Rule("PRJ-03")
        void theWrongVoices() {
            Http.Reply project = story.inReview();
            assertThat(story.post("social-worker", project, "approvals", Map.of("as", "MENTOR"))
                            .code())
                    .isEqualTo("project.author-cannot-judge");
            assertThat(story.post("social-worker-2", project, "approvals", Map.of("as", "PARTY_SECRETARY"))
                            .code())
                    .isEqualTo("security.role-missing");
            assertThat(story.post(ProjectStory.SECRETARY, project, "approvals", Map.of("as", "MENTOR"))
                            .code())
                    .isEqualTo("security.role-missing");
            assertThat(story.post(
                                    "community-worker@330411104205",
                                    project,
                                    "approvals",
                                    Map.of("as", "PARTY_SECRETARY"))
                            .code())
                    .isEqualTo("security.area-out-of-scope");
            Http.Reply once = story.post("social-worker-2", project, "approvals", Map.of("as", "MENTOR"));
            assertThat(story.post("social-worker@3304", once, "approvals", Map.of("as", "MENTOR"))
                            .code())
                    .isEqualTo("project.already-approved");
        }

        @Test
        void aMoveFromTheWrongStage() {
            Http.Reply idea = story.started(story.listedDemand());
            Http.Reply refused = story.post("social-worker", idea, "review", Map.of());
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("project.move-not-allowed");
            assertThat(refused.json().path("stage").asString()).isEqualTo("IDEA");
            assertThat(refused.json().path("move").asString()).isEqualTo("SUBMIT_FOR_REVIEW");
        }

        @Test
        void whatTheRequestItselfGetsWrong() {
            Http worker = story.as("social-worker");
            assertThat(worker.post("/api/v1/projects", Map.of()).code()).isEqualTo("request.idempotency-key-missing");
            Http.Reply invalid = worker.keyed().post("/api/v1/projects", Map.of("name", " "));
            assertThat(invalid.status()).isEqualTo(400);
            assertThat(invalid.json().path("fields").propertyNames())
                    .containsExactlyInAnyOrder("name", "projectClass", "demandId");
            Http.Reply idea = story.started(story.listedDemand());
            assertThat(worker.post(path(idea) + "/development").code()).isEqualTo("request.if-match-missing");
            assertThat(worker.ifMatch(7).post(path(idea) + "/development").code())
                    .isEqualTo("request.stale-etag");
            assertThat(worker.get("/api/v1/projects/no-such").code()).isEqualTo("project.unknown");
            assertThat(worker.get("/api/v1/projects?area=xx").code()).isEqualTo("request.invalid");
            assertThat(worker.get("/api/v1/projects?cursor=!").code()).isEqualTo("request.invalid");
            assertThat(worker.keyed()
                            .post(
                                    "/api/v1/projects",
                                    Map.of("name", "n", "projectClass", "CIVIC_PRACTICE", "area", "330411003999"))
                            .code())
                    .isEqualTo("project.unknown-area");
            Http.Reply rnd = story.post("social-worker", idea, "development", Map.of());
            Http.Reply bad = story.writtenPackage(
                    rnd, Map.of("budget", List.of(Map.of("line", "x", "amountFen", -1)), "targetNumber", 0));
            assertThat(bad.code()).isEqualTo("request.invalid");
            assertThat(bad.json().path("fields").propertyNames())
                    .containsExactlyInAnyOrder("budget[0].amountFen", "targetNumber");
        }
    }

    @Test
    void answersARepeatedStartWithTheFirstProject() {
        String demand = story.listedDemand();
        Http once = story.as("social-worker").key(UUID.randomUUID().toString());
        Map<String, String> body = Map.of("name", "种子计划", "projectClass", "GRASSROOTS_GOVERNANCE", "demandId", demand);
        Http.Reply first = once.post("/api/v1/projects", body);
        Http.Reply again = once.post("/api/v1/projects", body);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text()).isEqualTo(first.text());
        // the answer was lost in a crash: the same key finds the same project
        mongo.getCollection("idempotencyKeys").deleteMany(new org.bson.Document());
        Http.Reply third = once.post("/api/v1/projects", body);
        assertThat(third.status()).isEqualTo(201);
        assertThat(third.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(mongo.getCollection("projects").countDocuments(new org.bson.Document("demandId", demand)))
                .isEqualTo(1);
    }

    @Test
    void comesBackWithAReasonAndGoesOnAgain() {
        Http.Reply project = story.inReview();
        project = story.post("social-worker-2", project, "approvals", Map.of("as", "MENTOR"));
        project = story.post(ProjectStory.SECRETARY, project, "return", Map.of("reason", "预算过高"));
        assertThat(project.json().path("stage").asString()).isEqualTo("RETURNED");
        assertThat(project.json().path("lastReturn").path("reason").asString()).isEqualTo("预算过高");
        assertThat(project.json().path("approvals").size()).isZero();
        project = story.post("social-worker", project, "development", Map.of());
        project = story.post("social-worker", project, "review", Map.of());
        project = story.post(ProjectStory.SECRETARY, project, "approvals", Map.of("as", "PARTY_SECRETARY"));
        project = story.post("social-worker-2", project, "approvals", Map.of("as", "MENTOR"));
        assertThat(project.json().path("stage").asString()).isEqualTo("SHOWCASE");
    }

    @Test
    @Rule("PRJ-01")
    void linksADemandToAnIdeaThatBeganWithoutOne() {
        Http worker = story.as("social-worker");
        Http.Reply idea = worker.keyed()
                .post("/api/v1/projects", Map.of("name", "筑梦规划师", "projectClass", "CIVIC_PRACTICE", "area", COMMUNITY));
        assertThat(idea.status()).isEqualTo(201);
        Http.Reply rnd = story.post("social-worker", idea, "development", Map.of());
        rnd = story.writtenPackage(rnd, completePackage());
        assertThat(story.post("social-worker", rnd, "review", Map.of()).code()).isEqualTo("project.no-demand-linked");
        assertThat(worker.ifMatch(rnd)
                        .put(path(rnd) + "/demand", Map.of("demandId", story.listedDemand("330411101002")))
                        .code())
                .isEqualTo("project.demand-elsewhere");
        rnd = worker.ifMatch(rnd).put(path(rnd) + "/demand", Map.of("demandId", story.listedDemand()));
        assertThat(story.post("social-worker", rnd, "review", Map.of()).status())
                .isEqualTo(200);
    }

    @Test
    void listsTheProjectsOfAnAreaPageByPage() {
        String community = "330411106001";
        String demand = story.listedDemand(community);
        List<String> started = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            started.addFirst(story.started(demand).json().path("id").asString());
        }
        Http street = story.as("street-officer@330411106");
        List<String> seen = new ArrayList<>();
        String cursor = "";
        for (int pages = 0; pages < 3; pages++) {
            JsonNode page =
                    street.get("/api/v1/projects?limit=2&cursor=" + cursor).json();
            page.path("items").forEach(item -> seen.add(item.path("id").asString()));
            cursor = page.path("nextCursor").asString("");
        }
        assertThat(cursor).isEmpty();
        assertThat(seen).containsExactlyInAnyOrderElementsOf(started).doesNotHaveDuplicates();
        assertThat(street.get("/api/v1/projects?stage=SHOWCASE")
                        .json()
                        .path("items")
                        .size())
                .isZero();
        assertThat(street.get("/api/v1/projects?demandId=" + demand)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(5);
    }

    @Test
    void countsProjectsPerStageAndStreet() {
        String demand = story.listedDemand("330411105001");
        story.started(demand);
        story.post("social-worker", story.started(demand), "development", Map.of());

        JsonNode street = story.as("xiuzhou-district")
                .get("/api/v1/statistics/projects?area=330411105")
                .json();
        assertThat(street.path("totals").path("projects").asInt()).isEqualTo(2);
        assertThat(street.path("totals").path("byStage").path("RND").asInt()).isEqualTo(1);

        JsonNode district = story.as("xiuzhou-district")
                .get("/api/v1/statistics/projects?area=330411")
                .json();
        assertThat(district.path("asOf").asString()).isNotEmpty();
        long sum = 0;
        for (JsonNode part : district.path("streets")) {
            sum += part.path("projects").asLong();
            if (part.path("area").asString().equals("330411105")) {
                assertThat(part.path("name").asString()).isEqualTo("王店镇");
                assertThat(part.path("projects").asInt()).isEqualTo(2);
                assertThat(part.path("byStage").path("IDEA").asInt()).isEqualTo(1);
            }
        }
        assertThat(sum).isEqualTo(district.path("totals").path("projects").asLong());
        assertThat(district.path("totals").path("byStage").size()).isEqualTo(15);
    }

    /** What an independent consumer reads of one project: type, and the stages of a change. */
    private static List<String> published(String projectId) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", Infrastructure.get().kafkaBootstrapServers());
        settings.put("group.id", UUID.randomUUID().toString());
        settings.put("auto.offset.reset", "earliest");
        List<String> events = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(Topics.PROJECT_EVENTS));
            await().until(() -> {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    if (record.key().equals(projectId)) {
                        events.add(describe(record));
                    }
                }
                return events.size() >= 4;
            });
        }
        return events;
    }

    private static String describe(ConsumerRecord<String, String> record) {
        String type = new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
        JsonNode data = tools.jackson.databind.json.JsonMapper.shared().readTree(record.value());
        return data.has("from")
                ? type + " " + data.path("from").asString() + " "
                        + data.path("to").asString() + " " + data.path("move").asString()
                : type;
    }
}
