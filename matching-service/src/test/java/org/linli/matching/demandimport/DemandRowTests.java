package org.linli.matching.demandimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.matching.demand.DemandClass;
import org.linli.matching.demand.DemandDetails;
import org.linli.matching.demand.DemandType;
import org.linli.matching.demand.GoodsWish;
import org.linli.matching.demand.Reach;
import org.linli.matching.demand.Skills;
import org.linli.matching.demand.VenueType;
import org.linli.matching.demand.VenueWish;
import org.linli.matching.demand.Window;
import org.linli.platform.area.AreaScope;
import org.linli.platform.area.Areas;
import org.linli.platform.importer.TableReader;
import org.linli.platform.importer.TableRow;
import org.linli.testkit.Rule;

class DemandRowTests {

    private static final Areas AREAS = Areas.fromClasspath();

    private static DemandRow.Context context(String scope, String now) {
        return new DemandRow.Context(
                Skills.fromClasspath(),
                AREAS::exists,
                new AreaScope(scope)::covers,
                OffsetDateTime.parse(now).toInstant());
    }

    private static DemandRow.Context context() {
        return context("330411", "2026-11-20T10:00:00+08:00");
    }

    private static Map<String, String> good() {
        Map<String, String> cells = new HashMap<>();
        cells.put(DemandRow.TITLE, "西吴村委会邻里纠纷调解");
        cells.put(DemandRow.CLASS, "一纠纷");
        cells.put(DemandRow.TYPE, "SERVICE");
        cells.put(DemandRow.GROUP, "居民");
        cells.put(DemandRow.AREA, "330411104205");
        cells.put(DemandRow.URGENCY, "特急");
        cells.put(DemandRow.SKILLS, "矛盾调解");
        cells.put(DemandRow.WANTED, "2");
        cells.put(DemandRow.MINIMUM, "1");
        cells.put(DemandRow.SUPERVISED, "是");
        cells.put(DemandRow.MINORS, "否");
        cells.put(DemandRow.DATE, "2026-12-03");
        cells.put(DemandRow.START, "09:00");
        cells.put(DemandRow.END, "11:00");
        cells.put(DemandRow.SOURCE, "儿童议事会");
        cells.put(DemandRow.NOTES, "");
        return cells;
    }

    private static DemandRow.Result read(Map<String, String> cells) {
        return DemandRow.read(new TableRow(2, cells), context());
    }

    @Test
    @Rule({"MAT-01", "MAT-02"})
    void readsAGoodRow() {
        assertThat(read(good())).isInstanceOfSatisfying(DemandRow.Result.Accepted.class, accepted -> {
            DemandDetails d = accepted.details();
            assertThat(d.demandClass()).isEqualTo(DemandClass.DISPUTE);
            assertThat(d.type()).isEqualTo(DemandType.SERVICE);
            assertThat(d.skills()).containsExactly("MEDIATION");
            assertThat(d.supervised()).isTrue();
            assertThat(d.minors()).isFalse();
            assertThat(d.window().minutes()).isEqualTo(120);
        });
    }

    @Test
    @Rule("MAT-01")
    void readsOtherTimesVenueAndGoodsWhenTheFileHasThem() {
        assertThat(read(good())).isInstanceOfSatisfying(DemandRow.Result.Accepted.class, a -> {
            assertThat(a.details().alternatives()).isEmpty();
            assertThat(a.details().asksForEquipment()).isFalse();
        });
        assertThat(read(equipped())).isInstanceOfSatisfying(DemandRow.Result.Accepted.class, a -> {
            assertThat(a.details().alternatives())
                    .containsExactly(
                            new Window(LocalDate.of(2026, 12, 6), LocalTime.of(14, 0), LocalTime.of(16, 0)),
                            new Window(LocalDate.of(2026, 12, 7), LocalTime.of(9, 30), LocalTime.of(11, 0)));
            assertThat(a.details().venue()).isEqualTo(new VenueWish(VenueType.HALL, 40, Reach.STREET));
            assertThat(a.details().goods()).isEqualTo(new GoodsWish("SPORTS_GEAR", 10));
        });
    }

    private static Map<String, String> equipped() {
        Map<String, String> cells = good();
        cells.put(DemandRow.ALTERNATIVES, "2026-12-06 14:00-16:00；2026/12/7 9:30—11:00");
        cells.put(DemandRow.VENUE_TYPE, "多功能厅");
        cells.put(DemandRow.VENUE_SEATS, "40");
        cells.put(DemandRow.VENUE_WITHIN, "本镇街");
        cells.put(DemandRow.GOODS_KIND, "文体器材");
        cells.put(DemandRow.GOODS_QUANTITY, "10");
        return cells;
    }

    @ParameterizedTest
    @CsvSource({
        "备选时间,周日下午,bad_window",
        "备选时间,2026-13-06 14:00-16:00,bad_window",
        "备选时间,2026-12-06 16:00-14:00,end_before_start",
        "备选时间,2026-12-03 09:00-11:00,duplicate_window",
        "备选时间,2026-11-20 10:00-11:00,past_date",
        "场地类型,豪宅,unknown_venue_type",
        "场地范围,全国,unknown_reach",
        "场地人数,'',bad_capacity",
        "场地人数,0,bad_capacity",
        "物资类别,黄金,unknown_goods",
        "物资类别,'',unknown_goods",
        "物资数量,'',bad_quantity",
        "物资数量,0,bad_quantity"
    })
    void refusesOtherTimesVenueAndGoodsThatCannotBeRead(String column, String value, String code) {
        Map<String, String> cells = equipped();
        cells.put(column, value);
        assertThat(read(cells)).isEqualTo(new DemandRow.Result.Refused(column, code));
    }

    @ParameterizedTest
    @CsvSource({
        "需求标题,'',missing_title",
        "类别,一青,unknown_class",
        "需求类型,SERVICES,unknown_type",
        "服务对象,外星人,unknown_group",
        "村社区代码,330411999999,unknown_area",
        "村社区代码,33041110,unknown_area",
        "村社区代码,411603001001,out_of_scope",
        "紧急程度,很急,unknown_urgency",
        "所需技能,飞檐走壁,unknown_skill",
        "所需技能,矛盾调解、飞檐走壁,unknown_skill",
        "所需人数,两,bad_number",
        "所需人数,0,bad_number",
        "所需人数,201,bad_number",
        "所需人数,-1,bad_number",
        "最少人数,3,minimum_above_wanted",
        "最少人数,0,bad_number",
        "需社工督导,Y,bad_flag",
        "涉及未成年人,'',bad_flag",
        "日期,2026-02-30,bad_date",
        "日期,12月3日,bad_date",
        "日期,2026-11-19,past_date",
        "开始时间,25:00,bad_time",
        "开始时间,11:00,end_before_start",
        "结束时间,08:59,end_before_start",
        "结束时间,下午,bad_time",
        "来源,抖音,unknown_source",
    })
    void refusesARowForItsFirstFault(String column, String value, String code) {
        Map<String, String> cells = good();
        cells.put(column, value);
        String where = code.equals("end_before_start") ? DemandRow.END : column;
        assertThat(read(cells)).isEqualTo(new DemandRow.Result.Refused(where, code));
    }

    @Test
    void judgesThePastToTheMinute() {
        Map<String, String> cells = good();
        cells.put(DemandRow.DATE, "2026-11-20");
        TableRow row = new TableRow(2, cells);
        assertThat(DemandRow.read(row, context("330411", "2026-11-20T09:00:00+08:00")))
                .isEqualTo(new DemandRow.Result.Refused(DemandRow.DATE, "past_date"));
        assertThat(DemandRow.read(row, context("330411", "2026-11-20T08:59:59+08:00")))
                .isInstanceOf(DemandRow.Result.Accepted.class);
    }

    @Test
    void asksASkillDemandForItsSkillAndLetsAVenueWantNobody() {
        Map<String, String> skill = good();
        skill.put(DemandRow.TYPE, "SKILL");
        skill.put(DemandRow.SKILLS, "");
        assertThat(read(skill)).isEqualTo(new DemandRow.Result.Refused(DemandRow.SKILLS, "missing_skill"));
        Map<String, String> venue = good();
        venue.put(DemandRow.TYPE, "VENUE");
        venue.put(DemandRow.SKILLS, "");
        venue.put(DemandRow.WANTED, "0");
        venue.put(DemandRow.MINIMUM, "0");
        assertThat(read(venue)).isInstanceOf(DemandRow.Result.Accepted.class);
    }

    /** The sample file is the district's own: every row can be taken in; 9 ask for a venue and for nobody. */
    @Test
    void takesEveryRowOfTheSampleFile() throws IOException {
        try (InputStream file = stream();
                TableReader table = TableReader.open(file, "demands-200.csv").requireColumns(DemandRow.COLUMNS);
                Stream<TableRow> rows = table.rows()) {
            List<DemandRow.Result> results =
                    rows.map(row -> DemandRow.read(row, context())).toList();
            assertThat(results).hasSize(200).allMatch(r -> r instanceof DemandRow.Result.Accepted);
            assertThat(results.stream()
                            .map(r -> ((DemandRow.Result.Accepted) r).details())
                            .filter(d -> !d.needsPeople()))
                    .hasSize(9)
                    .allMatch(d -> d.type() == DemandType.VENUE);
        }
    }

    @Test
    void refusesOtherStreetsToAStreet() throws IOException {
        Set<String> codes = new HashSet<>();
        try (InputStream file = stream();
                TableReader table = TableReader.open(file, "demands-200.csv");
                Stream<TableRow> rows = table.rows()) {
            DemandRow.Context street = context("330411101", "2026-11-20T10:00:00+08:00");
            rows.forEach(row -> {
                DemandRow.Result result = DemandRow.read(row, street);
                boolean own = row.text(DemandRow.AREA).startsWith("330411101");
                assertThat(result instanceof DemandRow.Result.Accepted).isEqualTo(own);
                if (result instanceof DemandRow.Result.Refused refused) {
                    codes.add(refused.code());
                }
            });
        }
        assertThat(codes).containsExactly("out_of_scope");
    }

    @Test
    void showsAJobThatStoppedMovingAsFailed() {
        Instant start = OffsetDateTime.parse("2026-11-20T10:00:00+08:00").toInstant();
        ImportJob job = ImportJob.started("j", "f.csv", "330411", "o", 10, start)
                .progressed(5, 4, Map.of("bad_date", 1), start.plusSeconds(5));
        assertThat(job.percent()).isEqualTo(50);
        assertThat(job.refused()).isEqualTo(1);
        assertThat(job.rowsPerSecond()).isEqualTo(1.0);
        assertThat(job.remainingSeconds()).isEqualTo(5);
        assertThat(job.seenAt(start.plusSeconds(125)).state()).isEqualTo(ImportJob.State.RUNNING);
        assertThat(job.seenAt(start.plusSeconds(126)).state()).isEqualTo(ImportJob.State.FAILED);
    }

    private static InputStream stream() throws IOException {
        InputStream in = DemandRowTests.class.getResourceAsStream("/demands/demands-200.csv");
        if (in == null) {
            throw new IOException("demands-200.csv is missing");
        }
        return in;
    }
}
