package org.linli.matching.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.matching.plan.PlanRejection;
import org.linli.testkit.Http;
import tools.jackson.databind.JsonNode;

/** What is asked for while nobody owns the area waits, and is done by whoever owns it then; what has ended is forgotten after a day. */
class OwnerAwayIT extends OwnersStage {

    @BeforeEach
    void awaitOwnership() {
        await().atMost(SOON)
                .until(() -> owned.now().filter(OwnedAreas.Owned::everything).isPresent());
    }

    private Http officer() {
        return as("huaiyang-district");
    }

    private void anotherTakesOver() {
        ownEverythingAgain();
        work.look();
    }

    @Test
    void aPlanThatWaitsForItsOwnerIsAnsweredWithWhereToLook() {
        String place = "411603210201";
        String demand = listed(mediation("等待归属", place), officer());
        join(volunteer("away-1", place, "矛盾调解"));
        everythingIsAnothers();
        Http.Reply waiting = officer().keyed().post("/api/v1/plans", Map.of("area", place));
        assertThat(waiting.status()).as(waiting.text()).isEqualTo(202);
        String id = waiting.json().path("id").asString();
        String progress = "/api/v1/plans/" + id + "/progress";
        assertThat(waiting.header("Location")).isEqualTo(progress);
        assertThat(waiting.json().path("code").asString()).isEqualTo("plan.being-made");
        assertThat(waiting.json().path("area").asString()).isEqualTo(place);
        assertThat(waiting.json().path("progress").asString()).isEqualTo(progress);
        JsonNode before = officer().get(progress).json();
        assertThat(before.path("status").asString()).isEqualTo("PLANNING");
        assertThat(before.path("parts").asInt()).isEqualTo(1);
        assertThat(before.path("done").asInt()).isZero();
        assertThat(officer().get("/api/v1/plans/" + id).status()).isEqualTo(404);
        assertThat(proposals(demand, officer())).isEmpty();

        anotherTakesOver();
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        officer().get(progress).json().path("status").asString())
                .isEqualTo("ANSWERED"));
        assertThat(officer().get("/api/v1/plans/" + id).json().path("met").asInt())
                .isEqualTo(1);
        assertThat(proposals(demand, officer())).hasSize(1);
    }

    @Test
    void theNextPersonIsProposedByTheOwnerWhoeverHeardTheNo() {
        String place = "411603210202";
        join(volunteer("away-2", place, "矛盾调解"), volunteer("away-3", place, "矛盾调解"));
        String demand = listed(mediation("换人", place), officer());
        plan(place, officer());
        JsonNode first = proposals(demand, officer()).getFirst();
        String assignment = "/api/v1/assignments/" + first.path("assignmentId").asString();
        Http.Reply confirmed = officer().ifMatch(first.path("version").asLong()).post(assignment + "/confirmation");
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
        everythingIsAnothers();
        String person = first.path("volunteerId").asString();
        Http.Reply declined = as("volunteer:" + person).ifMatch(confirmed).post(assignment + "/decline", Map.of());
        assertThat(declined.status()).as(declined.text()).isEqualTo(200);
        PlanRequest.State handedOver = await().atMost(SOON)
                .until(
                        () -> requests.open(200).stream()
                                .map(PlanRequest::state)
                                .filter(r -> demand.equals(r.demandId()))
                                .findFirst()
                                .orElse(null),
                        r -> r != null);
        assertThat(handedOver.kind()).isEqualTo(RequestKind.NEXT);
        assertThat(handedOver.parts())
                .extracting(PlanRequest.Part::partition, PlanRequest.Part::status)
                .containsExactly(tuple(areas().of(place), PartStatus.WAITING));
        assertThat(peopleOf(demand)).doesNotContain(other(person));

        anotherTakesOver();
        await().atMost(SOON).untilAsserted(() -> assertThat(peopleOf(demand)).contains(other(person)));
        await().atMost(SOON).until(() -> status(handedOver.id()) == RequestStatus.ANSWERED);
    }

    private static String other(String person) {
        return person.equals("away-2") ? "away-3" : "away-2";
    }

    private List<String> peopleOf(String demand) {
        return proposals(demand, officer()).stream()
                .map(p -> p.path("volunteerId").asString())
                .toList();
    }

    private RequestStatus status(String request) {
        return requests.get(request).value().state().status();
    }

    private void ended(String id, RequestStatus status, Instant at) {
        requests.add(PlanRequest.restore(new PlanRequest.State(
                id,
                RequestKind.AREA,
                "411603210",
                "office",
                null,
                at.minusSeconds(60),
                status,
                1,
                0,
                List.of(new PlanRequest.Part(0, PartStatus.DONE, "a", 1, null, Tally.NOTHING)),
                List.of("a"),
                status == RequestStatus.REFUSED ? new PlanRejection.InProgress().code() : null,
                at)));
    }

    @Test
    void whatHasEndedIsForgottenAfterADayAndWhatGoesOnIsNot() {
        Instant aDayAgo = TODAY.minus(Duration.ofDays(1));
        ended("tidy-answered", RequestStatus.ANSWERED, aDayAgo.minusMillis(1));
        ended("tidy-refused", RequestStatus.REFUSED, aDayAgo.minusMillis(1));
        ended("tidy-young", RequestStatus.ANSWERED, aDayAgo.plusSeconds(60));
        PlanRequest open = PlanRequest.ask(
                "tidy-open",
                RequestKind.NEXT,
                "411603210",
                "office",
                null,
                Set.of(areas().of("411603210")),
                aDayAgo.minus(Duration.ofDays(9)));
        everythingIsAnothers();
        requests.add(open);
        work.tidy();
        assertThat(requests.find("tidy-answered")).isEmpty();
        assertThat(requests.find("tidy-refused")).isEmpty();
        assertThat(requests.find("tidy-young")).isPresent();
        assertThat(requests.find("tidy-open")).isPresent();
    }
}
