package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import tools.jackson.databind.JsonNode;

/** A plan gives demands their people, their time, their venue and their goods together, and no venue twice. */
@Rule({"MAT-04", "MAT-05"})
class PlannedEquipmentIT extends MatchingStage {

    private static final String STREET = "330521103";
    private static final String OFFICE = "district-officer@330521";
    private static final String SATURDAY = "2026-12-05";
    private static final String SUNDAY = "2026-12-06";

    private String hall(String place) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "社区礼堂");
        body.put("kind", "VENUE");
        body.put("ownerKind", "COMMUNITY");
        body.put("owner", "社区");
        body.put("area", place);
        body.put("circle", "公益圈");
        body.put("priceMode", "公益");
        body.put("capacity", 60);
        body.put("venueType", "多功能厅");
        List<Map<String, Object>> week = new ArrayList<>();
        for (int day = 1; day <= 7; day++) {
            week.add(Map.of("day", day, "from", "08:00", "to", "18:00"));
        }
        body.put("opening", Map.of("week", week));
        Http officer = as(OFFICE);
        Http.Reply offered = officer.keyed().post("/api/v1/resources", body);
        assertThat(offered.status()).as(offered.text()).isEqualTo(201);
        String id = offered.json().path("id").asString();
        Http.Reply checked = officer.ifMatch(offered).post("/api/v1/resources/" + id + "/check");
        Http.Reply published = officer.ifMatch(checked).post("/api/v1/resources/" + id + "/publication");
        assertThat(published.json().path("status").asString())
                .as(published.text())
                .isEqualTo("AVAILABLE");
        return id;
    }

    private static Map<String, Object> talk(String title, String place) {
        Map<String, Object> body = mediation(title, place);
        body.put("date", SATURDAY);
        body.put("venue", Map.of("type", "HALL", "seats", 40, "within", "COMMUNITY"));
        return body;
    }

    private JsonNode demand(String id) {
        return as(OFFICE).get("/api/v1/demands/" + id).json();
    }

    @Test
    void givesTheHallToOneTalkOnSaturdayAndToTheOtherOnSunday() {
        String place = STREET + "001";
        join(volunteer("planned-1", place, "矛盾调解"), volunteer("planned-2", place, "矛盾调解"));
        String hall = hall(place);
        Map<String, Object> flexible = talk("可改期的讲座", place);
        flexible.put("alternatives", List.of(Map.of("date", SUNDAY, "start", "09:00", "end", "11:00")));
        String one = listed(talk("讲座", place), as(OFFICE));
        String other = listed(flexible, as(OFFICE));
        JsonNode plan = plan(place, as(OFFICE));
        assertThat(plan.path("met").asInt())
                .as(
                        "%s %s",
                        plan,
                        as(OFFICE)
                                .get("/api/v1/demands/" + one + "/explanation")
                                .text())
                .isEqualTo(2);

        assertThat(demand(one).path("provision").path("venueId").asString()).isEqualTo(hall);
        assertThat(demand(other).path("provision").path("venueId").asString()).isEqualTo(hall);
        assertThat(demand(other).path("provision").path("stage").asString()).isEqualTo("PROPOSED");
        assertThat(demand(one).path("date").asString()).isEqualTo(SATURDAY);
        assertThat(demand(other).path("date").asString()).isEqualTo(SUNDAY);

        Http officer = as(OFFICE);
        for (String id : List.of(one, other)) {
            String assignment =
                    proposals(id, officer).getFirst().path("assignmentId").asString();
            Http.Reply confirmed = officer.ifMatch(officer.get("/api/v1/assignments/" + assignment))
                    .post("/api/v1/assignments/" + assignment + "/confirmation");
            assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
            assertThat(demand(id).path("provision").path("stage").asString()).isEqualTo("SECURED");
        }
        assertThat(officer.get("/api/v1/resources/" + hall).json().path("bookings"))
                .hasSize(2);
    }

    @Test
    void saysThatOnlyTheVenueIsMissing() {
        String place = STREET + "201";
        join(volunteer("planned-3", place, "矛盾调解"));
        String id = listed(talk("没有礼堂的讲座", place), as(OFFICE));
        JsonNode plan = plan(place, as(OFFICE));
        assertThat(plan.path("unmet").asInt()).isEqualTo(1);
        assertThat(proposals(id, as(OFFICE))).isEmpty();
        JsonNode explained =
                as(OFFICE).get("/api/v1/demands/" + id + "/explanation").json();
        assertThat(explained.path("missing").path(0).path("role").asString()).isEqualTo("VENUE");
        assertThat(explained.path("missing")).hasSize(1);
        assertThat(explained.path("relaxation").path("code").asString()).isEqualTo("relax.find-venue");
        assertThat(explained.path("relaxation").path("message").asString()).contains("有人可派");
    }

    @Test
    void givesARoomToADemandThatWantsNobody() {
        String place = STREET + "202";
        String hall = hall(place);
        Map<String, Object> room = talk("排练场地", place);
        room.put("type", "VENUE");
        room.put("wanted", 0);
        room.put("minimum", 0);
        room.put("skills", List.of());
        String id = listed(room, as(OFFICE));
        assertThat(plan(place, as(OFFICE)).path("met").asInt()).isEqualTo(1);
        assertThat(demand(id).path("provision").path("venueId").asString()).isEqualTo(hall);
        assertThat(proposals(id, as(OFFICE))).isEmpty();
    }
}
