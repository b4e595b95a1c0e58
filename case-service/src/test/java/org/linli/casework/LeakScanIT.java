package org.linli.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.casework.CaseStory.id;
import static org.linli.casework.CaseStory.path;

import com.mongodb.client.MongoClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.casework.statistics.PublishCaseCounts;
import org.linli.platform.outbox.OutboxRelay;
import org.linli.testkit.ComponentTest;
import org.linli.testkit.Http;
import org.linli.testkit.Infrastructure;
import org.linli.testkit.Rule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Runs cases from opening to sealing, wrong input included, and then looks for the juvenile in everything that leaves the service: events,
 * log lines, other databases, management endpoints, statistics, answers to outsiders — and, unlocked, in its own database.
 */
@ComponentTest
@ExtendWith(OutputCaptureExtension.class)
@Rule({"CAS-02", "SEC-11"})
class LeakScanIT {

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    MongoClient client;

    @Autowired
    PublishCaseCounts publishCaseCounts;

    @Autowired
    OutboxRelay relay;

    @Test
    void findsTheJuvenileNowhereOutside(CapturedOutput log) {
        CaseStory story = new CaseStory(port);
        Http.Reply open = story.opened();
        Http.Reply sealed = story.sealed(story.opened());
        story.as("social-worker").get(path(open));
        story.as("prosecutor").get(path(open) + "/access-log");
        goWrongInEveryWay(story, open);
        publishCaseCounts.run();
        await().until(() -> relay.state().pending() == 0);

        List<String> secrets = new ArrayList<>(CaseStory.secrets());
        secrets.addAll(List.of(
                id(open),
                id(sealed),
                open.json().path("pseudonym").asString(),
                sealed.json().path("pseudonym").asString()));

        assertThat(secrets).hasSize(14).allSatisfy(secret -> assertThat(secret).hasSizeGreaterThan(3));
        String events = everythingOnKafka();
        assertThat(events).contains("linli.case.counts.published.v1").doesNotContain(secrets);
        assertThat(log.getAll()).contains("/api/v1/cases/<id>/identity").doesNotContain(secrets);
        assertThat(otherDatabases()).doesNotContain(secrets);
        assertThat(management()).contains("http.server.requests").doesNotContain(secrets);
        assertThat(seenByOutsiders(story)).doesNotContain(secrets);

        String own = database(mongo.getDb().getName());
        assertThat(own).contains(id(open)).doesNotContain(CaseStory.secrets());
    }

    private static void goWrongInEveryWay(CaseStory story, Http.Reply open) {
        Http prosecutor = story.as("prosecutor");
        Map<String, Object> body = new HashMap<>(CaseStory.openBody());
        body.put("actDate", "2020-01-01");
        assertThat(prosecutor.keyed().post("/api/v1/cases", body).status()).isEqualTo(422);
        body.put("actDate", CaseStory.NAME);
        assertThat(prosecutor.keyed().post("/api/v1/cases", body).status()).isEqualTo(400);
        body.put("person", CaseStory.ID_NUMBER);
        assertThat(prosecutor.keyed().post("/api/v1/cases", body).status()).isEqualTo(400);
        assertThat(prosecutor
                        .keyed()
                        .post("/api/v1/cases", "{\"person\":{\"name\":\"" + CaseStory.NAME)
                        .status())
                .isEqualTo(400);
        assertThat(prosecutor
                        .ifMatch(1)
                        .post(path(open) + "/report", Map.of("interviews", CaseStory.UPBRINGING))
                        .status())
                .isEqualTo(400);
        assertThat(prosecutor.ifMatch(44).post(path(open) + "/sealing").status())
                .isEqualTo(412);
        assertThat(story.as("xiuzhou-district").get(path(open)).status()).isEqualTo(404);
        assertThat(story.as("xiuzhou-district").delete(path(open)).status()).isEqualTo(405);
        assertThat(story.as("xiuzhou-district").get(path(open) + "/identity").status())
                .isEqualTo(404);
    }

    private static String everythingOnKafka() {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", Infrastructure.get().kafkaBootstrapServers());
        settings.put("group.id", UUID.randomUUID().toString());
        settings.put("auto.offset.reset", "earliest");
        settings.put("metadata.max.age.ms", "1000");
        StringBuilder all = new StringBuilder();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(Pattern.compile("linli\\..*"));
            await().until(() -> {
                int seen = 0;
                for (var record : consumer.poll(Duration.ofMillis(500))) {
                    seen++;
                    all.append(record.topic()).append(' ');
                    text(all, record.key());
                    text(all, record.value());
                    record.headers().forEach(header -> {
                        all.append(header.key()).append('=');
                        text(all, header.value());
                    });
                    all.append('\n');
                }
                return seen == 0 && all.toString().contains("linli.case.counts.published.v1");
            });
        }
        return all.toString();
    }

    private static void text(StringBuilder all, byte @Nullable [] bytes) {
        if (bytes != null) {
            all.append(new String(bytes, StandardCharsets.UTF_8)).append(' ');
        }
    }

    private String otherDatabases() {
        StringBuilder all = new StringBuilder();
        for (String name : client.listDatabaseNames()) {
            if (!name.equals(mongo.getDb().getName())) {
                all.append(database(name));
            }
        }
        return all.toString();
    }

    private String database(String name) {
        StringBuilder all = new StringBuilder(name);
        for (String collection : client.getDatabase(name).listCollectionNames()) {
            all.append('\n').append(collection);
            for (Document document :
                    client.getDatabase(name).getCollection(collection).find()) {
                all.append('\n').append(document.toJson());
            }
        }
        return all.toString();
    }

    private String management() {
        Http management = Http.at(managementPort);
        return management.get("/actuator/metrics").text()
                + management.get("/actuator/metrics/http.server.requests").text()
                + management.get("/actuator/health").text()
                + management.get("/actuator/outbox").text();
    }

    private static String seenByOutsiders(CaseStory story) {
        StringBuilder all = new StringBuilder();
        for (String person : List.of("xiuzhou-district", "prosecutor-2", "operator", "auditor", "analyst")) {
            Http outsider = story.as(person);
            all.append(outsider.get("/api/v1/cases").text())
                    .append(outsider.get("/api/v1/statistics/cases?area=330411").text())
                    .append(outsider.get("/api/v1/access-log/verification").text());
        }
        return all.append(Http.at(story.port()).get("/v3/api-docs").text()).toString();
    }
}
