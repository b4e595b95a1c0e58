package org.linli.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.contracts.Topics;
import org.linli.gateway.testing.TestGateway;
import org.linli.gateway.testing.TestIssuer.Person;
import org.linli.local.kafka.EmbeddedKafka;

class LiveIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static EmbeddedKafka kafka;
    private static KafkaProducer<String, String> producer;
    private static TestGateway gateway;

    @BeforeAll
    static void open() throws ExecutionException, InterruptedException {
        kafka = EmbeddedKafka.start();
        create(Topics.VOLUNTEER_EVENTS, Topics.PROJECT_EVENTS, Topics.MATCHING_EVENTS);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()), new StringSerializer(), new StringSerializer());
        gateway = TestGateway.start(Map.of(
                "linli.gateway.live.bootstrap-servers", kafka.bootstrapServers(),
                "linli.gateway.live.beat", "200ms",
                "linli.gateway.live.heartbeat", "1s",
                "linli.gateway.live.listeners-per-caller", "2"));
    }

    @AfterAll
    static void close() {
        gateway.close();
        producer.close();
        kafka.close();
    }

    @Test
    void tellsThatSomethingChangedInTheCallersAreaAndNothingElse() {
        try (Stream district = new Stream(officer("district-1", "330411"));
                Stream street = new Stream(officer("street-1", "330411002"));
                Stream elsewhere = new Stream(officer("elsewhere-1", "411603"))) {
            publishUntilHeard(district, "330411002005", "volunteer-in-330411002005");
            publish(Topics.VOLUNTEER_EVENTS, "linli.volunteer.volunteer.registered.v1", "330411003001", "secret-2");

            await().atMost(SOON).untilAsserted(() -> assertThat(district.changes())
                    .anyMatch(change -> change.contains("\"area\":\"330411003\"")));
            assertThat(district.changes())
                    .allMatch(change -> change.contains("linli.volunteer.events.v1"))
                    .anyMatch(change -> change.contains("\"type\":\"linli.volunteer.volunteer.registered.v1\"")
                            && change.contains("\"area\":\"330411002\"")
                            && change.contains("\"at\":\"2026-11-01T08:00:00Z\""));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(street.changes()).isNotEmpty());
            assertThat(street.changes()).allMatch(change -> change.contains("\"area\":\"330411002\""));
            assertThat(elsewhere.changes()).isEmpty();
            assertThat(district.everything()).doesNotContain("volunteer-in-").doesNotContain("secret");
            await().atMost(SOON).untilAsserted(() -> assertThat(street.everything())
                    .contains("event:dashboard")
                    .contains("{\"area\":\"330411002\"}"));
        }
    }

    @Test
    void saysOfCasesOnlyThatTheyChangedEvenWhenTheirTopicAppearsLater() throws Exception {
        try (Stream district = new Stream(officer("district-2", "330411"));
                Stream street = new Stream(officer("street-2", "330411002"))) {
            publishUntilHeard(district, "330411002001", "x");
            create(Topics.CASE_EVENTS);
            publish(Topics.CASE_EVENTS, "linli.case.counts.published.v1", "330411002", "secret-3");

            await().atMost(SOON).untilAsserted(() -> assertThat(district.changes())
                    .anyMatch(change ->
                            change.contains("\"type\":\"cases-changed\"") && change.contains("\"area\":\"330411\"")));
            assertThat(district.everything()).doesNotContain("counts.published");
            assertThat(street.changes()).noneMatch(change -> change.contains(Topics.CASE_EVENTS));
        }
    }

    @Test
    void keepsTheLineOpenWithComments() {
        try (Stream stream = new Stream(officer("district-3", "330411"))) {
            await().atMost(SOON).untilAsserted(() -> assertThat(stream.everything())
                    .contains(":connected")
                    .contains("retry:3000")
                    .contains(":alive"));
        }
    }

    @Test
    void tellsWhoComesBackToReload() {
        try (Stream stream = new Stream(
                gateway.request("/api/v1/live", officer("district-4", "330411")).header("Last-Event-ID", "0190-12"))) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(stream.everything()).contains("event:reload"));
        }
    }

    @Test
    void endsWhenTheTokenDoes() {
        String token = gateway.issuer()
                .token(
                        officer("district-5", "330411"),
                        claims -> claims.expirationTime(Date.from(Instant.now().plusSeconds(3))));
        try (Stream stream = new Stream(gateway.request("/api/v1/live").header("Authorization", "Bearer " + token))) {
            await().atMost(SOON).untilAsserted(() -> assertThat(stream.ended()).isTrue());
        }
    }

    @Test
    void holdsNoMoreConnectionsForACallerThanItMay() {
        Person person = officer("district-6", "330411");
        try (Stream first = new Stream(person);
                Stream second = new Stream(person)) {
            TestGateway.Reply third = gateway.get("/api/v1/live", person);

            assertThat(third.status()).isEqualTo(429);
            assertThat(third.code()).isEqualTo("live.too-many-listeners");
            assertThat(first.ended() || second.ended()).isFalse();
        }
        await().atMost(SOON).untilAsserted(() -> {
            try (Stream again = new Stream(person)) {
                assertThat(again.status()).isEqualTo(200);
            }
        });
    }

    @Test
    void isNotForVolunteers() {
        assertThat(gateway.get("/api/v1/live", Person.volunteer()).status()).isEqualTo(403);
    }

    private static void create(String... topics) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(Arrays.stream(topics)
                            .map(topic -> new NewTopic(topic, 2, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
    }

    /** The feed may still be looking for its topics when a test begins. */
    private static void publishUntilHeard(Stream listener, String area, String subject) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(300)).untilAsserted(() -> {
            publish(Topics.VOLUNTEER_EVENTS, "linli.volunteer.volunteer.registered.v1", area, subject);
            assertThat(listener.changes()).isNotEmpty();
        });
    }

    private static void publish(String topic, String type, String area, String subject) {
        ProducerRecord<String, String> event = new ProducerRecord<>(
                topic,
                subject,
                "{\"volunteerId\":\"%s\",\"cells\":[{\"area\":\"330411002\",\"open\":3}],\"area\":\"%s\",\"status\":\"ACTIVE\"}"
                        .formatted(subject, area));
        event.headers()
                .add("ce_type", type.getBytes(StandardCharsets.UTF_8))
                .add("ce_time", "2026-11-01T08:00:00Z".getBytes(StandardCharsets.UTF_8));
        producer.send(event);
        producer.flush();
    }

    private static Person officer(String subject, String area) {
        return new Person(subject, subject, List.of("street-officer"), area, null);
    }

    /** One open live connection, read in the background. */
    private static final class Stream implements AutoCloseable {

        private final HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final HttpResponse<InputStream> response;
        private volatile boolean ended;

        Stream(Person person) {
            this(gateway.request("/api/v1/live", person));
        }

        Stream(HttpRequest.Builder request) {
            try {
                response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            Thread.ofVirtual().start(this::read);
        }

        int status() {
            return response.statusCode();
        }

        List<String> changes() {
            return lines.stream()
                    .filter(line -> line.startsWith("data:") && line.contains("\"topic\""))
                    .toList();
        }

        String everything() {
            return String.join("\n", lines);
        }

        boolean ended() {
            return ended;
        }

        @Override
        public void close() {
            client.shutdownNow();
        }

        private void read() {
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    lines.add(line);
                }
            } catch (IOException closed) {
                lines.add("<closed>");
            }
            ended = true;
        }
    }
}
