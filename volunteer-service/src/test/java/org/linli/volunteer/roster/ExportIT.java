package org.linli.volunteer.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.volunteer.ServiceTest;
import org.linli.volunteer.Story;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ExportIT {

    private static final String AREA = "330411106208";
    private static final String HEADER = "姓名,证件类型,证件号码,性别,出生日期,手机号码,所属村社区代码\n";

    @Autowired
    Story story;

    @BeforeEach
    void now() {
        story.clock("2026-11-01T10:00:00+08:00");
    }

    @Test
    void listsADivisionMasked() throws IOException {
        String path = "/api/v1/volunteers/export?area=" + AREA;
        Map<String, Object> person = story.person(LocalDate.of(1990, 1, 1), AREA);
        person.put("name", "=cmd|x");
        story.register(person);
        assertThat(story.as("auditor").get(path).code()).isEqualTo("security.role-missing");
        assertThat(story.as("huaiyang-district").get(path).code()).isEqualTo("security.area-out-of-scope");
        Http.Reply csv = story.district().get(path + "&format=csv");
        assertThat(csv.header("Content-Disposition")).contains("volunteers-" + AREA + ".csv");
        assertThat(csv.text())
                .contains("志愿者编号")
                .contains("138****1234")
                .contains("1990-**-**")
                .doesNotContain("13800001234")
                .doesNotContain("cmd")
                .doesNotContain(String.valueOf(person.get("idNumber")));
        assertThat(csv.text()).contains("'=*");
        List<List<String>> rows = workbook(story.district().get(path));
        assertThat(rows.getFirst()).startsWith("志愿者编号", "状态", "姓名");
        assertThat(rows).hasSizeGreaterThanOrEqualTo(2);
        assertThat(rows.toString()).doesNotContain("13800001234");
    }

    @Rule("SEC-04")
    @Test
    void listsFieldsInClearWithAPurposeAfterLoggingAndNeverAMinors() {
        String area = "330411106209";
        String adult = id(story.register(story.person(LocalDate.of(1990, 1, 1), area)));
        Map<String, Object> young = story.person(LocalDate.of(2012, 1, 1), area);
        young.put("phone", "13900005678");
        String minor = id(story.register(young));
        String path = "/api/v1/volunteers/export";
        Map<String, Object> body =
                Map.of("area", area, "format", "csv", "fields", List.of("NAME", "PHONE"), "purpose", "防汛值班通知");
        assertThat(story.as("community").post(path, body).code()).isEqualTo("security.role-missing");
        assertThat(story.as("huaiyang-district").post(path, body).code()).isEqualTo("security.area-out-of-scope");
        assertThat(story.district()
                        .post(path, Map.of("area", area, "fields", List.of("NAME")))
                        .code())
                .isEqualTo("request.invalid");
        assertThat(story.district()
                        .post(path, Map.of("area", area, "purpose", "x", "fields", List.of("CAPABILITIES")))
                        .code())
                .isEqualTo("disclosure.fields-not-for-role");
        Http.Reply csv = story.district().post(path, body);
        assertThat(csv.text())
                .contains("王小明")
                .contains("13800001234")
                .contains("139****5678")
                .doesNotContain("13900005678");
        List<JsonNode> seen =
                Story.items(story.as("volunteer:" + adult).get("/api/v1/volunteers/" + adult + "/access-log"));
        assertThat(seen.getFirst().path("kind").asString()).isEqualTo("EXPORT");
        assertThat(seen.getFirst().path("purpose").asString()).isEqualTo("防汛值班通知");
        assertThat(Story.items(story.as("auditor").get("/api/v1/volunteers/" + minor + "/access-log")))
                .isEmpty();
    }

    @Test
    void givesRefusedRowsAsAWorkbookWithoutTheirValues() throws IOException {
        String csv = HEADER
                + "李四,护照,W12345678,男,1980-01-01,13800001234,330411004006\n"
                + "李五,护照,W12345679,男,1980-01-01,12345,330411004006\n"
                + "李六,居民身份证,110105194912310021,男,1949-12-31,13800001234,330411004006\n";
        Http.Reply accepted = story.district()
                .keyed()
                .upload("/api/v1/rosters", "refused.csv", csv.getBytes(StandardCharsets.UTF_8), Map.of());
        String location = Objects.requireNonNull(accepted.header("Location"));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        story.district().get(location).json().path("state").asString())
                .isEqualTo("FINISHED"));
        Http.Reply file = story.district().get(location + "/refusals.xlsx");
        assertThat(file.header("Content-Disposition")).contains(".xlsx");
        List<List<String>> rows = workbook(file);
        assertThat(rows.getFirst()).containsExactly("行号", "列名", "原因");
        assertThat(rows.get(1)).containsExactly("3", "手机号码", "手机号码有误");
        assertThat(rows.get(2)).startsWith("4", "证件号码");
        assertThat(rows).hasSize(3);
        assertThat(rows.toString()).doesNotContain("110105").doesNotContain("12345");
        assertThat(story.as("huaiyang-district")
                        .get(location + "/refusals.xlsx")
                        .code())
                .isEqualTo("security.area-out-of-scope");
        assertThat(story.as("auditor").get(location + "/refusals.xlsx").code()).isEqualTo("security.role-missing");
    }

    private static List<List<String>> workbook(Http.Reply reply) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(reply.bytes()));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
        }
    }

    private static String id(Http.Reply reply) {
        return reply.json().path("id").asString();
    }
}
