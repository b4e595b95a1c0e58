package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.linli.contracts.project.ProjectStageChangedV1;
import org.linli.contracts.project.ProjectStartedV1;
import org.linli.matching.weeklyreport.FreezeReports;
import org.linli.platform.security.Role;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.testkit.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The three lists with their links and gaps, departments with referrals, and the weekly report (MAT-01, MAT-03). */
@Rule({"MAT-01", "MAT-03"})
class ThreeListsIT extends MatchingStage {

    private static final String STREET = "620702005";
    private static final String PLACE = "620702005001";
    private static final String OTHER_PLACE = "620702005003";
    private static final String DISTRICT = "620702";

    @Autowired
    FreezeReports freeze;

    private Http district() {
        return as("district-officer@" + DISTRICT);
    }

    private Http.Reply goods(String area) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "课桌");
        body.put("kind", "GOODS");
        body.put("ownerKind", "DEPARTMENT");
        body.put("owner", "education");
        body.put("area", area);
        body.put("circle", "SUPPLY");
        body.put("priceMode", "公益");
        body.put("stock", 10);
        Http.Reply offered = district().keyed().post("/api/v1/resources", body);
        assertThat(offered.status()).as(offered.text()).isEqualTo(201);
        String path = "/api/v1/resources/" + offered.json().path("id").asString();
        Http.Reply checked = district().ifMatch(offered).post(path + "/check");
        return district().ifMatch(checked).post(path + "/publication");
    }

    private static Map<String, Object> forChildren(String title, String area) {
        Map<String, Object> body = mediation(title, area);
        body.put("demandClass", "CHILDREN");
        body.put("source", "HOTLINE_12345");
        return body;
    }

    private JsonNode line(String demand) {
        return district().get("/api/v1/three-lists/demands/" + demand).json();
    }

    @Test
    void linksTheListsShowsTheGapsAndReportsEachWeek() {
        String first = listed(forChildren("课桌捐赠", PLACE), district());
        String second = listed(forChildren("四点半课堂", PLACE), district());
        String third = listed(mediation("楼道调解", OTHER_PLACE), district());
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode gaps = district().get("/api/v1/three-lists?area=" + STREET).json();
            assertThat(gaps.path("demands").path("gap").asInt()).isEqualTo(3);
            assertThat(gaps.path("demands").path("gapIndex").asDouble()).isEqualTo(1.0);
        });

        Http.Reply goods = goods(PLACE);
        Http.Reply booked = district()
                .keyed()
                .post(
                        "/api/v1/resources/" + goods.json().path("id").asString() + "/bookings",
                        Map.of("purpose", "课桌", "quantity", 4, "demandId", first));
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        publish(new ProjectStartedV1("tl-project", PLACE, "四点半课堂项目", "CHILDREN", List.of(second)));
        publish(new ProjectStageChangedV1("tl-project", PLACE, "IDEA", "DEVELOPMENT", "DEVELOP"));
        publish(new ProjectStartedV1("tl-project-2", PLACE, "另一个项目", "CHILDREN", List.of(second)));
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(line(first).path("resources")).hasSize(1);
            assertThat(line(first).path("gap").asBoolean()).isFalse();
            assertThat(line(second).path("projectId").asString()).isEqualTo("tl-project");
            JsonNode projects = district()
                    .get("/api/v1/three-lists/projects?area=" + STREET)
                    .json()
                    .path("items");
            assertThat(projects).hasSize(2);
        });
        JsonNode summary = district().get("/api/v1/three-lists?area=" + STREET).json();
        assertThat(summary.path("demands").path("listed").asInt()).isEqualTo(3);
        assertThat(summary.path("demands").path("gap").asInt()).isEqualTo(2);
        JsonNode community = summary.path("byCommunity").get(0);
        assertThat(community.path("area").asString()).isEqualTo(PLACE);
        assertThat(community.path("gapIndex").asDouble()).isEqualTo(0.5);
        assertThat(summary.path("projectsByStage").path("DEVELOPMENT").asInt()).isEqualTo(1);
        JsonNode open = district()
                .get("/api/v1/three-lists/demands?gap=true&demandClass=DISPUTE&area=" + STREET)
                .json()
                .path("items");
        assertThat(open).hasSize(1);
        assertThat(open.get(0).path("demandId").asString()).isEqualTo(third);

        Http.Reply stored = district().get("/api/v1/three-lists/demands/" + third);
        Http.Reply linked = district()
                .ifMatch(stored)
                .put("/api/v1/three-lists/demands/" + third + "/project", Map.of("projectId", "tl-project"));
        assertThat(linked.status()).as(linked.text()).isEqualTo(200);
        Http.Reply again = district()
                .ifMatch(linked)
                .put("/api/v1/three-lists/demands/" + third + "/project", Map.of("projectId", "tl-project-2"));
        assertThat(again.code()).isEqualTo("three-lists.has-project");
        assertThat(district()
                        .ifMatch(district().get("/api/v1/three-lists/demands/" + first))
                        .put("/api/v1/three-lists/demands/" + first + "/project", Map.of("projectId", "none"))
                        .code())
                .isEqualTo("three-lists.unknown-project");

        refersToTheDepartment(first, second);
        freezesTheWeek();
    }

    private void refersToTheDepartment(String first, String second) {
        String unrouted = "/api/v1/referrals/unrouted?area=" + PLACE;
        assertThat(district().get(unrouted).json().path("items")).hasSize(2);
        Http.Reply sent =
                district().keyed().post("/api/v1/referrals", Map.of("demandId", first, "department", "education"));
        assertThat(district().get(unrouted).json().path("items")).hasSize(1);
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        assertThat(sent.json().path("dueOn").asString())
                .as("five working days after Friday")
                .isEqualTo("2026-11-27");
        assertThat(district()
                        .keyed()
                        .post("/api/v1/referrals", Map.of("demandId", first, "department", "health"))
                        .code())
                .isEqualTo("referral.already-referred");
        assertThat(district()
                        .keyed()
                        .post("/api/v1/referrals", Map.of("demandId", second, "department", "space"))
                        .code())
                .isEqualTo("referral.unknown-department");
        String path = "/api/v1/referrals/" + sent.json().path("id").asString();
        Http.Reply taken = district().ifMatch(sent).post(path + "/uptake");
        Http.Reply answered = district().ifMatch(taken).post(path + "/answer", Map.of("text", "已调配课桌"));
        assertThat(answered.json().path("status").asString()).isEqualTo("ANSWERED");
        assertThat(answered.json().path("late").asBoolean()).isFalse();
        Http.Reply back =
                district().keyed().post("/api/v1/referrals", Map.of("demandId", first, "department", "education"));
        assertThat(back.status()).as("an answered one is no obstacle").isEqualTo(201);
        clock.setTo(OffsetDateTime.parse("2026-11-28T09:00:00+08:00").toInstant());
        JsonNode overdue = district()
                .get("/api/v1/referrals?overdue=true&department=education&area=" + STREET)
                .json()
                .path("items");
        assertThat(overdue).hasSize(1);
        clock.setTo(TODAY);
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode figures = district()
                    .get("/api/v1/departments/education/figures?area=" + DISTRICT)
                    .json()
                    .path("figures");
            assertThat(figures.path("referred").asInt()).isEqualTo(2);
            assertThat(figures.path("answered").asInt()).isEqualTo(1);
            assertThat(figures.path("openReferrals").asInt()).isEqualTo(1);
            assertThat(figures.path("resources").path("GOODS").asInt()).isPositive();
            assertThat(figures.path("bookings").path("HELD").asInt()).isPositive();
        });
    }

    private void freezesTheWeek() {
        clock.setTo(OffsetDateTime.parse("2026-11-23T05:59:00+08:00").toInstant());
        freeze.handle();
        String id = "620702-education-2026-11-16";
        assertThat(district().get("/api/v1/department-reports/" + id).status())
                .as("before Monday's hour the week is not due")
                .isEqualTo(404);
        clock.setTo(OffsetDateTime.parse("2026-11-23T06:00:00+08:00").toInstant());
        assertThat(freeze.handle()).isGreaterThanOrEqualTo(12);
        assertThat(freeze.handle()).as("once").isZero();
        JsonNode reports = district()
                .get("/api/v1/department-reports?week=2026-11-16&area=" + DISTRICT)
                .json()
                .path("items");
        assertThat(reports).hasSize(12);
        Http.Reply report = district().get("/api/v1/department-reports/" + id);
        assertThat(report.json().path("figures").path("referred").asInt()).isEqualTo(2);
        assertThat(report.json().path("weekEnd").asString()).isEqualTo("2026-11-22");
        String digest = report.json().path("digest").asString();
        // something happens afterwards: what is frozen does not move
        listed(forChildren("冻结之后", PLACE), district());
        assertThat(district().get("/api/v1/department-reports/" + id).text()).isEqualTo(report.text());
        Http.Reply file = district().get("/api/v1/department-reports/" + id + "/csv");
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.text())
                .startsWith("\uFEFF指标,范围,类别,数值\n")
                .contains("本周转办,甘州区,,2")
                .contains(digest);
    }

    private record Endpoint(String name, Set<Role> roles, Function<Http, Http.Reply> call) {}

    @Test
    void letsInWhoMayAndNobodyElse() {
        String place = "620702101200";
        String demand = listed(mediation("权限三单", place), district());
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(line(demand).path("status").asString()).isEqualTo("LISTED"));
        Http.Reply sent =
                district().keyed().post("/api/v1/referrals", Map.of("demandId", demand, "department", "justice"));
        String r = "/api/v1/referrals/" + sent.json().path("id").asString();
        clock.setTo(OffsetDateTime.parse("2026-11-16T06:00:00+08:00").toInstant());
        freeze.handle();
        clock.setTo(TODAY);
        String report = "/api/v1/department-reports/620702-justice-2026-11-09";
        Set<Role> senders = EnumSet.of(Role.DISTRICT_OFFICER, Role.STREET_OFFICER);
        Set<Role> linkers =
                EnumSet.of(Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.SOCIAL_WORKER);
        Set<Role> readers = EnumSet.copyOf(linkers);
        readers.addAll(List.of(Role.TEAM_LEADER, Role.AUDITOR, Role.ANALYST));
        Set<Role> offices = EnumSet.of(
                Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.AUDITOR, Role.ANALYST);
        String lists = "/api/v1/three-lists";
        Map<String, Object> text = Map.of("text", "文字");
        List<Endpoint> endpoints = List.of(
                new Endpoint("readThreeLists", readers, h -> h.get(lists + "?area=" + place)),
                new Endpoint("listThreeListDemands", readers, h -> h.get(lists + "/demands?area=" + place)),
                new Endpoint("readThreeListDemand", readers, h -> h.get(lists + "/demands/" + demand)),
                new Endpoint("listThreeListProjects", readers, h -> h.get(lists + "/projects?area=" + place)),
                new Endpoint("linkDemandToProject", linkers, h -> h.ifMatch(999)
                        .put(lists + "/demands/" + demand + "/project", Map.of("projectId", "p"))),
                new Endpoint("referDemand", senders, h -> h.keyed()
                        .post("/api/v1/referrals", Map.of("demandId", demand, "department", "justice"))),
                new Endpoint("listReferrals", offices, h -> h.get("/api/v1/referrals?area=" + place)),
                new Endpoint("listUnroutedDemands", offices, h -> h.get("/api/v1/referrals/unrouted?area=" + place)),
                new Endpoint("readReferral", offices, h -> h.get(r)),
                new Endpoint("takeUpReferral", senders, h -> h.ifMatch(999).post(r + "/uptake")),
                new Endpoint("answerReferral", senders, h -> h.ifMatch(999).post(r + "/answer", text)),
                new Endpoint("sendReferralBack", senders, h -> h.ifMatch(999).post(r + "/return", text)),
                new Endpoint("listDepartments", offices, h -> h.get("/api/v1/departments?area=" + place)),
                new Endpoint(
                        "readDepartmentFigures",
                        offices,
                        h -> h.get("/api/v1/departments/justice/figures?area=" + place)),
                new Endpoint("listDepartmentReports", offices, h -> h.get("/api/v1/department-reports?area=" + place)),
                new Endpoint("readDepartmentReport", offices, h -> h.get(report)),
                new Endpoint("readDepartmentReportFile", offices, h -> h.get(report + "/csv")));
        Map<String, String> wrong = new HashMap<>();
        for (Endpoint endpoint : endpoints) {
            for (Role role : Role.values()) {
                Http.Reply inside = endpoint.call().apply(Http.at(port).withToken(Tokens.of(role, DISTRICT)));
                boolean refused = inside.status() == 403 && inside.code().equals("security.role-missing");
                if (refused == endpoint.roles().contains(role)) {
                    wrong.put(endpoint.name() + " as " + role, inside.toString());
                }
                if (endpoint.roles().contains(role)) {
                    Http.Reply outside = endpoint.call().apply(Http.at(port).withToken(Tokens.of(role, "330411")));
                    if (!outside.code().equals("security.area-out-of-scope")) {
                        wrong.put(endpoint.name() + " as " + role + " elsewhere", outside.toString());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThat(district().get("/api/v1/three-lists?area=62070").code()).isEqualTo("request.invalid");
        assertThat(district().get("/api/v1/three-lists/demands/none").status()).isEqualTo(404);
        assertThat(district().get("/api/v1/department-reports?week=monday").code())
                .isEqualTo("request.invalid");
        assertThat(district().get("/api/v1/referrals?status=NEW").code()).isEqualTo("request.invalid");
        assertThat(district().keyed().post("/api/v1/referrals", Map.of()).code())
                .isEqualTo("request.invalid");
        assertThat(district()
                        .keyed()
                        .post("/api/v1/referrals", Map.of("demandId", "none", "department", "justice"))
                        .status())
                .isEqualTo(404);
        assertThat(district().get("/api/v1/departments/space/figures").status()).isEqualTo(404);
    }
}
