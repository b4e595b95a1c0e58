package org.linli.volunteer.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.area.AreaScope;
import org.linli.platform.area.Areas;
import org.linli.platform.importer.TableReader;
import org.linli.platform.importer.TableRow;
import org.linli.testkit.Rule;
import org.linli.volunteer.registration.AgeProfile;
import org.linli.volunteer.registration.VolunteerStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RosterRulesTests {

    private static final Areas AREAS = Areas.fromClasspath();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Test
    void judgeTheSampleRosterExactlyAsExpected() throws Exception {
        JsonNode expected;
        try (InputStream json = sample("volunteer-roster-1000.expected.json")) {
            expected = JsonMapper.builder().build().readTree(json);
        }
        RosterRules rules = rules("330411");
        Map<String, Integer> refused = new TreeMap<>();
        Set<String> identities = new HashSet<>();
        int accepted = 0;
        int pending = 0;
        try (InputStream file = sample("volunteer-roster-1000.xlsx");
                TableReader table =
                        TableReader.open(file, "volunteer-roster-1000.xlsx").requireColumns(RosterColumns.REQUIRED);
                Stream<TableRow> rows = table.rows()) {
            assertThat(table.totalRows()).isEqualTo(expected.path("rows").asInt());
            for (TableRow row : rows.toList()) {
                switch (rules.judge(row)) {
                    case RowVerdict.Refused refusal ->
                        refused.merge(refusal.refusal().reason().code(), 1, Integer::sum);
                    case RowVerdict.Accepted fit -> {
                        var state = fit.volunteer().state();
                        if (!identities.add(state.person().identity().number().reveal())) {
                            refused.merge(RefusalReason.DUPLICATE_ID.code(), 1, Integer::sum);
                        } else {
                            accepted++;
                            pending += state.status() == VolunteerStatus.GUARDIAN_PENDING ? 1 : 0;
                        }
                    }
                }
            }
        }
        Map<String, Integer> wanted = new TreeMap<>();
        expected.path("refused")
                .properties()
                .forEach(e -> wanted.put(e.getKey(), e.getValue().asInt()));
        assertThat(refused).isEqualTo(wanted);
        assertThat(accepted).isEqualTo(expected.path("accepted").asInt());
        assertThat(pending).isEqualTo(expected.path("guardian_pending").asInt());
    }

    @Nested
    class OfARow {

        @ParameterizedTest
        @CsvSource({
            "姓名, '', missing_name",
            "证件类型, 军官证, bad_id_type",
            "证件号码, 110105194912310021, bad_check_digit",
            "证件号码, 123, bad_id_number",
            "证件号码, 11010519490231002X, impossible_birth_date",
            "性别, 男, identity_mismatch",
            "出生日期, 1949-12-30, identity_mismatch",
            "出生日期, 1949-02-30, impossible_birth_date",
            "手机号码, 12345, bad_phone",
            "所属村社区代码, 330411999999, unknown_area",
            "所属村社区代码, 330411003000, unknown_area",
            "所属村社区代码, 330411, unknown_area",
            "所属村社区代码, 411603001001, out_of_scope"
        })
        void nameTheFaultAndItsColumn(String column, String value, String code) {
            Map<String, String> cells = good();
            cells.put(column, value);
            String known = column.equals("所属村社区代码") && code.equals("out_of_scope")
                    ? AREAS.all().stream()
                            .map(area -> area.code())
                            .filter(c -> c.startsWith("411603") && !c.endsWith("000"))
                            .findFirst()
                            .orElseThrow()
                    : value;
            cells.put(column, known);
            RowVerdict verdict = rules("330411").judge(new TableRow(7, cells));
            assertThat(verdict).isInstanceOfSatisfying(RowVerdict.Refused.class, refused -> {
                assertThat(refused.refusal().row()).isEqualTo(7);
                assertThat(refused.refusal().reason().code()).isEqualTo(code);
                assertThat(refused.toString()).doesNotContain("1949");
            });
        }

        @Test
        void acceptAGoodOne() {
            assertThat(rules("330411").judge(new TableRow(2, good()))).isInstanceOf(RowVerdict.Accepted.class);
        }

        @Test
        void tellAnOfficeNothingAboutAnothersPeople() {
            Map<String, String> cells = good();
            cells.put("姓名", "");
            cells.put("证件号码", "x");
            cells.put("手机号码", "x");
            assertThat(reason(rules("330411101"), cells)).isEqualTo(RefusalReason.OUT_OF_SCOPE);
            assertThat(reason(rules("330411003"), cells)).isEqualTo(RefusalReason.MISSING_NAME);
        }

        @Rule("VOL-05")
        @ParameterizedTest
        @CsvSource({"2020-11-02, TOO_YOUNG", "2020-11-01, "})
        void refuseChildrenUnderSixOnTheDayOfTheRoster(LocalDate birth, String reason) {
            Map<String, String> cells = passportOf(birth);
            RowVerdict verdict = rules("330411").judge(new TableRow(2, cells));
            if (reason == null) {
                assertThat(verdict).isInstanceOf(RowVerdict.Accepted.class);
            } else {
                assertThat(reason(rules("330411"), cells)).isEqualTo(RefusalReason.valueOf(reason));
            }
        }

        @Rule("VOL-03")
        @ParameterizedTest
        @CsvSource({
            "张三, 父亲, 13800001234, 2026-11-01, ACTIVE",
            "张三, 父亲, 13800001234, 2026-11-02, GUARDIAN_PENDING",
            "'', 父亲, 13800001234, 2026-11-01, GUARDIAN_PENDING",
            "张三, '', 13800001234, 2026-11-01, GUARDIAN_PENDING",
            "张三, 父亲, 12345, 2026-11-01, GUARDIAN_PENDING",
            "张三, 父亲, 13800001234, '', GUARDIAN_PENDING"
        })
        void letAMinorWaitUnlessAGuardianHasConsentedInFull(
                String name, String relation, String phone, String consent, VolunteerStatus status) {
            Map<String, String> cells = passportOf(LocalDate.of(2012, 1, 1));
            cells.put("监护人姓名", name);
            cells.put("监护人关系", relation);
            cells.put("监护人手机", phone);
            cells.put("监护人同意日期", consent);
            assertThat(rules("330411").judge(new TableRow(2, cells)))
                    .isInstanceOfSatisfying(
                            RowVerdict.Accepted.class,
                            fit -> assertThat(fit.volunteer().state().status()).isEqualTo(status));
        }

        @Test
        void giveTheSameRowTheSameVolunteer() {
            assertThat(RosterRules.idOf("r", 2)).isEqualTo(RosterRules.idOf("r", 2));
            assertThat(Set.of(RosterRules.idOf("r", 2), RosterRules.idOf("r", 3), RosterRules.idOf("s", 2)))
                    .hasSize(3);
        }
    }

    private static RefusalReason reason(RosterRules rules, Map<String, String> cells) {
        return ((RowVerdict.Refused) rules.judge(new TableRow(2, cells)))
                .refusal()
                .reason();
    }

    private static Map<String, String> good() {
        return new HashMap<>(new LinkedHashMap<>(Map.of(
                "姓名", "王小明",
                "证件类型", "居民身份证",
                "证件号码", "11010519491231002X",
                "性别", "女",
                "出生日期", "1949-12-31",
                "手机号码", "13800001234",
                "所属村社区代码", "330411003005",
                "技能特长", "编程、英语",
                "可服务时间", "周末全天")));
    }

    private static Map<String, String> passportOf(LocalDate birth) {
        Map<String, String> cells = good();
        cells.put("证件类型", "护照");
        cells.put("证件号码", "E12345678");
        cells.put("出生日期", birth.toString());
        return cells;
    }

    private static RosterRules rules(String scope) {
        return new RosterRules(
                "r-1",
                new AreaScope(scope),
                DAY,
                AREAS,
                AgeProfile.standard(),
                "2026-1",
                "officer",
                new Random(1),
                Instant.parse("2026-11-01T02:00:00Z"));
    }

    private static InputStream sample(String name) {
        return Objects.requireNonNull(RosterRulesTests.class.getResourceAsStream("/samples/" + name));
    }
}
