package org.linli.volunteer.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.volunteer.ServiceTest;
import org.linli.volunteer.Story;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
@Rule("VOL-34")
class InspectionIT {

    /** A day on which no other test serves. */
    private static final LocalDate DAY = LocalDate.of(2027, 3, 7);

    @Autowired
    Story story;

    @Test
    void isDrawnFromASeedCheckedAndPublishedWithoutPersons() {
        for (int i = 0; i < 5; i++) {
            served(story.adult());
        }
        story.clock("2027-03-08T10:00:00+08:00");
        Map<String, Object> order =
                Map.of("area", "330411", "firstDay", DAY, "lastDay", DAY, "size", 2, "seed", "2027-1");
        Http auditor = story.as("auditor");
        Http.Reply drawn = auditor.keyed().post("/api/v1/inspections", text(order));
        assertThat(drawn.status()).as(drawn.toString()).isEqualTo(201);
        assertThat(drawn.json().path("population").asLong()).isEqualTo(5);
        assertThat(records(drawn)).hasSize(2);
        assertThat(records(auditor.keyed().post("/api/v1/inspections", text(order))))
                .as("the same seed")
                .isEqualTo(records(drawn));
        String path = drawn.header("Location");
        Http.Reply now = drawn;
        assertThat(auditor.ifMatch(now).post(path + "/publication").code()).isEqualTo("inspection.not-allowed-now");
        for (String record : records(drawn)) {
            now = auditor.ifMatch(now)
                    .post(path + "/findings", Map.of("recordId", record, "verdict", "CORRECT", "note", "电话核实"));
            assertThat(now.status()).as(now.toString()).isEqualTo(200);
        }
        assertThat(now.json().path("status").asString()).isEqualTo("CHECKED");
        assertThat(auditor.ifMatch(now).post(path + "/publication").status()).isEqualTo(200);
        JsonNode result = Story.items(story.as("analyst").get("/api/v1/inspection-results")).stream()
                .filter(one -> path.endsWith(one.path("id").asString()))
                .findFirst()
                .orElseThrow();
        assertThat(result.path("sampled").asInt()).isEqualTo(2);
        assertThat(result.path("correct").asInt()).isEqualTo(2);
        assertThat(result.has("sample")).isFalse();
    }

    @Test
    void isForInspectorsOfTheDivisionAndForPeriodsThatAreOver() {
        story.clock("2027-03-08T10:00:00+08:00");
        Map<String, Object> order = Map.of("firstDay", DAY, "lastDay", DAY, "size", 2);
        for (String person : List.of("community", "analyst", "operator", "social-worker")) {
            assertThat(story.as(person)
                            .keyed()
                            .post("/api/v1/inspections", text(order))
                            .code())
                    .isEqualTo("security.role-missing");
        }
        Map<String, Object> elsewhere = Map.of("area", "411603", "firstDay", DAY, "lastDay", DAY, "size", 2);
        assertThat(story.as("auditor")
                        .keyed()
                        .post("/api/v1/inspections", text(elsewhere))
                        .code())
                .isEqualTo("security.area-out-of-scope");
        Map<String, Object> today = Map.of("firstDay", DAY, "lastDay", DAY.plusDays(1), "size", 2);
        assertThat(story.as("auditor")
                        .keyed()
                        .post("/api/v1/inspections", text(today))
                        .code())
                .isEqualTo("inspection.period-not-over");
        for (int size : List.of(0, 1001)) {
            Map<String, Object> wrong = Map.of("firstDay", DAY, "lastDay", DAY, "size", size);
            assertThat(story.as("auditor")
                            .keyed()
                            .post("/api/v1/inspections", text(wrong))
                            .code())
                    .isEqualTo("request.invalid");
        }
    }

    private static Map<String, Object> text(Map<String, Object> order) {
        Map<String, Object> body = new java.util.HashMap<>(order);
        body.replaceAll((field, value) -> value instanceof LocalDate day ? day.toString() : value);
        return body;
    }

    private static List<String> records(Http.Reply inspection) {
        List<String> ids = new ArrayList<>();
        inspection.json().path("sample").forEach(r -> ids.add(r.path("recordId").asString()));
        return ids;
    }

    private void served(String volunteer) {
        story.clock("2027-03-01T10:00:00+08:00");
        String assignment = story.assigned(volunteer, UUID.randomUUID().toString(), DAY);
        Http himself = story.as("volunteer:" + volunteer);
        story.clock(DAY + "T09:00:00+08:00");
        Http.Reply in = himself.keyed().post("/api/v1/check-ins", Map.of("signUpId", assignment));
        assertThat(in.status()).as(in.toString()).isEqualTo(201);
        story.clock(DAY + "T10:00:00+08:00");
        assertThat(himself.ifMatch(in)
                        .post("/api/v1/check-ins/" + assignment + "/check-out")
                        .status())
                .isEqualTo(200);
    }
}
