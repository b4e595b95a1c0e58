package org.linli.volunteer.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.volunteer.ServiceTest;
import org.linli.volunteer.Story;
import org.linli.volunteer.disclosure.Access;
import org.linli.volunteer.disclosure.AccessLog;
import org.linli.volunteer.registration.Particular;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

@ServiceTest
class DataExportIT {

    private static final String EXPORTS = "/api/v1/data-exports";
    private static final String COMMUNITY = "330411003008";

    @Autowired
    Story story;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    AccessLog accesses;

    @BeforeEach
    void onADay() {
        story.clock("2026-11-20T10:00:00+08:00");
    }

    @AfterEach
    void resetClock() {
        story.resetClock();
    }

    @Test
    @Rule("VOL-22")
    void writesRecordsInTheElementsOfTheMappingAndKeepsEveryTakingOnRecord() {
        Map<String, Object> person = story.person(LocalDate.of(1990, 1, 1), COMMUNITY);
        String number = story.register(person).json().path("number").asString();
        Http.Reply allowed = request(Map.of("personal", true));
        assertThat(allowed.status()).as(allowed.toString()).isEqualTo(201);

        Http.Reply file = story.district().get(path(allowed, "volunteer"));
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Cache-Control")).contains("no-store");
        List<String> lines = file.text().lines().toList();
        assertThat(lines.getFirst()).startsWith("\uFEFF志愿者编号,姓名,身份证件类型,身份证件号码,性别,出生日期,联系电话");
        assertThat(lines).anySatisfy(line -> assertThat(line)
                .startsWith(number + ",王小明,护照," + person.get("idNumber") + ",2,19900101,13800001234," + COMMUNITY));

        JsonNode taken = story.district().get(allowed.header("Location")).json().path("taken");
        assertThat(taken.size()).isEqualTo(1);
        assertThat(taken.get(0).path("kind").asString()).isEqualTo("volunteer");
        assertThat(taken.get(0).path("by").asString()).isNotBlank();
        assertThat(Story.items(story.as("auditor").get(EXPORTS + "?area=" + COMMUNITY)))
                .isNotEmpty();
        assertThat(accesses.list(COMMUNITY, null, null, 1).items()).first().satisfies(logged -> {
            assertThat(logged.entry().kind()).isEqualTo(Access.Kind.EXPORT);
            assertThat(logged.entry().purpose()).isEqualTo("报送省平台");
            assertThat(logged.entry().fields()).contains(Particular.ID_NUMBER);
        });
    }

    @Test
    void withoutPersonalFieldsAndForYoungChildrenEverythingIdentifyingIsMasked() {
        Map<String, Object> adult = story.person(LocalDate.of(1990, 1, 1), COMMUNITY);
        story.register(adult);
        String masked =
                story.district().get(path(request(Map.of()), "volunteer")).text();
        assertThat(masked).doesNotContain(String.valueOf(adult.get("idNumber"))).doesNotContain("13800001234");

        Map<String, Object> seventeen = story.person(LocalDate.of(2008, 11, 21), COMMUNITY);
        Map<String, Object> eighteen = story.person(LocalDate.of(2008, 11, 20), COMMUNITY);
        story.register(seventeen);
        story.register(eighteen);
        String plain = story.district()
                .get(path(request(Map.of("personal", true)), "volunteer"))
                .text();
        assertThat(plain)
                .contains(String.valueOf(eighteen.get("idNumber")))
                .doesNotContain(String.valueOf(seventeen.get("idNumber")));
    }

    @Test
    void writesJsonLinesToo() {
        String title = "清理河道 \"北\"";
        story.district()
                .keyed()
                .post(
                        "/api/v1/activities",
                        Map.of(
                                "area",
                                COMMUNITY,
                                "title",
                                title,
                                "startsAt",
                                "2026-12-20T09:00:00+08:00",
                                "endsAt",
                                "2026-12-20T10:00:00+08:00",
                                "capacity",
                                5));
        Http.Reply file = story.district().get(path(request(Map.of()), "activity") + "?format=JSONL");
        assertThat(file.text().lines().map(MappingLines::read).toList()).anySatisfy(line -> {
            assertThat(line.path("活动名称").asString()).isEqualTo(title);
            assertThat(line.path("开始时间").asString()).isEqualTo("20261220090000");
            assertThat(line.path("活动状态").asString()).isEqualTo("草稿");
        });
    }

    @Test
    void teamsAndIssuedCertificatesAreWrittenAsTheyAreKept() {
        mongo.getCollection("teams")
                .insertOne(new Document("_id", "exported-team")
                        .append("area", COMMUNITY)
                        .append("name", "hui邻里志愿服务队")
                        .append("topics", List.of("为老服务", "环保"))
                        .append("status", "ACTIVE")
                        .append("formedAt", Date.from(Instant.parse("2026-03-04T16:00:00Z"))));
        mongo.getCollection("certificates")
                .insertMany(List.of(
                        new Document("_id", "issued")
                                .append("area", COMMUNITY)
                                .append("number", "ZM2026-1")
                                .append("volunteerId", "v1")
                                .append("from", "2026-01-01")
                                .append("content", "sealed")
                                .append("status", "VALID"),
                        new Document("_id", "applied-for")
                                .append("area", COMMUNITY)
                                .append("volunteerId", "v2")
                                .append("status", "APPLIED")));
        try {
            Http.Reply allowed = request(Map.of("kinds", List.of("team", "certificate")));
            assertThat(story.district().get(path(allowed, "team")).text())
                    .contains("exported-team,hui邻里志愿服务队,,", "为老服务;环保", "20260305");
            assertThat(story.district().get(path(allowed, "certificate")).text())
                    .contains("ZM2026-1,,v1,", "20260101")
                    .doesNotContain("v2", "sealed");
        } finally {
            mongo.getCollection("teams").deleteOne(new Document("_id", "exported-team"));
            mongo.getCollection("certificates")
                    .deleteMany(new Document("_id", new Document("$in", List.of("issued", "applied-for"))));
        }
    }

    @Test
    void namesWhatCannotBeExported() {
        Http.Reply refused = request(Map.of("kinds", List.of("volunteer", "case")));
        assertThat(refused.code()).isEqualTo("data-export.unknown-kinds");
        assertThat(refused.json().path("kinds").toString()).isEqualTo("[\"case\"]");
        Http.Reply volunteersOnly = request(Map.of("kinds", List.of("volunteer")));
        assertThat(story.district().get(path(volunteersOnly, "activity")).code())
                .isEqualTo("data-export.unknown");
        assertThat(story.district().get(EXPORTS + "/nothing").code()).isEqualTo("data-export.unknown");
    }

    @Test
    void areTheDistrictsAlone() {
        Map<String, Object> body = body(Map.of());
        Http.Reply allowed = request(Map.of());
        String file = path(allowed, "hourRecord");
        assertThat(story.district().get(file).status()).isEqualTo(200);
        for (String role : Arrays.asList("street-officer@" + COMMUNITY, "auditor", "judge")) {
            assertThat(story.as(role).keyed().post(EXPORTS, body).code())
                    .as(role)
                    .isEqualTo("security.role-missing");
            assertThat(story.as(role).get(file).code()).as(role).isEqualTo("security.role-missing");
        }
        assertThat(story.as("huaiyang-district").keyed().post(EXPORTS, body).code())
                .isEqualTo("security.area-out-of-scope");
        for (String read : List.of(file, allowed.header("Location"), EXPORTS + "?area=330411")) {
            assertThat(story.as("huaiyang-district").get(read).code()).as(read).isEqualTo("security.area-out-of-scope");
            assertThat(story.as("judge").get(read).code()).as(read).isEqualTo("security.role-missing");
            assertThat(story.service().get(read).code()).as(read).isEqualTo("security.token-missing");
        }
        assertThat(story.district()
                        .get(EXPORTS + "/mapping")
                        .json()
                        .path("provisional")
                        .asBoolean())
                .isTrue();
        assertThat(story.as("judge").get(EXPORTS + "/mapping").code()).isEqualTo("security.role-missing");
        assertThat(story.district().post(EXPORTS, body).code()).isEqualTo("request.idempotency-key-missing");
        assertThat(story.district()
                        .keyed()
                        .post(EXPORTS, Map.of("area", COMMUNITY))
                        .code())
                .isEqualTo("request.invalid");
    }

    private Http.Reply request(Map<String, Object> more) {
        return story.district().keyed().post(EXPORTS, body(more));
    }

    private static Map<String, Object> body(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(
                Map.of("area", COMMUNITY, "kinds", List.of("volunteer", "activity", "hourRecord"), "purpose", "报送省平台"));
        body.putAll(more);
        return body;
    }

    private static String path(Http.Reply export, String kind) {
        return export.header("Location") + "/files/" + kind;
    }

    /** Reads one line. */
    private static final class MappingLines {
        static JsonNode read(String line) {
            return tools.jackson.databind.json.JsonMapper.shared().readTree(line);
        }
    }
}
