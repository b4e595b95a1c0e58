package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.linli.contracts.Contracts;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.matching.AssignmentAcceptedV1;
import org.linli.platform.time.DemoClock;
import org.linli.testkit.Http;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the component tests have in common: people, samples, events, the clock. */
@TestComponent
public class Story {

    public static final String COMMUNITY = "330411003005";
    public static final String OTHER_STREET = "330411101001";

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final Environment environment;
    private final DemoClock clock;
    private final KafkaTemplate<String, byte[]> kafka;
    private final JsonMapper json;

    Story(Environment environment, Clock clock, KafkaTemplate<String, byte[]> kafka, JsonMapper json) {
        this.environment = environment;
        this.clock = (DemoClock) clock;
        this.kafka = kafka;
        this.json = json;
    }

    public Http service() {
        return Http.at(Integer.parseInt(Objects.requireNonNull(environment.getProperty("local.server.port"))));
    }

    public Http as(String person) {
        return service().as(person);
    }

    public Http district() {
        return as("xiuzhou-district");
    }

    public void clock(String isoTime) {
        clock.setTo(OffsetDateTime.parse(isoTime).toInstant());
    }

    public void resetClock() {
        clock.reset();
    }

    public byte[] sample(String name) {
        try (InputStream in = Objects.requireNonNull(Story.class.getResourceAsStream("/samples/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A registration of somebody who was never registered before. */
    public Map<String, Object> person(LocalDate birth, String area) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", "王小明");
        body.put("idType", "PASSPORT");
        body.put("idNumber", "E%08d".formatted(PEOPLE.incrementAndGet()));
        body.put("birthDate", birth.toString());
        body.put("sex", "FEMALE");
        body.put("nationality", "FRA");
        body.put("phone", "13800001234");
        body.put("area", area);
        body.put("address", "幸福路1号");
        body.put("skills", List.of("编程"));
        body.put("availability", "工作日晚上");
        body.put("consentVersion", "2026-1");
        return body;
    }

    public Http.Reply register(Map<String, Object> person) {
        Http.Reply reply = district().keyed().post("/api/v1/volunteers", person);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply;
    }

    /** A registered adult's id. */
    public String adult() {
        return register(person(LocalDate.of(1990, 1, 1), COMMUNITY))
                .json()
                .path("id")
                .asString();
    }

    /** Publishes an event as matching-service would. */
    public String publish(PublishedEvent event) {
        String id = UUID.randomUUID().toString();
        publish(event, id);
        return id;
    }

    public void publish(PublishedEvent event, String id) {
        EventType type = Contracts.type(event.getClass());
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(type.topic(), event.subject(), json.writeValueAsBytes(event));
        Map.of(
                        "ce_type",
                        type.name(),
                        "ce_id",
                        id,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_specversion",
                        "1.0",
                        "ce_source",
                        "/matching-service")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        kafka.send(record).join();
    }

    /** Somebody is assigned to a demand from 09:00 to 12:00 of the day, and volunteer-service expects him. */
    public String assigned(String volunteer, String demand, LocalDate day) {
        String assignment = UUID.randomUUID().toString();
        publish(accepted(assignment, demand, volunteer, day));
        expected(volunteer, assignment);
        return assignment;
    }

    public void expected(String volunteer, String assignment) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(as("volunteer:" + volunteer)
                        .get("/api/v1/sign-ups/" + assignment)
                        .status())
                .isEqualTo(200));
    }

    public static AssignmentAcceptedV1 accepted(String assignment, String demand, String volunteer, LocalDate day) {
        Instant nine = OffsetDateTime.parse(day + "T09:00:00+08:00").toInstant();
        return new AssignmentAcceptedV1(
                assignment,
                demand,
                volunteer,
                COMMUNITY,
                "独居老人探访",
                "ELDERLY",
                nine,
                nine.plus(Duration.ofHours(3)),
                2,
                false);
    }

    public JsonNode hours(String volunteer) {
        return district().get("/api/v1/volunteers/" + volunteer + "/hours").json();
    }

    public static List<JsonNode> items(Http.Reply page) {
        List<JsonNode> items = new ArrayList<>();
        page.json().path("items").forEach(items::add);
        return items;
    }
}
