package org.linli.matching.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.matching.resource.Opening;
import org.linli.platform.importer.TableRow;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;

/** The life of a station, its checklist, its idleness, and the rows of a file. */
@Rule("MAT-17")
class StationTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static StationDetails details() {
        return new StationDetails(
                "红色驿站",
                "RED_POST",
                "620702004001",
                "税亭街1号",
                new Position(100.45, 38.93),
                new Opening(
                        List.of(new Opening.Hours(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(18, 0))),
                        Set.of()),
                3);
    }

    private static Station station() {
        return Station.restore(Station.register(new StationId("s"), details(), Set.of(), Set.of(), TODAY)
                .state());
    }

    private static Station in(StationStatus status) {
        Station station = station();
        if (status == StationStatus.CLOSED) {
            station.close();
        }
        return Station.restore(station.state());
    }

    static Stream<Arguments> everyPair() {
        return Arrays.stream(StationStatus.values())
                .flatMap(status -> Arrays.stream(StationMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void movesByTheTableOrChangesNothing(StationStatus status, StationMove move) {
        Station station = in(status);
        Station.State before = station.state();
        if (move.allowedFrom(status)) {
            perform(station, move);
            assertThat(station.state().status()).isEqualTo(move.to());
            assertThat(station.changes()).hasSize(1);
        } else if (move == StationMove.ALERT_IDLE) {
            // a closed station is not idle: nothing happens, and nobody asked for it
            perform(station, move);
            assertThat(station.changes()).isEmpty();
        } else {
            assertThatThrownBy(() -> perform(station, move))
                    .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                            .isEqualTo(new StationRejection.NotAllowed(status, move)));
            assertThat(station.state()).isEqualTo(before);
            assertThat(station.changes()).isEmpty();
        }
    }

    private static void perform(Station station, StationMove move) {
        switch (move) {
            case CLOSE -> station.close();
            case REOPEN -> station.reopen(TODAY);
            case RECORD_ACTIVITY -> station.recordActivity(activity("a", TODAY), TODAY);
            case ALERT_IDLE -> station.alertIdle(TODAY.plusDays(31), 30);
        }
    }

    private static StationActivity activity(String id, LocalDate day) {
        return new StationActivity(id, "义诊", StationFunction.ORGANIZE_ACTIVITIES, day, 20);
    }

    @Test
    void isIdleTheDayAfterItsDaysAreOverAndIsToldOfOnce() {
        Station station = station();
        station.alertIdle(TODAY.plusDays(30), 30);
        assertThat(station.changes()).isEmpty();
        station.alertIdle(TODAY.plusDays(31), 30);
        station.alertIdle(TODAY.plusDays(32), 30);
        assertThat(station.changes()).containsExactly(new StationEvent.FoundIdle(TODAY, 30));
        station.recordActivity(activity("a", TODAY.plusDays(33)), TODAY.plusDays(33));
        station.alertIdle(TODAY.plusDays(63), 30);
        assertThat(station.changes()).hasSize(2);
        station.alertIdle(TODAY.plusDays(64), 30);
        assertThat(station.changes()).hasSize(3);
    }

    @Test
    void recordsAnActivityOnceAndNoneOfTomorrow() {
        Station station = station();
        station.recordActivity(activity("a", TODAY), TODAY);
        station.recordActivity(activity("a", TODAY), TODAY);
        assertThat(station.state().activityCount()).isEqualTo(1);
        assertThatThrownBy(() -> station.recordActivity(activity("b", TODAY.plusDays(1)), TODAY))
                .isInstanceOfSatisfying(
                        Rejected.class, r -> assertThat(r.rejection()).isEqualTo(new StationRejection.ActivityAhead()));
        // a late record of an old activity does not make the station look older
        station.recordActivity(activity("c", TODAY.minusDays(90)), TODAY);
        assertThat(station.state().activeSince()).isEqualTo(TODAY);
        assertThat(station.state().activityCount()).isEqualTo(2);
    }

    @Test
    void completesTheChecklistOnlyWithAllThirteen() {
        Station station = station();
        assertThat(station.state().completion()).isZero();
        station.check(
                EnumSet.allOf(StationThing.class),
                EnumSet.range(StationFunction.COLLECT_DEMAND, StationFunction.RECORD_SERVICE),
                TODAY);
        assertThat(station.state().completion()).isEqualTo(92);
        station.check(EnumSet.allOf(StationThing.class), EnumSet.allOf(StationFunction.class), TODAY);
        assertThat(station.state().completion()).isEqualTo(100);
    }

    private static final StationRow.Context CONTEXT = new StationRow.Context(
            new StationTypes(List.of(new StationType("RED_POST", "红色驿站"))),
            code -> code.startsWith("620702") || code.startsWith("330411"),
            code -> code.startsWith("620702"));

    private static Map<String, String> row() {
        Map<String, String> cells = new HashMap<>();
        cells.put(StationRow.NAME, "一号驿站");
        cells.put(StationRow.TYPE, "红色驿站");
        cells.put(StationRow.AREA, "620702004001");
        cells.put(StationRow.ADDRESS, "税亭街1号");
        cells.put(StationRow.LONGITUDE, "100.45");
        cells.put(StationRow.LATITUDE, "38.93");
        cells.put(StationRow.STAFF, "3");
        cells.put(StationRow.HOURS, "1-5 8:30-17:30；6 09:00-12:00");
        cells.put(StationRow.THINGS, "阵地、队伍");
        cells.put(StationRow.FUNCTIONS, "需求征集");
        return cells;
    }

    @Test
    void readsAWholeRow() {
        assertThat(StationRow.read(new TableRow(2, row()), CONTEXT))
                .isInstanceOfSatisfying(StationRow.Result.Accepted.class, a -> {
                    assertThat(a.details().opening().week()).hasSize(6);
                    assertThat(a.details().type()).isEqualTo("RED_POST");
                    assertThat(a.things()).containsExactlyInAnyOrder(StationThing.PLACE, StationThing.TEAM);
                    assertThat(a.functions()).containsExactly(StationFunction.COLLECT_DEMAND);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "站点名称,'',missing_name",
        "站点类型,酒吧,unknown_type",
        "村社区代码,999999999999,unknown_area",
        "村社区代码,330411003001,out_of_scope",
        "经度,东经100,bad_position",
        "经度,72.9,bad_position",
        "纬度,54.1,bad_position",
        "工作人员数,三,bad_number",
        "工作人员数,1.5,bad_number",
        "工作人员数,1001,bad_number",
        "开放时间,全天,bad_hours",
        "开放时间,5-1 08:00-09:00,bad_hours",
        "开放时间,1 09:00-08:00,bad_hours",
        "开放时间,1 25:00-26:00,bad_hours",
        "六有,食堂,unknown_thing",
        "七功能,聚餐,unknown_function"
    })
    void refusesARowForItsFirstFault(String column, String value, String code) {
        Map<String, String> cells = row();
        cells.put(column, value);
        assertThat(StationRow.read(new TableRow(2, cells), CONTEXT))
                .isInstanceOfSatisfying(StationRow.Result.Refused.class, r -> assertThat(r.code())
                        .isEqualTo(code));
    }
}
