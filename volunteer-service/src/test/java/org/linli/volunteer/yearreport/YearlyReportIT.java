package org.linli.volunteer.yearreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.contracts.volunteer.HoursRecordedV1;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.volunteer.ServiceTest;
import org.linli.volunteer.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@ServiceTest
class YearlyReportIT {

    private static final String REPORTS = "/api/v1/yearly-reports";
    private static final String COMMUNITY = "330411101002";

    @Autowired
    Story story;

    @Autowired
    MongoTemplate mongo;

    @BeforeEach
    void afterTheYear() {
        story.clock("2026-01-05T10:00:00+08:00");
    }

    @AfterEach
    void resetClock() {
        story.resetClock();
    }

    @Test
    @Rule("VOL-32")
    void isFrozenOnceAndALaterCorrectionDoesNotChangeIt() throws IOException {
        String volunteer = story.register(story.person(LocalDate.of(1990, 1, 1), COMMUNITY))
                .json()
                .path("id")
                .asString();
        serve(volunteer, 1200);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(minutes()).isEqualTo(1200);
            assertThat(story.hours(volunteer).path("minutes").asInt()).isEqualTo(1200);
        });

        Http.Reply frozen = freeze("330411101", 2025);
        assertThat(frozen.status()).as(frozen.toString()).isEqualTo(201);
        String path = frozen.header("Location");
        assertThat(path).isEqualTo(REPORTS + "/330411101-2025");
        assertThat(frozen.json()
                        .path("contents")
                        .path("figures")
                        .path("minutes")
                        .asInt())
                .isEqualTo(1200);
        assertThat(frozen.json().path("contents").path("ledgerMinutes").asInt()).isEqualTo(1200);
        assertThat(frozen.json().path("intact").asBoolean()).isTrue();

        serve(volunteer, -600);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(minutes()).isEqualTo(600));
        Http.Reply later = story.district().get(path);
        assertThat(later.json()).isEqualTo(frozen.json());

        Http.Reply again = freeze("330411101", 2025);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("yearly-report.already-frozen");

        Http.Reply csv = story.district().get(path + "/table?format=CSV");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text())
                .startsWith("\uFEFF区划代码,名称,注册志愿者")
                .contains("330411101,王江泾镇,")
                .contains(",20.00,");
        Http.Reply workbook = story.district().get(path + "/table?format=XLSX");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook.bytes()));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            assertThat(rows.map(row -> row.getCellText(0)).toList()).contains("区划代码", "330411101", COMMUNITY, "受理投诉");
        }
        assertThat(Story.items(story.district().get(REPORTS + "?area=330411101")))
                .hasSize(1);

        mongo.getCollection("yearlyReports")
                .updateOne(
                        new Document("_id", "330411101-2025"),
                        new Document(
                                "$set",
                                new Document(
                                        "contents",
                                        later.json().path("contents").toString().replace("1200", "9999"))));
        assertThat(story.district().get(path).json().path("intact").asBoolean())
                .as("a report changed behind the service's back shows")
                .isFalse();
    }

    @Test
    @Rule("VOL-32")
    void isFrozenFromTheFirstOfJanuaryOn() {
        story.clock("2025-12-31T23:59:59+08:00");
        assertThat(freeze("330411105", 2025).code()).isEqualTo("yearly-report.year-not-over");
        story.clock("2026-01-01T00:00:00+08:00");
        assertThat(freeze("330411105", 2025).status()).isEqualTo(201);
    }

    @Test
    void theSameRequestAgainAnswersTheSameReport() {
        Http once = story.district().keyed();
        Map<String, Object> body = Map.of("area", "330411103", "year", 2025);
        assertThat(once.post(REPORTS, body).status()).isEqualTo(201);
        Http.Reply replayed = once.post(REPORTS, body);
        assertThat(replayed.status()).isEqualTo(201);
        assertThat(replayed.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void areFrozenByTheDistrictAndReadInTheDivision() {
        String path = freeze("330411104", 2025).header("Location");
        Map<String, Object> body = Map.of("area", "330411104", "year", 2024);
        assertThat(story.as("street-officer@330411104")
                        .keyed()
                        .post(REPORTS, body)
                        .code())
                .isEqualTo("security.role-missing");
        assertThat(story.as("huaiyang-district").keyed().post(REPORTS, body).code())
                .isEqualTo("security.area-out-of-scope");
        assertThat(story.service().keyed().post(REPORTS, body).code()).isEqualTo("security.token-missing");
        assertThat(story.district().post(REPORTS, body).code()).isEqualTo("request.idempotency-key-missing");
        assertThat(story.district()
                        .keyed()
                        .post(REPORTS, Map.of("area", "33041", "year", 1999))
                        .code())
                .isEqualTo("request.invalid");
        for (String read : List.of(path, path + "/table", REPORTS + "?area=330411104")) {
            assertThat(story.as("street-officer@330411104").get(read).status())
                    .as(read)
                    .isEqualTo(200);
            assertThat(story.as("judge").get(read).code()).as(read).isEqualTo("security.role-missing");
            assertThat(story.as("huaiyang-district").get(read).code()).as(read).isEqualTo("security.area-out-of-scope");
            assertThat(story.service().get(read).code()).as(read).isEqualTo("security.token-missing");
        }
        assertThat(freeze("330411999", 2025).code()).isEqualTo("yearly-report.unknown-area");
        assertThat(story.district().get(REPORTS + "/330411-1999").code()).isEqualTo("yearly-report.unknown");
    }

    private Http.Reply freeze(String area, int year) {
        return story.district().keyed().post(REPORTS, Map.of("area", area, "year", year));
    }

    private void serve(String volunteer, int minutes) {
        story.publish(new HoursRecordedV1(
                UUID.randomUUID().toString(),
                volunteer,
                "activity-of-2025",
                null,
                null,
                COMMUNITY,
                minutes,
                LocalDate.of(2025, 6, 1),
                minutes > 0 ? "EARNED" : "CORRECTION",
                "WITNESSED"));
    }

    private long minutes() {
        return story.district()
                .get("/api/v1/statistics/volunteering?area=330411101&from=2025-01-01&to=2025-12-31")
                .json()
                .path("period")
                .path("minutes")
                .asLong();
    }
}
