package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.linli.matching.assignment.Calendars;
import org.linli.matching.assignment.VolunteerCalendar;
import org.linli.matching.dualcheckin.RemindMembers;
import org.linli.matching.onsiteservice.PlanSessions;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** The features of the communities over HTTP: double check-in, joint actions, children's councils and on-site services. */
class CommunityIT extends MatchingStage {

    @Autowired
    RemindMembers remind;

    @Autowired
    PlanSessions sessions;

    @Autowired
    Calendars calendars;

    @Autowired
    MongoTemplate mongo;

    private Http worker(String area) {
        return as("community-worker@" + area);
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }

    private static Http.Reply created(Http.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply;
    }

    private static Http.Reply ok(Http.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply;
    }

    private static String id(Http.Reply reply) {
        return reply.json().path("id").asString();
    }

    private String stored(String collection) {
        StringBuilder all = new StringBuilder();
        for (Document document : mongo.findAll(Document.class, collection)) {
            all.append(document.toJson());
        }
        return all.toString();
    }

    @Test
    @Rule("MAT-08")
    void aMemberChecksInServesAndHoldsAPost() {
        String area = "411603201201";
        Http worker = worker(area);
        Http.Reply unit = created(worker.keyed()
                .post("/api/v1/party-units", Map.of("area", area, "name", "第一编组", "organization", "区教育局")));
        String unitPath = "/api/v1/party-units/" + id(unit);
        Http.Reply posted = ok(worker.ifMatch(unit).post(unitPath + "/posts", Map.of("title", "楼道长", "duty", "入户走访")));
        Map<String, Object> card = new HashMap<>(Map.of(
                "unitId",
                id(unit),
                "name",
                "王建国",
                "phone",
                "13800001234",
                "address",
                "幸福路一号",
                "strengths",
                List.of("电工")));
        Http.Reply assigned = created(worker.keyed().post("/api/v1/party-members", card));
        String path = "/api/v1/party-members/" + id(assigned);
        assertThat(assigned.json().path("dueOn").asString()).isEqualTo("2026-11-27");
        assertThat(assigned.text()).doesNotContain("建国", "13800001234", "幸福路");
        assertThat(stored("memberCards")).doesNotContain("王建国", "13800001234", "幸福路一号");
        assertThat(worker.keyed().post("/api/v1/party-members", card).code()).isEqualTo("dual-check-in.registered");
        assertThat(worker.ifMatch(posted)
                        .post(unitPath + "/holders", Map.of("title", "楼道长", "memberId", id(assigned)))
                        .code())
                .isEqualTo("dual-check-in.not-a-member");
        clock.setTo(at("2026-11-27T10:00:00+08:00"));
        remind.handle();
        assertThat(worker.get(path).json().path("reminders").asInt()).isZero();
        clock.setTo(at("2026-11-28T10:00:00+08:00"));
        remind.handle();
        remind.handle();
        assertThat(worker.get(path).json().path("reminders").asInt()).isEqualTo(1);
        assertThat(worker.get("/api/v1/party-members?late=true&area=" + area)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
        Http.Reply in = ok(worker.ifMatch(worker.get(path)).post(path + "/check-in"));
        assertThat(in.json().path("late").asBoolean()).isTrue();
        Http.Reply served = ok(worker.ifMatch(in)
                .post(
                        path + "/contributions",
                        Map.of("kind", "SERVICE", "reference", "a1", "day", "2026-11-28", "minutes", 90)));
        Http.Reply claimed = ok(worker.ifMatch(served)
                .post(path + "/contributions", Map.of("kind", "WISH", "reference", "w1", "day", "2026-11-28")));
        assertThat(worker.ifMatch(claimed)
                        .post(path + "/contributions", Map.of("kind", "WISH", "reference", "w1", "day", "2026-11-28"))
                        .code())
                .isEqualTo("dual-check-in.counted-already");
        Http.Reply holding = ok(
                worker.ifMatch(posted).post(unitPath + "/holders", Map.of("title", "楼道长", "memberId", id(assigned))));
        assertThat(holding.json().path("posts").get(0).path("memberId").asString())
                .isEqualTo(id(assigned));
        Http.Reply opened = ok(worker.ifMatch(claimed).post(path + "/readings", Map.of("purpose", "慰问")));
        assertThat(opened.json().path("name").asString()).isEqualTo("王建国");
        Http.Reply seen = worker.get(path);
        assertThat(seen.json().path("timesOpened").asInt()).isEqualTo(1);
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode report =
                    worker.get("/api/v1/party-members/statistics?area=" + area).json();
            assertThat(report.path("totals").path("checkedIn").asInt()).isEqualTo(1);
            assertThat(report.path("totals").path("late").asInt()).isEqualTo(1);
            assertThat(report.path("totals").path("minutes").asInt()).isEqualTo(90);
            assertThat(report.path("totals").path("wishes").asInt()).isEqualTo(1);
            assertThat(report.path("units").get(0).path("organization").asString())
                    .isEqualTo("区教育局");
        });
        ok(worker.ifMatch(seen).post(path + "/leaving"));
        await().atMost(SOON).untilAsserted(() -> assertThat(worker.get(unitPath)
                        .json()
                        .path("posts")
                        .get(0)
                        .path("memberId")
                        .isString())
                .isFalse());
        created(worker.keyed().post("/api/v1/party-members", card));
    }

    @Test
    void aGridTeamNamesItsPeopleMasked() {
        String area = "411603201202";
        List<Map<String, Object>> members = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            members.add(Map.of("duty", "网格员", "name", "李大山", "phone", "13800001234"));
        }
        Map<String, Object> body = new HashMap<>(Map.of(
                "area",
                area,
                "grid",
                "第一网格",
                "leader",
                Map.of("name", "赵小河", "phone", "13800001235"),
                "members",
                members,
                "groups",
                List.of("党员", "志愿者", "社工", "物业")));
        Http.Reply team = created(worker(area).keyed().post("/api/v1/grid-teams", body));
        assertThat(team.json().path("complete").asBoolean()).isFalse();
        assertThat(team.text()).doesNotContain("李大山", "赵小河", "13800001234");
        assertThat(stored("gridTeams")).doesNotContain("李大山", "赵小河", "13800001234");
        body.put("groups", List.of("党员", "志愿者", "社工", "物业", "商户"));
        Http.Reply replaced = ok(worker(area).ifMatch(team).put("/api/v1/grid-teams/" + id(team), body));
        assertThat(replaced.json().path("complete").asBoolean()).isTrue();
    }

    @Test
    @Rule("MAT-15")
    void aJointActionCountsWhoIsMissingAndStatesWhatEachGave() {
        String area = "411603202201";
        Http worker = worker(area);
        Http.Reply shop = created(worker.keyed()
                .post(
                        "/api/v1/partners",
                        Map.of("area", area, "kind", "CARING_RESOURCE", "reference", "r1", "name", "爱心超市")));
        created(worker.keyed().post("/api/v1/partners", Map.of("area", area, "kind", "VOLUNTEER", "reference", "v1")));
        assertThat(worker.keyed()
                        .post("/api/v1/partners", Map.of("area", area, "kind", "VOLUNTEER", "reference", "v1"))
                        .code())
                .isEqualTo("joint-action.partner-registered");
        Http.Reply planned = created(worker.keyed()
                .post(
                        "/api/v1/joint-actions",
                        Map.of(
                                "area",
                                area,
                                "title",
                                "腊八送粥",
                                "day",
                                "2026-11-20",
                                "parties",
                                List.of("COMMUNITY", "SOCIAL_WORKERS"))));
        String path = "/api/v1/joint-actions/" + id(planned);
        Http.Reply held = ok(worker.ifMatch(planned)
                .post(
                        path + "/holding",
                        Map.of(
                                "parties",
                                List.of("COMMUNITY", "SOCIAL_WORKERS", "COMMUNITY_VOLUNTEERS", "CHARITY_RESOURCES"))));
        assertThat(held.json().path("missing").get(0).asString()).isEqualTo("SOCIAL_ORGANIZATIONS");
        Http.Reply given = ok(worker.ifMatch(held)
                .post(path + "/contributions", Map.of("partnerId", id(shop), "goodsFen", 50_000, "venueMinutes", 120)));
        assertThat(worker.ifMatch(given)
                        .post(path + "/contributions", Map.of("partnerId", "nobody", "minutes", 1))
                        .code())
                .isEqualTo("joint-action.unknown-partner");
        ok(worker.ifMatch(given).post(path + "/statement"));
        JsonNode statement = worker.get("/api/v1/partners/" + id(shop) + "/statement?first=2026-11-01&last=2026-11-30")
                .json();
        assertThat(statement.path("total").path("goodsFen").asLong()).isEqualTo(50_000);
        assertThat(worker.get("/api/v1/partners/" + id(shop) + "/statement?first=2026-11-21&last=2026-11-30")
                        .json()
                        .path("items")
                        .size())
                .isZero();
        assertThat(worker.get("/api/v1/partners/matrix?area=" + area)
                        .json()
                        .path("totals")
                        .path("CARING_RESOURCE")
                        .asInt())
                .isEqualTo(1);
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode figures =
                    worker.get("/api/v1/joint-actions/statistics?area=" + area).json();
            assertThat(figures.path("actions").asInt()).isEqualTo(1);
            assertThat(figures.path("complete").asInt()).isZero();
            assertThat(figures.path("missing").path("SOCIAL_ORGANIZATIONS").asInt())
                    .isEqualTo(1);
            assertThat(figures.path("given")
                            .path("CARING_RESOURCE")
                            .path("venueMinutes")
                            .asInt())
                    .isEqualTo(120);
        });
    }

    @Test
    @Rule("MAT-16")
    void aMotionOfTheChildrenBecomesADemandAndIsAnsweredInTime() {
        String area = "411603205201";
        Http worker = worker(area);
        Http.Reply council = created(worker.keyed()
                .post(
                        "/api/v1/councils",
                        Map.of("area", area, "name", "童眼看玉屏", "termStart", "2026-09-01", "termEnd", "2027-08-31")));
        String path = "/api/v1/councils/" + id(council);
        Map<String, Object> child = new HashMap<>(
                Map.of("name", "陈小明", "bornOn", "2015-03-04", "guardianName", "陈大明", "guardianPhone", "13800001234"));
        assertThat(worker.ifMatch(council).post(path + "/members", child).code())
                .isEqualTo("council.no-consent");
        assertThat(worker.get(path).json().path("members").size()).isZero();
        child.put("guardianConsentOn", "2026-09-01");
        Http.Reply seated = ok(worker.ifMatch(council).post(path + "/members", child));
        assertThat(seated.text()).doesNotContain("小明", "2015", "13800001234");
        assertThat(stored("councils")).doesNotContain("陈小明", "2015-03-04", "陈大明", "13800001234");
        String member = seated.json().path("members").get(0).path("id").asString();
        Http.Reply opened =
                ok(worker.ifMatch(seated).post(path + "/members/" + member + "/readings", Map.of("purpose", "联系监护人")));
        assertThat(opened.json().path("guardianName").asString()).isEqualTo("陈大明");
        Http.Reply motion = created(worker.keyed()
                .post(path + "/motions", Map.of("memberId", member, "title", "修一条骑行道", "content", "上学路上车太多")));
        assertThat(stored("councilMotions")).doesNotContain("上学路上车太多");
        String motionPath = "/api/v1/councils/motions/" + id(motion);
        Http.Reply discussing = ok(worker.ifMatch(motion).post(motionPath + "/discussion"));
        assertThat(worker.ifMatch(discussing)
                        .post(motionPath + "/vote", Map.of("yes", 2, "no", 0, "department", "区住建局"))
                        .code())
                .isEqualTo("council.bad-ballot");
        Http.Reply adopted = ok(worker.ifMatch(discussing)
                .post(
                        motionPath + "/vote",
                        Map.of("yes", 1, "no", 0, "department", "区住建局", "people", 2, "date", "2026-12-26")));
        assertThat(adopted.json().path("replyBy").asString()).isEqualTo("2026-12-21");
        String demand = adopted.json().path("demandId").asString();
        await().atMost(SOON).untilAsserted(() -> {
            Http.Reply fed = worker.get("/api/v1/demands/" + demand);
            assertThat(fed.status()).isEqualTo(200);
            assertThat(fed.json().path("status").asString()).isEqualTo("SUBMITTED");
            assertThat(fed.json().path("source").asString()).isEqualTo("CHILDRENS_COUNCIL");
            assertThat(fed.json().path("title").asString()).isEqualTo("修一条骑行道");
        });
        String late = "/api/v1/councils/motions?overdue=true&area=" + area;
        clock.setTo(at("2026-12-21T20:00:00+08:00"));
        assertThat(worker.get(late).json().path("items").size()).isZero();
        clock.setTo(at("2026-12-22T08:00:00+08:00"));
        assertThat(worker.get(late).json().path("items").size()).isEqualTo(1);
        Http.Reply replied =
                ok(worker.ifMatch(worker.get(motionPath)).post(motionPath + "/reply", Map.of("reply", "明年三月动工")));
        assertThat(worker.get(late).json().path("items").size()).isZero();
        Http.Reply done = ok(worker.ifMatch(replied).post(motionPath + "/completion"));
        assertThat(done.json().path("status").asString()).isEqualTo("DONE");
        Http.Reply forgotten =
                ok(worker.ifMatch(worker.get(path)).post(path + "/members/" + member + "/consent-withdrawal"));
        assertThat(forgotten.json().path("members").size()).isZero();
        assertThat(stored("councils")).doesNotContain(member + "\", \"name");
    }

    @Test
    void anOnsiteServicePairsOnceAndFindsWhatNobodyToldOf() {
        String area = "411603206201";
        Http worker = worker(area);
        join(volunteer("onsite-1", area, "矛盾调解"));
        Map<String, Object> slot = Map.of("day", "MONDAY", "start", "11:00", "end", "13:00");
        Http.Reply begun = created(worker.keyed()
                .post(
                        "/api/v1/onsite-services",
                        Map.of(
                                "area",
                                area,
                                "kind",
                                "CANTEEN",
                                "title",
                                "爱心食堂",
                                "place",
                                "文化礼堂",
                                "pattern",
                                List.of(slot),
                                "from",
                                "2026-11-20")));
        String path = "/api/v1/onsite-services/" + id(begun);
        String list = "/api/v1/onsite-services/sessions?area=" + area;
        assertThat(worker.get(list).json().path("items").size()).isEqualTo(2);
        Http.Reply rostered =
                ok(worker.ifMatch(begun).put(path + "/roster", Map.of("volunteerIds", List.of("cook-1"))));
        Http.Reply paired = ok(worker.ifMatch(rostered)
                .post(
                        path + "/pairings",
                        Map.of("volunteerId", "onsite-1", "slot", slot, "from", "2026-11-23", "weeks", 4)));
        assertThat(paired.json().path("pairings").get(0).path("booked").asBoolean())
                .isTrue();
        assertThat(calendars.of("onsite-1").bookings()).hasSize(4);
        join(volunteer("onsite-2", area, "矛盾调解"));
        calendars.book(
                "onsite-2",
                new VolunteerCalendar.Booking(
                        "elsewhere", at("2026-12-14T11:30:00+08:00"), at("2026-12-14T12:00:00+08:00"), false),
                clock.instant());
        assertThat(worker.ifMatch(worker.get(path))
                        .post(
                                path + "/pairings",
                                Map.of("volunteerId", "onsite-2", "slot", slot, "from", "2026-11-23", "weeks", 4))
                        .code())
                .isEqualTo("assignment.double-booked");
        assertThat(calendars.of("onsite-2").bookings()).hasSize(1);
        assertThat(worker.get(path).json().path("pairings").size()).isEqualTo(1);
        String monday = "/api/v1/onsite-services/sessions/" + id(begun) + "-2026-11-23-1100";
        Map<String, Object> account = Map.of("meals", 42, "visits", 0, "volunteerIds", List.of("cook-1"));
        assertThat(worker.ifMatch(worker.get(monday))
                        .post(monday + "/account", account)
                        .code())
                .isEqualTo("onsite.not-begun");
        clock.setTo(at("2026-11-24T12:59:00+08:00"));
        sessions.findMissing();
        assertThat(worker.get(monday).json().path("status").asString()).isEqualTo("PLANNED");
        clock.setTo(at("2026-11-24T13:00:00+08:00"));
        sessions.findMissing();
        assertThat(worker.get(list + "&status=MISSING").json().path("items").size())
                .isEqualTo(1);
        Http.Reply told = ok(worker.ifMatch(worker.get(monday)).post(monday + "/account", account));
        assertThat(told.json().path("status").asString()).isEqualTo("HELD");
        assertThat(told.json().path("absent").get(0).asString()).isEqualTo("onsite-1");
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode canteen = worker.get("/api/v1/onsite-services/statistics?area=" + area)
                    .json()
                    .path("CANTEEN");
            assertThat(canteen.path("meals").asInt()).isEqualTo(42);
            assertThat(canteen.path("held").asInt()).isEqualTo(1);
            assertThat(canteen.path("missing").asInt()).isZero();
            assertThat(canteen.path("expected").asInt()).isEqualTo(2);
        });
        sessions.handle();
        await().during(Duration.ofMillis(200)).atMost(SOON).untilAsserted(() -> assertThat(
                        calendars.of("onsite-1").bookings())
                .hasSize(4));
    }

    @Test
    void letsInWhoMayAndNobodyElse() {
        String area = "411603206202";
        Map<String, Map<String, Object>> creations = Map.of(
                "/api/v1/party-units", Map.of("area", area, "name", "组", "organization", "单位"),
                "/api/v1/party-members", Map.of("unitId", "u"),
                "/api/v1/grid-teams",
                        Map.of("area", area, "grid", "格", "leader", Map.of("name", "李", "phone", "13800001234")),
                "/api/v1/partners", Map.of("area", area, "kind", "VOLUNTEER", "reference", "v"),
                "/api/v1/joint-actions",
                        Map.of("area", area, "title", "t", "day", "2026-12-01", "parties", List.of("COMMUNITY")),
                "/api/v1/councils",
                        Map.of("area", area, "name", "n", "termStart", "2026-09-01", "termEnd", "2027-08-31"),
                "/api/v1/onsite-services",
                        Map.of(
                                "area",
                                area,
                                "kind",
                                "CARE",
                                "title",
                                "t",
                                "place",
                                "p",
                                "from",
                                "2026-12-01",
                                "pattern",
                                List.of(Map.of("day", "MONDAY", "start", "09:00", "end", "10:00"))));
        List<String> lists = List.of(
                "/api/v1/party-units",
                "/api/v1/party-members",
                "/api/v1/party-members/statistics",
                "/api/v1/grid-teams",
                "/api/v1/partners",
                "/api/v1/partners/matrix",
                "/api/v1/joint-actions",
                "/api/v1/joint-actions/statistics",
                "/api/v1/councils",
                "/api/v1/councils/motions",
                "/api/v1/onsite-services",
                "/api/v1/onsite-services/sessions",
                "/api/v1/onsite-services/statistics");
        List<String> moves = List.of(
                "/api/v1/party-members/x/check-in",
                "/api/v1/party-members/x/contributions",
                "/api/v1/party-members/x/leaving",
                "/api/v1/party-members/x/readings",
                "/api/v1/party-units/x/posts",
                "/api/v1/party-units/x/holders",
                "/api/v1/party-units/x/dissolution",
                "/api/v1/partners/x/ending",
                "/api/v1/joint-actions/x/holding",
                "/api/v1/joint-actions/x/cancellation",
                "/api/v1/joint-actions/x/contributions",
                "/api/v1/joint-actions/x/statement",
                "/api/v1/councils/x/members",
                "/api/v1/councils/x/members/y/consent-withdrawal",
                "/api/v1/councils/x/members/y/readings",
                "/api/v1/councils/x/ending",
                "/api/v1/councils/x/motions",
                "/api/v1/councils/motions/x/discussion",
                "/api/v1/councils/motions/x/vote",
                "/api/v1/councils/motions/x/reply",
                "/api/v1/councils/motions/x/return",
                "/api/v1/councils/motions/x/completion",
                "/api/v1/onsite-services/x/pairings",
                "/api/v1/onsite-services/x/pairings/y/ending",
                "/api/v1/onsite-services/x/pause",
                "/api/v1/onsite-services/x/resumption",
                "/api/v1/onsite-services/x/ending",
                "/api/v1/onsite-services/sessions/x/account",
                "/api/v1/onsite-services/sessions/x/cancellation");
        for (String stranger : List.of("volunteer:v1", "judge@411603", "team-leader@411603")) {
            Http http = as(stranger);
            creations.forEach((path, body) ->
                    assertThat(http.keyed().post(path, body).status()).as(path).isEqualTo(403));
            lists.forEach(path -> {
                assertThat(http.get(path).status()).as(path).isEqualTo(403);
                if (!path.endsWith("statistics") && !path.endsWith("matrix")) {
                    assertThat(http.get(path + "/x").status()).as(path).isEqualTo(403);
                }
            });
            moves.forEach(path -> assertThat(
                            http.ifMatch(1).keyed().post(path, Map.of()).status())
                    .as(path)
                    .isEqualTo(403));
            assertThat(http.ifMatch(1)
                            .put("/api/v1/onsite-services/x/roster", Map.of())
                            .status())
                    .isEqualTo(403);
            assertThat(http.ifMatch(1).put("/api/v1/grid-teams/x", Map.of()).status())
                    .isEqualTo(403);
        }
        Http elsewhere = as("district-officer@330411");
        creations.forEach((path, body) -> {
            if (!path.endsWith("party-members")) {
                assertThat(elsewhere.keyed().post(path, body).status()).as(path).isEqualTo(403);
            }
        });
        lists.forEach(path -> assertThat(elsewhere.get(path + "?area=" + area).status())
                .as(path)
                .isEqualTo(403));
        Http worker = worker(area);
        Http.Reply unit = created(
                worker.keyed().post("/api/v1/party-units", Map.of("area", area, "name", "组", "organization", "单位")));
        assertThat(elsewhere.get("/api/v1/party-units/" + id(unit)).status()).isEqualTo(403);
        assertThat(elsewhere
                        .ifMatch(unit)
                        .post("/api/v1/party-units/" + id(unit) + "/dissolution")
                        .status())
                .isEqualTo(403);
        assertThat(worker.ifMatch(7)
                        .post("/api/v1/party-units/" + id(unit) + "/dissolution")
                        .status())
                .isEqualTo(412);
        creations.keySet().forEach(path -> assertThat(
                        worker.keyed().post(path, Map.of()).code())
                .as(path)
                .isEqualTo("request.invalid"));
    }
}
