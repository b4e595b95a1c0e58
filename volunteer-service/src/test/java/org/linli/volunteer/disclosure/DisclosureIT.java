package org.linli.volunteer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.volunteer.ServiceTest;
import org.linli.volunteer.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

@ServiceTest
class DisclosureIT {

    private static final LocalDate ADULT = LocalDate.of(1990, 1, 1);
    private static final LocalDate MINOR = LocalDate.of(2012, 1, 1);

    @Autowired
    Story story;

    @Autowired
    MongoTemplate mongo;

    @BeforeEach
    void now() {
        story.clock("2026-11-01T10:00:00+08:00");
    }

    @Rule("SEC-04")
    @Test
    void showsFieldsToAnOfficeOfTheDivisionAndTellsTheVolunteer() {
        String id = story.adult();
        String path = "/api/v1/volunteers/" + id + "/disclosures";
        Map<String, Object> wanted =
                new LinkedHashMap<>(Map.of("fields", List.of("PHONE", "NAME"), "purpose", "联系报名事宜"));
        assertThat(story.district()
                        .post(path, Map.of("fields", List.of("PHONE")))
                        .code())
                .isEqualTo("request.invalid");
        assertThat(story.district().post(path, Map.of("purpose", "x")).code()).isEqualTo("request.invalid");
        assertThat(story.as("auditor").post(path, wanted).code()).isEqualTo("security.role-missing");
        assertThat(story.as("volunteer:" + id).post(path, wanted).code()).isEqualTo("security.role-missing");
        assertThat(story.as("huaiyang-district").post(path, wanted).code()).isEqualTo("security.area-out-of-scope");
        assertThat(mongo.getCollection("personalDataAccesses").countDocuments(new Document("volunteers", id)))
                .isZero();
        Http.Reply shown = story.as("community").post(path, wanted);
        assertThat(shown.status()).as(shown.toString()).isEqualTo(200);
        assertThat(shown.json().path("values").path("PHONE").asString()).isEqualTo("13800001234");
        assertThat(shown.json().path("values").path("NAME").asString()).isEqualTo("王小明");
        assertThat(shown.header("Cache-Control")).contains("no-store");
        wanted.put("fields", List.of("ID_NUMBER"));
        assertThat(story.as("community").post(path, wanted).code()).isEqualTo("disclosure.fields-not-for-role");
        assertThat(story.district()
                        .post(path, wanted)
                        .json()
                        .path("values")
                        .path("ID_NUMBER")
                        .asString())
                .startsWith("E");
        List<JsonNode> seen = Story.items(story.as("volunteer:" + id).get("/api/v1/volunteers/" + id + "/access-log"));
        assertThat(seen).hasSize(2);
        assertThat(seen.getLast().path("by").asString()).isEqualTo("community");
        assertThat(seen.getLast().path("purpose").asString()).isEqualTo("联系报名事宜");
        assertThat(seen.getLast().path("fields")).hasSize(2);
        assertThat(seen.toString()).doesNotContain("13800001234");
        assertThat(story.as("volunteer:other")
                        .get("/api/v1/volunteers/" + id + "/access-log")
                        .code())
                .isEqualTo("security.role-missing");
    }

    @Rule("SEC-04")
    @Test
    void showsAMinorsDataOnlyAfterAManagerApproved() {
        Http.Reply minor = story.register(story.person(MINOR, Story.COMMUNITY));
        String base = "/api/v1/volunteers/" + minor.json().path("id").asString();
        Map<String, Object> wanted = new LinkedHashMap<>(Map.of("fields", List.of("NAME", "PHONE"), "purpose", "联系家长"));
        assertThat(story.as("community").post(base + "/disclosures", wanted).code())
                .isEqualTo("disclosure.approval-needed");
        Http.Reply asked = story.as("community").keyed().post(base + "/disclosure-requests", wanted);
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        String request = "/api/v1/volunteers/disclosure-requests/"
                + asked.json().path("id").asString();
        wanted.put("approvalId", asked.json().path("id").asString());
        assertThat(story.as("community").post(base + "/disclosures", wanted).code())
                .isEqualTo("disclosure.approval-needed");
        assertThat(story.as("community")
                        .ifMatch(asked)
                        .post(request + "/approval")
                        .code())
                .isEqualTo("security.role-missing");
        assertThat(story.as("huaiyang-district")
                        .ifMatch(asked)
                        .post(request + "/approval")
                        .code())
                .isEqualTo("security.area-out-of-scope");
        Http.Reply approved = story.district().ifMatch(asked).post(request + "/approval");
        assertThat(approved.json().path("status").asString()).isEqualTo("APPROVED");
        assertThat(story.district().ifMatch(approved).post(request + "/refusal").code())
                .isEqualTo("disclosure.not-allowed-now");
        assertThat(story.district().post(base + "/disclosures", wanted).code())
                .as("an approval is for who asked")
                .isEqualTo("disclosure.approval-needed");
        Http.Reply shown = story.as("community").post(base + "/disclosures", wanted);
        assertThat(shown.json().path("values").path("NAME").asString()).isEqualTo("王小明");
        wanted.put("fields", List.of("ADDRESS"));
        assertThat(story.as("community").post(base + "/disclosures", wanted).code())
                .as("an approval is for its fields")
                .isEqualTo("disclosure.approval-needed");
        wanted.put("fields", List.of("NAME"));
        story.clock("2026-11-08T10:01:00+08:00");
        assertThat(story.as("community").post(base + "/disclosures", wanted).code())
                .as("an approval is for its days")
                .isEqualTo("disclosure.approval-needed");
        Http.Reply own = story.district()
                .keyed()
                .post(base + "/disclosure-requests", Map.of("fields", List.of("NAME"), "purpose", "核对"));
        assertThat(story.district()
                        .ifMatch(own)
                        .post("/api/v1/volunteers/disclosure-requests/"
                                + own.json().path("id").asString() + "/approval")
                        .code())
                .isEqualTo("disclosure.own-request");
        assertThat(Story.items(story.district().get("/api/v1/volunteers/disclosure-requests?status=REQUESTED")))
                .isNotEmpty();
    }

    @Rule("SEC-02")
    @Test
    void givesAPersonACopyOfEverything() {
        String id = story.adult();
        Http.Reply copy = story.as("volunteer:" + id).get("/api/v1/volunteers/me/data");
        assertThat(copy.status()).as(copy.toString()).isEqualTo(200);
        assertThat(copy.json().path("particulars").path("NAME").asString()).isEqualTo("王小明");
        assertThat(copy.json().path("particulars").path("ADDRESS").asString()).isEqualTo("幸福路1号");
        assertThat(copy.json().path("consents")).hasSize(1);
        assertThat(Story.items(story.as("auditor").get("/api/v1/volunteers/" + id + "/access-log"))
                        .getFirst()
                        .path("kind")
                        .asString())
                .isEqualTo("OWN_COPY");
        assertThat(story.as("auditor").get("/api/v1/volunteers/me/data").status())
                .isEqualTo(404);
    }

    @Rule("SEC-07")
    @Test
    void letsAuditorsListTheLogAndShowsWhereItWasChanged() {
        String id = story.adult();
        String path = "/api/v1/volunteers/" + id + "/disclosures";
        story.district().post(path, Map.of("fields", List.of("NAME"), "purpose", "one"));
        story.district().post(path, Map.of("fields", List.of("NAME"), "purpose", "two"));
        Http auditor = story.as("auditor");
        assertThat(story.district().get("/api/v1/volunteers/access-log").code()).isEqualTo("security.role-missing");
        Http.Reply page = auditor.get("/api/v1/volunteers/access-log?by=xiuzhou-district&limit=1");
        assertThat(Story.items(page).getFirst().path("purpose").asString()).isEqualTo("two");
        Http.Reply next = auditor.get("/api/v1/volunteers/access-log?by=xiuzhou-district&limit=1&cursor="
                + page.json().path("nextCursor").asString());
        assertThat(Story.items(next).getFirst().path("purpose").asString()).isEqualTo("one");
        assertThat(auditor.get("/api/v1/volunteers/access-log?area=411603").code())
                .isEqualTo("security.area-out-of-scope");
        assertThat(auditor.get("/api/v1/volunteers/access-log/check")
                        .json()
                        .path("intact")
                        .asBoolean())
                .isTrue();
        long place = Story.items(page).getFirst().path("place").asLong();
        purpose(place, "changed");
        JsonNode check = auditor.get("/api/v1/volunteers/access-log/check").json();
        assertThat(check.path("intact").asBoolean()).isFalse();
        assertThat(check.path("brokenAt").asLong()).isEqualTo(place);
        purpose(place, "two");
        assertThat(auditor.get("/api/v1/volunteers/access-log/check")
                        .json()
                        .path("intact")
                        .asBoolean())
                .isTrue();
    }

    private void purpose(long place, String purpose) {
        mongo.getCollection("personalDataAccesses")
                .updateOne(new Document("_id", place), new Document("$set", new Document("purpose", purpose)));
    }
}
