package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.matching.assignment.AssignmentId;
import org.linli.matching.assignment.AssignmentStatus;
import org.linli.matching.assignment.Assignments;
import org.linli.matching.assignment.Calendars;
import org.linli.matching.assignment.VolunteerCalendar;
import org.linli.matching.commit.CommitStatus;
import org.linli.matching.commit.ConfirmProposals;
import org.linli.matching.commit.PlanCommit;
import org.linli.matching.commit.PlanCommits;
import org.linli.testkit.Http;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A plan is proposed, reviewed and confirmed as a whole; a confirmation that a crash cut off goes on where it stopped. */
class PlanCommitIT extends MatchingStage {

    @Autowired
    Assignments assignments;

    @Autowired
    Calendars calendars;

    @Autowired
    PlanCommits commits;

    @Autowired
    ConfirmProposals proposals;

    private Http officer() {
        return as("huaiyang-district");
    }

    private record Planned(String plan, List<String> demands) {}

    /** Demands on consecutive mornings, each with somebody proposed. */
    private Planned planned(String area, String person, int demands) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < demands; i++) {
            Map<String, Object> body = mediation("整案确认" + i, area);
            body.put("date", "2026-12-0" + (5 + i));
            ids.add(listed(body, officer()));
            join(volunteer(person + "-" + i, area, "矛盾调解"));
        }
        return new Planned(plan(area, officer()).path("id").asString(), ids);
    }

    private List<JsonNode> proposed(Planned planned) {
        return planned.demands().stream()
                .map(demand -> proposals(demand, officer()).getFirst())
                .toList();
    }

    private Http.Reply commitOf(String plan) {
        return officer().get("/api/v1/plans/" + plan + "/commit");
    }

    private void awaitConfirmed(String plan) {
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        commitOf(plan).json().path("status").asString())
                .isEqualTo("CONFIRMED"));
    }

    @Test
    void aReviewedPlanIsConfirmedAsAWhole() {
        Planned planned = planned("411603209201", "commit-a", 3);
        String path = "/api/v1/plans/" + planned.plan();
        assertThat(commitOf(planned.plan()).status()).isEqualTo(404);
        Http.Reply reviewed = officer().keyed().post(path + "/review", Map.of());
        assertThat(reviewed.status()).as(reviewed.text()).isEqualTo(201);
        assertThat(reviewed.json().path("status").asString()).isEqualTo("REVIEWED");
        assertThat(officer().ifMatch(9).post(path + "/confirmation").status()).isEqualTo(412);
        Http.Reply confirming = officer().ifMatch(reviewed).post(path + "/confirmation");
        assertThat(confirming.status()).as(confirming.text()).isEqualTo(202);
        awaitConfirmed(planned.plan());
        assertThat(commitOf(planned.plan()).json().path("confirmed").asInt()).isEqualTo(3);
        assertThat(commitOf(planned.plan()).json().path("refused").asInt()).isZero();
        assertThat(proposed(planned))
                .allSatisfy(p -> assertThat(p.path("state").asString()).isEqualTo("CONFIRMED"));
        assertThat(officer()
                        .ifMatch(commitOf(planned.plan()))
                        .post(path + "/confirmation")
                        .code())
                .isEqualTo("commit.move-not-allowed");
    }

    @Test
    void whoIsPromisedElsewhereIsReplacedAndNobodyIsBookedTwice() {
        String area = "411603209202";
        Planned planned = planned(area, "commit-b", 1);
        JsonNode proposal = proposed(planned).getFirst();
        String person = proposal.path("volunteerId").asString();
        AssignmentId id = new AssignmentId(proposal.path("assignmentId").asString());
        var job = assignments.get(id).value().state().job();
        calendars.book(
                person,
                new VolunteerCalendar.Booking("elsewhere", job.startsAt(), job.endsAt(), false),
                clock.instant());
        Http.Reply reviewed = officer().keyed().post("/api/v1/plans/" + planned.plan() + "/review", Map.of());
        officer().ifMatch(reviewed).post("/api/v1/plans/" + planned.plan() + "/confirmation");
        awaitConfirmed(planned.plan());
        assertThat(commitOf(planned.plan()).json().path("refused").asInt()).isEqualTo(1);
        assertThat(assignments.get(id).value().state().status()).isEqualTo(AssignmentStatus.WITHDRAWN);
        assertThat(calendars.of(person).bookings())
                .extracting(VolunteerCalendar.Booking::assignmentId)
                .containsExactly("elsewhere");
    }

    /** The service stopped after one confirmation and one booking; whoever comes next finishes, and books nothing twice. */
    @Test
    void goesOnWhereACrashCutItOff() {
        Planned planned = planned("411603209203", "commit-c", 3);
        List<JsonNode> proposals = proposed(planned);
        JsonNode first = proposals.getFirst();
        Http.Reply confirmed = officer()
                .ifMatch(first.path("version").asLong())
                .post("/api/v1/assignments/" + first.path("assignmentId").asString() + "/confirmation");
        assertThat(confirmed.status()).isEqualTo(200);
        AssignmentId booked =
                new AssignmentId(proposals.get(1).path("assignmentId").asString());
        var second = assignments.get(booked).value().state();
        calendars.book(
                second.volunteerId(),
                new VolunteerCalendar.Booking(
                        booked.value(), second.job().startsAt(), second.job().endsAt(), false),
                clock.instant());
        commits.add(PlanCommit.restore(new PlanCommit.State(
                planned.plan(),
                "411603209203",
                "huaiyang-district",
                clock.instant(),
                "huaiyang-district",
                clock.instant().plus(Duration.ofMinutes(2)),
                1,
                0,
                null,
                CommitStatus.CONFIRMING)));
        this.proposals.resume();
        assertThat(commitOf(planned.plan()).json().path("status").asString()).isEqualTo("CONFIRMING");
        clock.setTo(TODAY.plus(Duration.ofMinutes(3)));
        this.proposals.resume();
        awaitConfirmed(planned.plan());
        assertThat(commitOf(planned.plan()).json().path("confirmed").asInt()).isEqualTo(3);
        for (JsonNode proposal : proposals) {
            AssignmentId id = new AssignmentId(proposal.path("assignmentId").asString());
            var state = assignments.get(id).value().state();
            assertThat(state.status()).isEqualTo(AssignmentStatus.CONFIRMED);
            assertThat(calendars.of(state.volunteerId()).bookings())
                    .filteredOn(b -> b.assignmentId().equals(id.value()))
                    .hasSize(1);
        }
    }

    @Test
    void letsInPlannersOfTheAreaAndNobodyElse() {
        Planned planned = planned("411603209204", "commit-d", 1);
        String path = "/api/v1/plans/" + planned.plan();
        for (String stranger :
                List.of("volunteer:v1", "social-worker@411603", "analyst@411603", "district-officer@330411")) {
            assertThat(as(stranger).keyed().post(path + "/review", Map.of()).status())
                    .isEqualTo(403);
            assertThat(as(stranger).ifMatch(1).post(path + "/confirmation").status())
                    .isEqualTo(403);
            assertThat(as(stranger).ifMatch(1).post(path + "/discarding").status())
                    .isEqualTo(403);
            assertThat(as(stranger).get(path + "/commit").status()).isEqualTo(403);
        }
        Http.Reply reviewed = officer().keyed().post(path + "/review", Map.of());
        Http.Reply discarded = officer().ifMatch(reviewed).post(path + "/discarding");
        assertThat(discarded.json().path("status").asString()).isEqualTo("DISCARDED");
        assertThat(officer().ifMatch(discarded).post(path + "/confirmation").code())
                .isEqualTo("commit.move-not-allowed");
    }
}
