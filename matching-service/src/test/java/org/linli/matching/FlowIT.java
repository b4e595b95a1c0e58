package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.contracts.volunteer.CheckedInV1;
import org.linli.contracts.volunteer.NoShowMarkedV1;
import org.linli.contracts.volunteer.SignUpCancelledV1;
import org.linli.contracts.volunteer.VolunteerMergedV1;
import org.linli.contracts.volunteer.VolunteerStatusChangedV1;
import org.linli.matching.assignment.AssignmentId;
import org.linli.matching.assignment.Assignments;
import org.linli.matching.assignment.Calendars;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What happens after a yes: taken back here or in volunteer-service, by himself, an office or a suspension. */
class FlowIT extends MatchingStage {

    @Autowired
    Assignments assignments;

    @Autowired
    Calendars calendars;

    private Http officer() {
        return as("huaiyang-district");
    }

    private record Promise(String demand, String assignment, String person, String area) {}

    /** A demand that somebody said yes to; a second person could come instead. */
    private Promise promised(String area, String person) {
        join(volunteer(person + "-1", area, "矛盾调解"), volunteer(person + "-2", area, "矛盾调解"));
        String demand = listed(mediation("应约之后" + person, area), officer());
        plan(area, officer());
        JsonNode proposal = proposals(demand, officer()).getFirst();
        String assignment = proposal.path("assignmentId").asString();
        String who = proposal.path("volunteerId").asString();
        Http.Reply confirmed = officer()
                .ifMatch(proposal.path("version").asLong())
                .post("/api/v1/assignments/" + assignment + "/confirmation");
        Http.Reply accepted =
                as("volunteer:" + who).ifMatch(confirmed).post("/api/v1/assignments/" + assignment + "/acceptance");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        awaitStatus(demand, officer(), "MATCHED");
        return new Promise(demand, assignment, who, area);
    }

    private String state(Promise p) {
        return officer()
                .get("/api/v1/assignments/" + p.assignment())
                .json()
                .path("state")
                .asString();
    }

    private void awaitTheOther(Promise p) {
        await().atMost(SOON).untilAsserted(() -> assertThat(proposals(p.demand(), officer()).stream()
                        .filter(a -> a.path("state").asString().equals("PROPOSED"))
                        .map(a -> a.path("volunteerId").asString()))
                .hasSize(1)
                .doesNotContain(p.person()));
        awaitStatus(p.demand(), officer(), "MATCHING");
        assertThat(calendars.of(p.person()).holds(p.assignment())).isFalse();
    }

    @Test
    @Rule("VOL-11")
    void aYesTakenBackByTheVolunteerFindsTheNextPerson() {
        Promise p = promised("411603207201", "flow-a");
        Http himself = as("volunteer:" + p.person());
        String path = "/api/v1/assignments/" + p.assignment();
        assertThat(as("volunteer:somebody")
                        .ifMatch(himself.get(path))
                        .post(path + "/cancellation", Map.of())
                        .status())
                .isEqualTo(403);
        Http.Reply cancelled =
                himself.ifMatch(himself.get(path)).post(path + "/cancellation", Map.of("reason", "孩子生病"));
        assertThat(cancelled.json().path("state").asString()).isEqualTo("CANCELLED");
        awaitTheOther(p);
        assertThat(himself.ifMatch(himself.get(path))
                        .post(path + "/cancellation", Map.of())
                        .code())
                .isEqualTo("assignment.move-not-allowed");
    }

    @Test
    void anOfficeTakesAPromiseBackAndItsNextPlanDecides() {
        Promise p = promised("411603207202", "flow-b");
        String path = "/api/v1/assignments/" + p.assignment();
        for (String stranger : List.of("volunteer:" + p.person(), "analyst@411603", "district-officer@330411")) {
            assertThat(as(stranger).ifMatch(3).post(path + "/withdrawal").status())
                    .isEqualTo(403);
        }
        Http.Reply withdrawn = officer().ifMatch(officer().get(path)).post(path + "/withdrawal");
        assertThat(withdrawn.json().path("state").asString()).isEqualTo("WITHDRAWN");
        awaitStatus(p.demand(), officer(), "LISTED");
        assertThat(calendars.of(p.person()).holds(p.assignment())).isFalse();
    }

    @Test
    void aPlaceGivenBackInVolunteerServiceFindsTheNextPersonHoweverOftenItIsTold() {
        Promise p = promised("411603207203", "flow-c");
        SignUpCancelledV1 cancelled = new SignUpCancelledV1(
                p.assignment(), "act", p.person(), p.area(), p.demand(), p.assignment(), "BY_VOLUNTEER");
        String id = UUID.randomUUID().toString();
        publish(cancelled, id);
        publish(cancelled, id);
        publish(cancelled);
        awaitTheOther(p);
        assertThat(state(p)).isEqualTo("CANCELLED");
    }

    @Test
    void aSuspendedVolunteerIsReplacedEverywhereAndWhatHeWasAskedLaterStays() {
        Promise p = promised("411603207204", "flow-d");
        clock.setTo(TODAY.plus(Duration.ofMinutes(1)));
        publish(snapshot(p.person(), 2, p.area(), "SUSPENDED", "18_59", List.of("矛盾调解"), allWeek()));
        await().atMost(SOON).untilAsserted(() -> {
            var row = supply.snapshot().row(p.person());
            assertThat(row.isPresent() && supply.snapshot().active(row.getAsInt()))
                    .isFalse();
        });
        VolunteerStatusChangedV1 suspended = new VolunteerStatusChangedV1(p.person(), p.area(), "ACTIVE", "SUSPENDED");
        publish(suspended);
        awaitTheOther(p);
        assertThat(state(p)).isEqualTo("WITHDRAWN");
        // the other is asked after the news; if it were about him, it would come late and leave him alone
        String other = proposals(p.demand(), officer()).stream()
                .filter(a -> a.path("state").asString().equals("PROPOSED"))
                .map(a -> a.path("volunteerId").asString())
                .findFirst()
                .orElseThrow();
        clock.setTo(TODAY.minus(Duration.ofDays(1)));
        publish(new VolunteerStatusChangedV1(other, p.area(), "ACTIVE", "SUSPENDED"));
        clock.setTo(TODAY.plus(Duration.ofMinutes(2)));
        await().during(Duration.ofMillis(700)).atMost(SOON).untilAsserted(() -> assertThat(
                        proposals(p.demand(), officer()).stream()
                                .filter(a -> a.path("state").asString().equals("PROPOSED")))
                .hasSize(1));
        publish(new VolunteerMergedV1(other, "kept", p.area()));
        await().atMost(SOON).untilAsserted(() -> assertThat(proposals(p.demand(), officer()).stream()
                        .filter(a -> a.path("volunteerId").asString().equals(other))
                        .map(a -> a.path("state").asString()))
                .contains("WITHDRAWN"));
    }

    @Test
    void serviceThatWasGivenCountsThoughHeWasNotedAsMissing() {
        Promise p = promised("411603207205", "flow-e");
        publish(new NoShowMarkedV1(p.assignment(), "act", p.person(), p.area(), LocalDate.of(2026, 12, 5)));
        await().atMost(SOON).untilAsserted(() -> assertThat(state(p)).isEqualTo("MISSED"));
        awaitStatus(p.demand(), officer(), "LISTED");
        publish(new CheckedInV1(
                p.assignment(), "act", p.person(), p.area(), p.demand(), p.assignment(), clock.instant(), "W"));
        await().atMost(SOON).untilAsserted(() -> assertThat(state(p)).isEqualTo("CHECKED_IN"));
        awaitStatus(p.demand(), officer(), "IN_SERVICE");
        publish(new NoShowMarkedV1(p.assignment(), "act", p.person(), p.area(), LocalDate.of(2026, 12, 5)));
        await().during(Duration.ofMillis(500)).atMost(SOON).untilAsserted(() -> assertThat(state(p))
                .isEqualTo("CHECKED_IN"));
    }

    /** The service stopped between the volunteer's yes and the demand's hearing of it: the topic tells it. */
    @Test
    void aYesThatTheDemandDidNotHearOfReachesItFromTheTopic() {
        String area = "411603207206";
        join(volunteer("flow-f-1", area, "矛盾调解"));
        String demand = listed(mediation("中断之后", area), officer());
        plan(area, officer());
        JsonNode proposal = proposals(demand, officer()).getFirst();
        AssignmentId id = new AssignmentId(proposal.path("assignmentId").asString());
        assertThat(officer()
                        .ifMatch(proposal.path("version").asLong())
                        .post("/api/v1/assignments/" + id + "/confirmation")
                        .status())
                .isEqualTo(200);
        var stored = assignments.get(id);
        stored.value().accept(clock.instant());
        assignments.save(stored.value(), stored.version());
        awaitStatus(demand, officer(), "MATCHED");
    }
}
