package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.linli.matching.station.AlertIdleStations;
import org.linli.platform.security.Role;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.testkit.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** The network of stations over HTTP: register, file, map, idleness, and who may do what (MAT-17). */
@Rule("MAT-17")
class StationIT extends MatchingStage {

    private static final String STREET = "620702004";
    private static final String PLACE = "620702004001";
    private static final String HEADER = "站点名称,站点类型,村社区代码,地址,经度,纬度,工作人员数,开放时间,六有,七功能\n";

    @Autowired
    AlertIdleStations idle;

    @Autowired
    MongoTemplate mongo;

    private Http officer() {
        return as("street-officer@" + STREET);
    }

    private static Map<String, Object> station(String name, String area) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", name);
        body.put("type", "司机之家");
        body.put("area", area);
        body.put("address", "税亭街1号");
        body.put("longitude", 100.45);
        body.put("latitude", 38.93);
        body.put("staff", 2);
        body.put("opening", List.of(Map.of("day", 1, "from", "08:00", "to", "18:00")));
        return body;
    }

    private static String path(Http.Reply station) {
        return "/api/v1/stations/" + station.json().path("id").asString();
    }

    @Test
    void registersAStationChecksItShowsItAndTellsWhenItStandsIdle() {
        Http.Reply registered = officer().keyed().post("/api/v1/stations", station("司机之家一号", PLACE));
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
        assertThat(registered.json().path("type").asString()).isEqualTo("DRIVER_HOME");
        Http.Reply checked = officer()
                .ifMatch(registered)
                .put(
                        path(registered) + "/checklist",
                        Map.of("things", List.of("阵地", "队伍"), "functions", List.of("TRAIN")));
        assertThat(checked.json().path("completion").asInt()).isEqualTo(300 / 13);
        JsonNode map = as("volunteer:v").get("/api/v1/stations/map?area=330411").json();
        assertThat(map.path("type").asString()).isEqualTo("FeatureCollection");
        JsonNode feature = officer()
                .get("/api/v1/stations/map?area=" + PLACE + "&type=DRIVER_HOME")
                .json()
                .path("features")
                .get(0);
        assertThat(feature.path("geometry").path("coordinates").get(0).asDouble())
                .isEqualTo(100.45);
        assertThat(feature.path("properties").path("name").asString()).isEqualTo("司机之家一号");

        clock.setTo(TODAY.plus(Duration.ofDays(31)));
        assertThat(idle.handle()).isPositive();
        assertThat(idle.handle()).as("once per spell").isZero();
        JsonNode idleOnes =
                officer().get("/api/v1/stations?idle=true&area=" + PLACE).json().path("items");
        assertThat(idleOnes).hasSize(1);
        assertThat(idleOnes.get(0).path("idle").asBoolean()).isTrue();

        Map<String, Object> activity =
                Map.of("title", "司机义诊", "function", "活动组织", "heldOn", "2026-12-20", "people", 30);
        Http.Reply recorded = officer().keyed().post(path(registered) + "/activities", activity);
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(200);
        assertThat(recorded.json().path("activityCount").asInt()).isEqualTo(1);
        assertThat(officer()
                        .get("/api/v1/stations?idle=true&area=" + PLACE)
                        .json()
                        .path("items"))
                .isEmpty();
        JsonNode network =
                officer().get("/api/v1/stations/network?area=" + PLACE).json();
        assertThat(network.path("activeShare").asDouble()).isEqualTo(1.0);
        assertThat(network.path("idleDays").asInt()).isEqualTo(30);

        Http.Reply closed = officer().ifMatch(officer().get(path(registered))).post(path(registered) + "/closure");
        assertThat(closed.json().path("status").asString()).isEqualTo("CLOSED");
        assertThat(officer()
                        .keyed()
                        .post(path(registered) + "/activities", activity)
                        .code())
                .isEqualTo("station.move-not-allowed");
        assertThat(officer()
                        .ifMatch(closed)
                        .post(path(registered) + "/reopening")
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("OPEN");
    }

    @Test
    void takesInAFileRowByRow() {
        String rows = HEADER
                + "北街站,新时代文明实践站,620702004006,东湖1号,100.46,38.94,4,1-5 08:30-17:30,阵地、队伍,需求征集\n"
                + "北街站,新时代文明实践站,620702004006,东湖1号,100.46,38.94,4,1-5 08:30-17:30,,\n"
                + "别处站,红色驿站,330411105001,别处,120.70,30.75,4,1-5 08:30-17:30,,\n"
                + "错位站,红色驿站,620702004009,王母宫,10,38.94,4,1-5 08:30-17:30,,\n";
        Http.Reply reply = officer()
                .keyed()
                .upload("/api/v1/station-imports", "站点.csv", rows.getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        assertThat(reply.json().path("accepted").asInt()).isEqualTo(1);
        assertThat(reply.json().path("refusedByReason").propertyNames())
                .containsExactlyInAnyOrder("duplicate_station", "out_of_scope", "bad_position");
        JsonNode refused = reply.json().path("refusals").get(0);
        assertThat(refused.path("row").asInt()).isEqualTo(3);
        assertThat(refused.path("message").asString()).isEqualTo("该社区已有同名站点");
        assertThat(reply.text()).doesNotContain("王母宫");
    }

    @Test
    void refusesWhatCannotBeTakenInAndStoresNothing() {
        String place = "620702004009";
        long before = mongo.getCollection("stations").countDocuments();
        Map<String, Object> faulty = station("", place);
        faulty.put("type", "酒吧");
        faulty.put("functions", List.of("聚餐"));
        Http.Reply reply = officer().keyed().post("/api/v1/stations", faulty);
        assertThat(reply.code()).isEqualTo("request.invalid");
        assertThat(reply.json().path("fields").propertyNames()).contains("name", "type", "functions");
        Map<String, Object> nowhere = station("海上", place);
        nowhere.put("longitude", 0);
        assertThat(officer().keyed().post("/api/v1/stations", nowhere).code()).isEqualTo("request.invalid");
        assertThat(officer()
                        .keyed()
                        .post("/api/v1/stations", station("无此社区", "620702004999"))
                        .code())
                .isEqualTo("station.unknown-area");
        assertThat(officer()
                        .keyed()
                        .upload(
                                "/api/v1/station-imports",
                                "a.csv",
                                HEADER.replace("经度", "东经").getBytes(StandardCharsets.UTF_8),
                                Map.of())
                        .status())
                .isEqualTo(400);
        assertThat(mongo.getCollection("stations").countDocuments()).isEqualTo(before);
        Http.Reply once = officer().keyed().post("/api/v1/stations", station("只登记一次", place));
        assertThat(officer()
                        .keyed()
                        .post("/api/v1/stations", station("只登记一次", place))
                        .code())
                .isEqualTo("station.duplicate");
        assertThat(officer()
                        .ifMatch(once)
                        .put(path(once), station("只登记一次", "620702004006"))
                        .code())
                .isEqualTo("station.area-fixed");
        Map<String, Object> ahead = Map.of("title", "明年", "function", "TRAIN", "heldOn", "2027-01-01", "people", 1);
        assertThat(officer().keyed().post(path(once) + "/activities", ahead).code())
                .isEqualTo("station.activity-ahead");
    }

    private record Endpoint(String name, Set<Role> roles, boolean areaMatters, Function<Http, Http.Reply> call) {}

    @Test
    void letsInWhoMayAndNobodyElse() {
        String place = "620702004010";
        String s = path(officer().keyed().post("/api/v1/stations", station("权限站", place)));
        Set<Role> officers = EnumSet.of(Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER);
        Set<Role> recorders = EnumSet.copyOf(officers);
        recorders.addAll(List.of(Role.SOCIAL_WORKER, Role.TEAM_LEADER));
        Set<Role> readers = EnumSet.copyOf(recorders);
        readers.addAll(List.of(Role.AUDITOR, Role.ANALYST, Role.VOLUNTEER));
        Map<String, Object> body = station("权限站", place);
        List<Endpoint> endpoints = List.of(
                new Endpoint("registerStation", officers, true, h -> h.keyed().post("/api/v1/stations", body)),
                new Endpoint("listStations", readers, true, h -> h.get("/api/v1/stations?area=" + place)),
                new Endpoint("readStationMap", readers, true, h -> h.get("/api/v1/stations/map?area=" + place)),
                new Endpoint("readStationNetwork", readers, true, h -> h.get("/api/v1/stations/network?area=" + place)),
                new Endpoint("readStation", readers, true, h -> h.get(s)),
                new Endpoint(
                        "describeStation", officers, true, h -> h.ifMatch(999).put(s, body)),
                new Endpoint("checkStation", officers, true, h -> h.ifMatch(999).put(s + "/checklist", Map.of())),
                new Endpoint("closeStation", officers, true, h -> h.ifMatch(999).post(s + "/closure")),
                new Endpoint(
                        "reopenStation", officers, true, h -> h.ifMatch(999).post(s + "/reopening")),
                new Endpoint("recordStationActivity", recorders, true, h -> h.keyed()
                        .post(
                                s + "/activities",
                                Map.of("title", "活动", "function", "TRAIN", "heldOn", "2026-11-19", "people", 1))),
                new Endpoint("importStations", officers, false, h -> h.keyed()
                        .upload(
                                "/api/v1/station-imports",
                                "x.csv",
                                "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8),
                                Map.of())));
        Map<String, String> wrong = new HashMap<>();
        for (Endpoint endpoint : endpoints) {
            for (Role role : Role.values()) {
                Http.Reply inside = endpoint.call().apply(caller(role, "620702"));
                boolean refused = inside.status() == 403 && inside.code().equals("security.role-missing");
                if (refused == endpoint.roles().contains(role)) {
                    wrong.put(endpoint.name() + " as " + role, inside.toString());
                }
                if (endpoint.roles().contains(role) && endpoint.areaMatters()) {
                    Http.Reply outside = endpoint.call().apply(caller(role, "330411"));
                    if (!outside.code().equals("security.area-out-of-scope")) {
                        wrong.put(endpoint.name() + " as " + role + " elsewhere", outside.toString());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private Http caller(Role role, String area) {
        return Http.at(port).withToken(Tokens.of(role, area));
    }
}
