package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.linli.contracts.Contracts;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.volunteer.VolunteerSnapshotV1;
import org.linli.matching.supply.SupplyIndex;
import org.linli.platform.time.DemoClock;
import org.linli.testkit.ComponentTest;
import org.linli.testkit.Http;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the component tests share: a running service in November 2026 and a stand-in voice of volunteer-service. */
@ComponentTest
@TestPropertySource(
        properties = {
            "linli.clock.demo=true",
            "linli.matching.sweep-seconds=86400",
            // nobody waits long where the owner of an area is away
            "linli.matching.partition.answer=1s",
            "linli.matching.districts.411603.child-vetting=true",
            // what another district promises its applicants (MAT-02)
            "linli.matching.service-level.districts.330521.verify-working-days=1"
        })
public abstract class MatchingStage {

    protected static final Instant TODAY =
            OffsetDateTime.parse("2026-11-20T10:00:00+08:00").toInstant();
    protected static final Duration SOON = Duration.ofSeconds(20);
    private static final int WHOLE_DAY = (1 << 28) - 1;

    @LocalServerPort
    protected int port;

    @Autowired
    protected DemoClock clock;

    @Autowired
    protected SupplyIndex supply;

    @Autowired
    @Qualifier("eventTemplate")
    protected KafkaTemplate<String, byte[]> kafka;

    @Autowired
    protected JsonMapper json;

    @BeforeEach
    protected void setTheDate() {
        clock.setTo(TODAY);
    }

    protected Http as(String person) {
        return Http.at(port).as(person);
    }

    /** Says something as another service would; returns the event's id. */
    protected String publish(PublishedEvent event) {
        String id = UUID.randomUUID().toString();
        publish(event, id);
        return id;
    }

    protected void publish(PublishedEvent event, String id) {
        EventType contract = Contracts.type(event.getClass());
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                contract.topic(),
                event.subject(),
                json.writeValueAsString(event).getBytes(StandardCharsets.UTF_8));
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_type", contract.name());
        headers.put("ce_source", "/volunteer-service");
        headers.put("ce_subject", event.subject());
        headers.put("ce_time", clock.instant().toString());
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        kafka.send(message).join();
    }

    /** A grown-up who is always there. */
    protected static VolunteerSnapshotV1 volunteer(String id, String area, String... skills) {
        return snapshot(id, 1, area, "ACTIVE", "18_59", List.of(skills), allWeek());
    }

    protected static VolunteerSnapshotV1 snapshot(
            String id,
            long version,
            String area,
            String status,
            String ageBand,
            List<String> skills,
            List<Integer> availability) {
        return new VolunteerSnapshotV1(
                id, version, area, status, ageBand, skills, List.of(), List.of("关爱儿童"), availability, null, null, 0, 0);
    }

    protected static List<Integer> allWeek() {
        List<Integer> days = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            days.add(WHOLE_DAY);
        }
        return days;
    }

    protected void join(VolunteerSnapshotV1... volunteers) {
        for (VolunteerSnapshotV1 volunteer : volunteers) {
            publish(volunteer);
        }
        await().atMost(SOON).untilAsserted(() -> {
            for (VolunteerSnapshotV1 volunteer : volunteers) {
                assertThat(supply.snapshot().row(volunteer.volunteerId())).isPresent();
            }
        });
    }

    /** A demand of one place for one to two people who can mediate, on Saturday 5 December, 9 to 11. */
    protected static Map<String, Object> mediation(String title, String area) {
        Map<String, Object> body = new HashMap<>();
        body.put("title", title);
        body.put("demandClass", "DISPUTE");
        body.put("type", "SERVICE");
        body.put("group", "RESIDENTS");
        body.put("area", area);
        body.put("urgency", "URGENT");
        body.put("skills", List.of("矛盾调解"));
        body.put("wanted", 1);
        body.put("minimum", 1);
        body.put("date", "2026-12-05");
        body.put("start", "09:00");
        body.put("end", "11:00");
        body.put("source", "COMMUNITY_VISIT");
        return body;
    }

    /** Submits a demand, verifies and lists it; returns its id. */
    protected String listed(Map<String, Object> body, Http officer) {
        Http.Reply created = officer.keyed().post("/api/v1/demands", body);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        String id = created.json().path("id").asString();
        Http.Reply verified = officer.ifMatch(created).post("/api/v1/demands/" + id + "/verification");
        assertThat(verified.status()).as(verified.text()).isEqualTo(200);
        Http.Reply listed = officer.ifMatch(verified).post("/api/v1/demands/" + id + "/listing");
        assertThat(listed.status()).as(listed.text()).isEqualTo(200);
        return id;
    }

    protected JsonNode plan(String area, Http officer) {
        Http.Reply plan = officer.keyed().post("/api/v1/plans", Map.of("area", area));
        assertThat(plan.status()).as(plan.text()).isEqualTo(201);
        return plan.json();
    }

    protected List<JsonNode> proposals(String demand, Http officer) {
        Http.Reply reply = officer.get("/api/v1/demands/" + demand + "/proposals");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        List<JsonNode> items = new ArrayList<>();
        reply.json().path("items").forEach(items::add);
        return items;
    }

    protected void awaitStatus(String demand, Http officer, String status) {
        await().atMost(SOON).untilAsserted(() -> assertThat(officer.get("/api/v1/demands/" + demand)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo(status));
    }

    /** The demand changes with each who checks out: whoever confirms it reads it after the last one. */
    protected void awaitServed(String demand, Http reader, int people) {
        await().atMost(SOON).untilAsserted(() -> assertThat(reader.get("/api/v1/demands/" + demand)
                        .json()
                        .path("seatsServed")
                        .asInt())
                .isEqualTo(people));
    }
}
