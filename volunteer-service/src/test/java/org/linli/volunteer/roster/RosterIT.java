package org.linli.volunteer.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.volunteer.ServiceTest;
import org.linli.volunteer.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** In order: the street sees its own rows only because the district has not imported them yet. */
@ServiceTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RosterIT {

    private static final String SAMPLE = "volunteer-roster-1000.xlsx";
    private static final String HEADER = "姓名,证件类型,证件号码,性别,出生日期,手机号码,所属村社区代码\n";

    @Autowired
    Story story;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    ImportRoster worker;

    @Autowired
    UploadDirectory uploads;

    @Autowired
    jakarta.servlet.MultipartConfigElement container;

    @BeforeEach
    void now() {
        story.clock("2026-11-01T10:00:00+08:00");
    }

    @Test
    @Order(1)
    @Rule("VOL-02")
    void importsTheSampleRosterExactlyAndOnce() throws Exception {
        String before = story.district()
                .get("/api/v1/statistics/volunteering?area=330411")
                .text();
        assertThat(before).contains("totals");
        long known = mongo.getCollection("volunteers").countDocuments();
        Http once = story.district().key("the-sample-roster");
        Http.Reply accepted =
                once.upload("/api/v1/rosters", SAMPLE, story.sample(SAMPLE), Map.of("rosterDate", "2026-11-01"));
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
        assertThat(accepted.json().path("rowsTotal").asInt()).isEqualTo(1000);
        JsonNode job = finished(accepted.header("Location"));
        JsonNode expected = tools.jackson.databind.json.JsonMapper.builder()
                .build()
                .readTree(story.sample("volunteer-roster-1000.expected.json"));
        assertThat(job.path("accepted").asInt())
                .isEqualTo(expected.path("accepted").asInt());
        assertThat(job.path("guardianPending").asInt())
                .isEqualTo(expected.path("guardian_pending").asInt());
        assertThat(counts(job.path("refusedByReason"))).isEqualTo(counts(expected.path("refused")));
        assertThat(job.path("refused").asInt()).isEqualTo(41);
        assertThat(job.path("percent").asInt()).isEqualTo(100);
        assertThat(job.path("state").asString()).isEqualTo("FINISHED");
        assertThat(mongo.getCollection("volunteers").countDocuments()).isEqualTo(known + 959);
        assertThat(mongo.getCollection("rosterUploads").countDocuments())
                .as("the upload is forgotten with the job")
                .isZero();

        Http.Reply replayed =
                once.upload("/api/v1/rosters", SAMPLE, story.sample(SAMPLE), Map.of("rosterDate", "2026-11-01"));
        assertThat(replayed.header("Idempotency-Replayed")).isEqualTo("true");
        Http.Reply again = story.district()
                .keyed()
                .upload("/api/v1/rosters", SAMPLE, story.sample(SAMPLE), Map.of("rosterDate", "2026-11-01"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("alreadyImported").asBoolean()).isTrue();
        assertThat(again.header("Location")).isEqualTo(accepted.header("Location"));
        assertThat(again.json().path("accepted").asInt()).isEqualTo(959);
        assertThat(mongo.getCollection("volunteers").countDocuments()).isEqualTo(known + 959);
    }

    @Test
    @Order(2)
    void namesEveryRefusedRowWithoutItsValue() {
        JsonNode roster = Story.items(story.district().get("/api/v1/rosters")).stream()
                .filter(r -> r.path("fileName").asString().equals(SAMPLE))
                .findFirst()
                .orElseThrow();
        String path = "/api/v1/rosters/" + roster.path("id").asString() + "/refusals";
        Http.Reply all = story.district().get(path + "?limit=200");
        assertThat(Story.items(all)).hasSize(41);
        assertThat(all.text()).doesNotContain("12345\"").doesNotContain("330411999999");
        Http.Reply first = story.district().get(path + "?limit=2");
        assertThat(first.json().path("items").get(0).path("row").asInt()).isEqualTo(9);
        assertThat(first.json().path("items").get(0).path("code").asString()).isEqualTo("bad_check_digit");
        assertThat(first.json().path("items").get(0).path("column").asString()).isEqualTo("证件号码");
        assertThat(first.json().path("items").get(0).path("message").asString()).contains("校验位");
        Http.Reply second = story.district()
                .get(path + "?limit=2&cursor=" + first.json().path("nextCursor").asString());
        assertThat(second.json().path("items").get(0).path("row").asInt()).isEqualTo(67);
        assertThat(story.district().in("en").get(path + "?limit=1").text()).contains("check digit");
        assertThat(story.as("wangjiangjing-street").get(path).code()).isEqualTo("security.area-out-of-scope");
        assertThat(story.district().get("/api/v1/rosters/none").code()).isEqualTo("roster.unknown");
    }

    @Test
    @Order(3)
    void refusesRowsOfOtherStreetsWithoutSayingMore() {
        Http.Reply accepted = story.as("wangjiangjing-street")
                .keyed()
                .upload("/api/v1/rosters", SAMPLE, story.sample(SAMPLE), Map.of("rosterDate", "2026-11-01"));
        assertThat(accepted.status()).isEqualTo(202);
        JsonNode job = finished(accepted.header("Location"));
        Map<String, Integer> reasons = counts(job.path("refusedByReason"));
        assertThat(reasons.get("out_of_scope")).isEqualTo(1000 - 247 - 6);
        assertThat(reasons.get("unknown_area")).isEqualTo(6);
        assertThat(job.path("accepted").asInt()).isZero();
        assertThat(job.path("refused").asInt()).isEqualTo(1000);
    }

    /** In a community of its own, so that every figure is known and the whole report is compared. */
    @Test
    @Order(4)
    void publishesTheFiguresByStreet() {
        String area = "620702001001";
        Http office = story.as("district-officer@620702");
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < 12; i++) {
            csv.append("李四,护照,S%08d,男,%s,13800001234,%s\n".formatted(i, i < 9 ? "1980-01-01" : "2012-01-01", area));
        }
        Http.Reply accepted = office.keyed()
                .upload("/api/v1/rosters", "street.csv", csv.toString().getBytes(StandardCharsets.UTF_8), Map.of());
        JsonNode job = finished(office, accepted.header("Location"));
        assertThat(job.path("accepted").asInt()).isEqualTo(12);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode report = office.get("/api/v1/statistics/volunteering/reconciliation?area=" + area)
                    .json();
            assertThat(report.path("balanced").asBoolean())
                    .as(report.toString())
                    .isTrue();
            assertThat(report.path("lines"))
                    .as(report.toString())
                    .extracting(
                            line -> line.path("metric").asString(),
                            line -> line.path("source").asString(),
                            line -> line.path("published").asLong(),
                            line -> line.path("counted").asLong())
                    .containsExactly(
                            tuple("volunteers", "register", 9L, 9L),
                            tuple("guardianPending", "register", 3L, 3L),
                            tuple("activities", "activities", 0L, 0L),
                            tuple("checkIns", "service days", 0L, 0L),
                            tuple("minutes", "ledger", 0L, 0L),
                            tuple("minutes", "service days", 0L, 0L));
        });
        JsonNode own =
                office.get("/api/v1/statistics/volunteering?area=" + area).json();
        assertThat(own.path("totals").path("volunteers").asLong()).isEqualTo(9);
        assertThat(own.path("totals").path("guardianPending").asLong()).isEqualTo(3);
        JsonNode report = story.district()
                .get("/api/v1/statistics/volunteering?area=330411")
                .json();
        long sum = 0;
        for (JsonNode street : report.path("streets")) {
            assertThat(street.path("area").asString()).hasSize(9);
            sum += street.path("volunteers").asLong();
        }
        assertThat(sum).isEqualTo(report.path("totals").path("volunteers").asLong());
        assertThat(report.path("totals").path("guardianPending").asLong()).isGreaterThanOrEqualTo(13);
        assertThat(report.path("totals").path("volunteers").asLong()).isGreaterThanOrEqualTo(946);
    }

    @Test
    @Order(4)
    @Rule("SEC-08")
    void keepsNoPlainUploadWhereOthersCouldReadIt() throws Exception {
        // larger than what the container holds in memory
        StringBuilder csv = new StringBuilder(HEADER);
        while (csv.length() < 200_000) {
            csv.append("李四,护照,,男,1980-01-01,13800001234,330411004006\n");
        }
        finished(upload("large.csv", csv.toString().getBytes(StandardCharsets.UTF_8))
                .header("Location"));
        assertThat(container.getLocation()).isEqualTo(uploads.path().toString());
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(
                        java.nio.file.Files.getPosixFilePermissions(uploads.path())))
                .isEqualTo("rwx------");
        await().untilAsserted(() -> assertThat(uploads.path()).isEmptyDirectory());
    }

    @Test
    @Order(5)
    void goesOnWhereACrashStoppedItAndCountsNothingTwice() throws Exception {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < 350; i++) {
            csv.append(
                    "李四,护照,R%08d,男,1980-01-01,%s,330411004006\n".formatted(i, i % 50 == 7 ? "12345" : "13800001234"));
        }
        Http.Reply accepted = upload("crash.csv", csv.toString().getBytes(StandardCharsets.UTF_8));
        String id = accepted.json().path("id").asString();
        JsonNode first = finished(accepted.header("Location"));
        assertThat(first.path("accepted").asInt()).isEqualTo(343);
        long volunteers = mongo.getCollection("volunteers").countDocuments();

        // as a process leaves it that died after writing its third batch and before counting it
        byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
        java.nio.file.Path file = java.nio.file.Files.createTempFile("crash", ".csv");
        java.nio.file.Files.write(file, bytes);
        contents.keep(id, file);
        java.nio.file.Files.delete(file);
        mongo.getCollection("rosters")
                .updateOne(
                        new Document("_id", id),
                        new Document(
                                "$set",
                                new Document("status", "RUNNING")
                                        .append("rowsRead", 200)
                                        .append("lastRow", 201)
                                        .append("accepted", 196)
                                        .append("refused", new Document("bad_phone", 4))));
        worker.importAll(id);
        JsonNode resumed = finished(accepted.header("Location"));
        assertThat(resumed.path("accepted").asInt()).isEqualTo(343);
        assertThat(resumed.path("refused").asInt()).isEqualTo(7);
        assertThat(resumed.path("rowsRead").asInt()).isEqualTo(350);
        assertThat(mongo.getCollection("volunteers").countDocuments()).isEqualTo(volunteers);
        assertThat(Story.items(story.district().get("/api/v1/rosters/" + id + "/refusals")))
                .hasSize(7);
        assertThat(mongo.getCollection("rosterUploads").countDocuments(new Document("rosterId", id)))
                .isZero();
    }

    @Autowired
    RosterContents contents;

    @Test
    @Order(6)
    void keepsTheUploadUnreadable() throws Exception {
        java.nio.file.Path file = java.nio.file.Files.createTempFile("kept", ".csv");
        byte[] bytes = (HEADER + "李四,护照,K12345678,男,1980-01-01,13800001234,330411004006\n".repeat(9000))
                .getBytes(StandardCharsets.UTF_8);
        java.nio.file.Files.write(file, bytes);
        contents.keep("kept-1", file);
        java.nio.file.Files.delete(file);
        List<String> kept = new java.util.ArrayList<>();
        mongo.getCollection("rosterUploads")
                .find(new Document("rosterId", "kept-1"))
                .forEach(piece -> kept.add(piece.toJson()));
        assertThat(kept).hasSizeGreaterThan(1);
        assertThat(String.join("", kept)).doesNotContain("李四").doesNotContain("K12345678");
        try (var in = contents.open("kept-1")) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
        contents.forget("kept-1");
    }

    @Test
    @Order(7)
    void refusesFilesThatCannotBeReadAndKeepsNothingOfThem() {
        byte[] workbook = story.sample(SAMPLE);
        refused("import.broken-workbook", 400, upload("a.xlsx", Arrays.copyOf(workbook, workbook.length / 2)));
        refused("import.broken-workbook", 400, upload("a.xlsx", "no workbook".getBytes(StandardCharsets.UTF_8)));
        refused("import.missing-column", 400, upload("a.csv", "姓名,性别\n李四,男\n".getBytes(StandardCharsets.UTF_8)));
        refused(
                "import.wrong-encoding",
                400,
                upload(
                        "a.csv",
                        (HEADER + "李四,护照,G12345678,男,1980-01-01,13800001234,330411004006\n")
                                .getBytes(Charset.forName("GBK"))));
        refused("import.empty", 400, upload("a.csv", HEADER.getBytes(StandardCharsets.UTF_8)));
        refused("import.unsupported-type", 415, upload("a.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
        Http.Reply tomorrow = story.district()
                .keyed()
                .upload("/api/v1/rosters", SAMPLE, workbook, Map.of("rosterDate", "2026-11-02"));
        refused("roster.day-in-future", 422, tomorrow);
        refused(
                "request.malformed",
                400,
                story.district().keyed().upload("/api/v1/rosters", SAMPLE, workbook, Map.of("rosterDate", "x")));
        refused(
                "request.idempotency-key-missing",
                400,
                story.district().upload("/api/v1/rosters", SAMPLE, workbook, Map.of()));
        refused(
                "security.role-missing",
                403,
                story.as("auditor").keyed().upload("/api/v1/rosters", SAMPLE, workbook, Map.of()));
    }

    @Test
    @Order(8)
    void refusesAFileThatIsTooLarge() {
        Http.Reply reply = upload("big.csv", new byte[21 * 1024 * 1024]);
        refused("request.too-large", 413, reply);
    }

    private void refused(String code, int status, Http.Reply reply) {
        long rosters = mongo.getCollection("rosters").countDocuments();
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.json().path("detail").asString()).containsPattern("\\p{IsHan}");
        assertThat(mongo.getCollection("rosters").countDocuments(new Document("fileName", "a.csv")))
                .isZero();
        assertThat(mongo.getCollection("rosterUploads").countDocuments()).isZero();
        assertThat(mongo.getCollection("rosters").countDocuments()).isEqualTo(rosters);
    }

    private Http.Reply upload(String name, byte[] content) {
        return story.district().keyed().upload("/api/v1/rosters", name, content, Map.of());
    }

    private JsonNode finished(String location) {
        return finished(story.district(), location);
    }

    private static JsonNode finished(Http office, String location) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        office.get(location).json().path("state").asString())
                .isEqualTo("FINISHED"));
        return office.get(location).json();
    }

    private static Map<String, Integer> counts(JsonNode node) {
        Map<String, Integer> counts = new HashMap<>();
        node.properties().forEach(e -> counts.put(e.getKey(), e.getValue().asInt()));
        return new TreeMap<>(counts);
    }
}
