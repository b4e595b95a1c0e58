package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.matching.assignment.Calendars;
import org.linli.matching.onsiteservice.PlanSessions;
import org.linli.matching.standing.StandingCommitment;
import org.linli.matching.standing.StandingCommitments;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/** Whoever is paired with an on-site service for weeks is proposed for nothing else at that time (MAT-05). */
class OnsitePromisesIT extends MatchingStage {

    private static final String PLACE = "330521002001";
    private static final String DISTRICT = "330521";
    private static final Map<String, Object> SATURDAY = Map.of("day", "SATURDAY", "start", "09:30", "end", "11:00");

    @Autowired
    StandingCommitments commitments;

    @Autowired
    Calendars calendars;

    @Autowired
    PlanSessions sessions;

    @Autowired
    MongoTemplate mongo;

    private Http office() {
        return as("community-worker@" + PLACE);
    }

    private static Http.Reply ok(Http.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isBetween(200, 201);
        return reply;
    }

    private Http.Reply begun(String title) {
        return ok(office().keyed()
                .post(
                        "/api/v1/onsite-services",
                        Map.of(
                                "area",
                                PLACE,
                                "kind",
                                "CANTEEN",
                                "title",
                                title,
                                "place",
                                "党群服务中心",
                                "pattern",
                                List.of(SATURDAY),
                                "from",
                                "2026-11-20")));
    }

    private static String path(Http.Reply service) {
        return "/api/v1/onsite-services/" + service.json().path("id").asString();
    }

    private Http.Reply paired(Http.Reply service, String volunteer, String from, int weeks) {
        return ok(office().ifMatch(service)
                .post(
                        path(service) + "/pairings",
                        Map.of("volunteerId", volunteer, "slot", SATURDAY, "from", from, "weeks", weeks)));
    }

    /** Of this class's people: others of the district may be candidates too. */
    private List<String> candidates(String demand) {
        List<String> found = new ArrayList<>();
        JsonNode roles = ok(office().get("/api/v1/demands/" + demand + "/candidates?k=10"))
                .json()
                .path("roles");
        roles.path(0)
                .path("candidates")
                .forEach(c -> found.add(c.path("volunteerId").asString()));
        found.removeIf(id -> !id.startsWith("opi-"));
        return found;
    }

    private List<String> held(String volunteer) {
        return commitments.inDistrict(DISTRICT, clock.instant()).stream()
                .filter(c -> c.volunteerId().equals(volunteer))
                .map(StandingCommitment::booking)
                .toList();
    }

    @Test
    @Rule("MAT-05")
    void aPairingTakesEveryOneOfItsWeeksAndGivesThemBack() {
        join(volunteer("opi-1", PLACE, "矛盾调解"));
        // Saturday 5 December, 9 to 11, the second of three weeks
        String demand = listed(mediation("周六调解", PLACE), office());
        assertThat(candidates(demand)).containsExactly("opi-1");

        Http.Reply service = begun("周六食堂");
        Http.Reply withPair = paired(service, "opi-1", "2026-11-28", 3);
        assertThat(candidates(demand)).isEmpty();
        assertThat(held("opi-1")).hasSize(3);

        String pairing = withPair.json().path("pairings").get(0).path("id").asString();
        ok(office().ifMatch(withPair).post(path(service) + "/pairings/" + pairing + "/ending"));
        assertThat(candidates(demand)).containsExactly("opi-1");
        assertThat(held("opi-1")).isEmpty();
        assertThat(calendars.of("opi-1").bookings()).isEmpty();
    }

    @Test
    @Rule("MAT-05")
    void aPairingOfOneWeekLeavesTheOthersFree() {
        join(volunteer("opi-2", PLACE, "理发"));
        Map<String, Object> body = mediation("周六理发", PLACE);
        body.put("demandClass", "OTHER");
        body.put("skills", List.of("理发"));
        String demand = listed(body, office());
        paired(begun("只来一周"), "opi-2", "2026-11-28", 1);
        assertThat(held("opi-2")).hasSize(1);
        assertThat(candidates(demand)).as("28 November is not 5 December").containsExactly("opi-2");
    }

    @Test
    @Rule("MAT-05")
    void anEndedServiceGivesTheDaysAheadBackEvenAfterACrash() {
        join(volunteer("opi-3", PLACE, "书法"));
        Map<String, Object> body = mediation("周六书法", PLACE);
        body.put("demandClass", "OTHER");
        body.put("skills", List.of("书法"));
        String demand = listed(body, office());
        Http.Reply service = begun("到月底为止");
        Http.Reply withPair = paired(service, "opi-3", "2026-11-28", 4);
        clock.setTo(OffsetDateTime.parse("2026-11-29T09:00:00+08:00").toInstant());
        ok(office().ifMatch(withPair).post(path(service) + "/ending"));
        assertThat(calendars.of("opi-3").bookings())
                .as("one Saturday was served")
                .hasSize(1);
        assertThat(candidates(demand)).containsExactly("opi-3");
        JsonNode ended = office().get(path(service)).json();
        assertThat(ended.path("pairings").get(0).path("weeks").asInt()).isEqualTo(1);

        // the process died between the end and what it gives back: the next look does it
        Http.Reply cut = begun("断电");
        Http.Reply cutPair = paired(cut, "opi-3", "2026-12-05", 2);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(cut.json().path("id").asString())),
                new Update().set("status", "ENDED").set("pairings.0.booked", false),
                "onsiteServices");
        assertThat(cutPair.json().path("pairings")).hasSize(1);
        sessions.handle();
        assertThat(calendars.of("opi-3").bookings()).hasSize(1);
        sessions.handle();
        assertThat(calendars.of("opi-3").bookings()).as("twice is once").hasSize(1);
    }
}
