package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.linli.contracts.Topics;
import org.linli.contracts.volunteer.CheckedInV1;
import org.linli.contracts.volunteer.CheckedOutV1;
import org.linli.contracts.volunteer.HoursRecordedV1;
import org.linli.matching.assignment.ExpireAssignments;
import org.linli.matching.demand.ExpireDemands;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What people do after they were asked, in and out of order, once and twice. */
class PeopleAtWorkIT extends MatchingStage {

    @Autowired
    ExpireAssignments expireAssignments;

    @Autowired
    ExpireDemands expireDemands;

    private Http officer() {
        return as("huaiyang-district");
    }

    /** A demand with one confirmed person, in a village of its own. */
    private record Asked(String demand, String assignment, String person, String area, Http.Reply confirmed) {}

    private Asked asked(String name, String area, String... people) {
        for (String person : people) {
            join(volunteer(person, area, "矛盾调解"));
        }
        String demand = listed(mediation(name, area), officer());
        plan(area, officer());
        JsonNode proposal = proposals(demand, officer()).getFirst();
        String assignment = proposal.path("assignmentId").asString();
        Http.Reply confirmed = officer()
                .ifMatch(proposal.path("version").asLong())
                .post("/api/v1/assignments/" + assignment + "/confirmation");
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
        return new Asked(demand, assignment, proposal.path("volunteerId").asString(), area, confirmed);
    }

    private void accept(Asked a) {
        Http.Reply accepted = as("volunteer:" + a.person())
                .ifMatch(a.confirmed())
                .post("/api/v1/assignments/" + a.assignment() + "/acceptance");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
    }

    private JsonNode assignment(Asked a) {
        return officer().get("/api/v1/assignments/" + a.assignment()).json();
    }

    private void awaitState(Asked a, String state) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(assignment(a).path("state").asString()).isEqualTo(state));
    }

    @Test
    void takesEveryEventOnceHoweverOftenItComes() {
        Asked a = asked("重复消息", "411603002205", "work-1");
        accept(a);
        HoursRecordedV1 hours = new HoursRecordedV1(
                "e",
                a.person(),
                "act",
                a.demand(),
                a.assignment(),
                a.area(),
                60,
                LocalDate.of(2026, 12, 5),
                "SERVICE",
                "W");
        String id = UUID.randomUUID().toString();
        publish(hours, id);
        publish(hours, id);
        HoursRecordedV1 correction = new HoursRecordedV1(
                "e2",
                a.person(),
                "act",
                a.demand(),
                a.assignment(),
                a.area(),
                -5,
                LocalDate.of(2026, 12, 5),
                "CORRECTION",
                "W");
        publish(correction);
        publish(hours, id);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(assignment(a).path("minutes").asInt()).isEqualTo(55));
        await().during(Duration.ofMillis(700)).atMost(SOON).untilAsserted(() -> assertThat(
                        assignment(a).path("minutes").asInt())
                .isEqualTo(55));
    }

    @Test
    void endsInTheSamePlaceWhateverTheOrder() {
        Asked a = asked("乱序消息", "411603002201", "work-2");
        accept(a);
        publish(new HoursRecordedV1(
                "e",
                a.person(),
                "act",
                a.demand(),
                a.assignment(),
                a.area(),
                60,
                LocalDate.of(2026, 12, 5),
                "SERVICE",
                "W"));
        publish(new CheckedOutV1(
                a.assignment(),
                "act",
                a.person(),
                a.area(),
                a.demand(),
                a.assignment(),
                clock.instant(),
                60,
                "EFFECTIVE",
                "W"));
        publish(new CheckedInV1(
                a.assignment(), "act", a.person(), a.area(), a.demand(), a.assignment(), clock.instant(), "W"));
        awaitState(a, "CREDITED");
        awaitStatus(a.demand(), officer(), "IN_SERVICE");
        Http community = as("community-worker@" + a.area());
        awaitServed(a.demand(), community, 1);
        Http.Reply done = community
                .ifMatch(community.get("/api/v1/demands/" + a.demand()))
                .post("/api/v1/demands/" + a.demand() + "/completion", Map.of("rating", 4));
        assertThat(done.json().path("status").asString()).isEqualTo("DONE");
    }

    @Test
    void ignoresWhatItDoesNotKnow() {
        Asked a = asked("未知消息", "411603002202", "work-3");
        accept(a);
        ProducerRecord<String, byte[]> unknown =
                new ProducerRecord<>(Topics.VOLUNTEER_EVENTS, "x", "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
        unknown.headers().add("ce_id", "u1".getBytes(StandardCharsets.UTF_8));
        unknown.headers().add("ce_type", "linli.volunteer.something.new.v9".getBytes(StandardCharsets.UTF_8));
        unknown.headers().add("ce_time", "2026-12-05T01:00:00Z".getBytes(StandardCharsets.UTF_8));
        kafka.send(unknown).join();
        ProducerRecord<String, byte[]> widened = new ProducerRecord<>(
                Topics.VOLUNTEER_EVENTS,
                a.assignment(),
                ("{\"signUpId\":\"s\",\"activityId\":\"a\",\"volunteerId\":\"" + a.person() + "\",\"area\":\""
                                + a.area()
                                + "\",\"assignmentId\":\"" + a.assignment()
                                + "\",\"at\":\"2026-12-05T01:00:00Z\",\"evidence\":\"W\",\"colour\":\"blue\"}")
                        .getBytes(StandardCharsets.UTF_8));
        widened.headers().add("ce_id", "u2".getBytes(StandardCharsets.UTF_8));
        widened.headers().add("ce_type", "linli.volunteer.service.checked-in.v1".getBytes(StandardCharsets.UTF_8));
        widened.headers().add("ce_time", "2026-12-05T01:00:00Z".getBytes(StandardCharsets.UTF_8));
        publish(new CheckedInV1("other", "a", "v", a.area(), null, null, clock.instant(), "W"));
        publish(new CheckedInV1("other", "a", "v", a.area(), "no-demand", "no-assignment", clock.instant(), "W"));
        kafka.send(widened).join();
        awaitState(a, "CHECKED_IN");
        awaitStatus(a.demand(), officer(), "IN_SERVICE");
    }

    @Test
    @Rule("VOL-10")
    void asksTheNextPersonWhenOneDeclines() {
        Asked a = asked("婉拒后再派", "411603002203", "work-4", "work-5");
        Http.Reply declined = as("volunteer:" + a.person())
                .ifMatch(a.confirmed())
                .post("/api/v1/assignments/" + a.assignment() + "/decline", Map.of("reason", "出差"));
        assertThat(declined.json().path("state").asString()).isEqualTo("DECLINED");
        await().atMost(SOON).untilAsserted(() -> {
            var open = proposals(a.demand(), officer()).stream()
                    .filter(p -> p.path("state").asString().equals("PROPOSED"))
                    .toList();
            assertThat(open).hasSize(1);
            assertThat(open.getFirst().path("volunteerId").asString()).isNotEqualTo(a.person());
        });
        awaitStatus(a.demand(), officer(), "MATCHING");
    }

    @Test
    void putsADemandBackOnTheListAndEndsItWhenNobodyAnswers() {
        Asked a = asked("无人应答", "411603002204", "work-6", "work-7");
        clock.setTo(TODAY.plus(Duration.ofDays(2)).plusSeconds(60));
        expireAssignments.handle();
        assertThat(assignment(a).path("state").asString()).isEqualTo("EXPIRED");
        // the next person is asked for; no office looks at the proposal, and nobody is asked for after that
        await().atMost(SOON).untilAsserted(() -> assertThat(proposals(a.demand(), officer()).stream()
                        .filter(p -> p.path("state").asString().equals("PROPOSED")))
                .hasSize(1));
        clock.setTo(TODAY.plus(Duration.ofDays(5)).plusSeconds(120));
        expireAssignments.handle();
        awaitStatus(a.demand(), officer(), "LISTED");
        assertThat(expireDemands.handle()).isZero();
        clock.setTo(OffsetDateTime.parse("2026-12-05T09:00:00+08:00").toInstant());
        assertThat(expireDemands.handle()).isPositive();
        assertThat(officer()
                        .get("/api/v1/demands/" + a.demand())
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("EXPIRED");
    }
}
