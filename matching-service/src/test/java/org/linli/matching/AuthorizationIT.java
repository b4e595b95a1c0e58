package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.linli.contracts.volunteer.CheckedInV1;
import org.linli.contracts.volunteer.CheckedOutV1;
import org.linli.matching.partition.PlanRequest;
import org.linli.matching.partition.PlanRequests;
import org.linli.matching.partition.RequestKind;
import org.linli.matching.partition.RequestStatus;
import org.linli.matching.weeklyreport.FreezeReports;
import org.linli.platform.security.Role;
import org.linli.testkit.AuthorizationTable;
import org.linli.testkit.Http;
import org.linli.testkit.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Every endpoint × every role × inside and outside the caller's division, as {@code authorization.csv} declares: who may not is refused, who may
 * gets past the wall, a stranger is asked for his token. An endpoint that nobody declared fails.
 *
 * <p>The volunteer of these tokens is nobody registered and the team leader leads no team: both are refused wherever they may act only for
 * their own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorizationIT extends MatchingStage {

    private static final String COMMUNITY = "411603001001";
    private static final String HOME = "411603";
    private static final String ABROAD = "330411";
    private static final String SATURDAY = "2026-12-05";

    private static final Set<Role> OFFICERS = EnumSet.of(Role.DISTRICT_OFFICER, Role.STREET_OFFICER);
    private static final Set<Role> OFFICES = with(OFFICERS, Role.COMMUNITY_WORKER);
    private static final Set<Role> WORKERS = with(OFFICES, Role.SOCIAL_WORKER);
    private static final Set<Role> READERS = with(WORKERS, Role.AUDITOR, Role.ANALYST);

    private static final Map<String, Set<Role>> GROUPS = Map.of(
            "OFFICERS",
            OFFICERS,
            "OFFICES",
            OFFICES,
            "WORKERS",
            WORKERS,
            "READERS",
            READERS,
            "PLANREADERS",
            with(READERS, Role.TEAM_LEADER),
            "INSPECTED",
            with(WORKERS, Role.AUDITOR),
            "COUNTERS",
            with(OFFICES, Role.AUDITOR, Role.ANALYST));

    @Autowired
    FreezeReports freeze;

    @Autowired
    PlanRequests requests;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private final Map<String, String> things = new HashMap<>();
    private final Map<String, Object> bodies = new HashMap<>();
    private final AuthorizationTable table = AuthorizationTable.read("/authorization.csv", GROUPS);

    @BeforeAll
    void prepare() {
        setTheDate();
        bodies.put("nothing", Map.of());
        bodies.put("reason", Map.of("reason", "不受理"));
        bodies.put("purpose", Map.of("purpose", "核对"));
        bodies.put("rating", Map.of("rating", 5));
        bodies.put("paper", Map.of("kind", "VISIT_RECORD", "reference", "走访记录本第3册"));
        bodies.put("text", Map.of("text", "已办理"));
        bodies.put("place", Map.of("area", COMMUNITY));
        bodies.put("file", AuthorizationTable.FILE);
        demands();
        disputes();
        councils();
        courses();
        partyMembers();
        partners();
        onsite();
        resources();
        satisfaction();
        stations();
        wishes();
        reports();
    }

    @Test
    void isDeclaredForEveryEndpointOnce() {
        assertThat(table.gaps(mappings, "org.linli.matching")).isEmpty();
    }

    @Test
    void isDecidedByRoleAndDivisionAtEveryEndpoint() {
        assertThat(table.ask(Http.at(port), things, bodies).faults(HOME, ABROAD, AuthorizationIT::token))
                .isEmpty();
    }

    @Test
    void isRefusedToStrangersAndWithOldTokens() {
        String old = Tokens.expired("x", Role.DISTRICT_OFFICER, HOME);
        assertThat(table.ask(Http.at(port), things, bodies).faultsWithStrangers(old))
                .isEmpty();
    }

    private static String token(Role role, String division) {
        return role == Role.VOLUNTEER ? Tokens.volunteer("nobody", division) : Tokens.of(role, division);
    }

    private Http officer() {
        return as("huaiyang-district");
    }

    private void demands() {
        bodies.put("demand", mediation("权限", COMMUNITY));
        bodies.put("evaluation", Map.of("outcome", "SOLVED"));
        bodies.put("verifications", Map.of("area", COMMUNITY, "list", false));
        bodies.put("draft", Map.of("area", COMMUNITY, "demandClass", "DISPUTE", "title", "权限", "date", SATURDAY));
        bodies.put("preference", Map.of("humanDecision", false));
        bodies.put("project", Map.of("projectId", "none"));
        join(volunteer("auth-1", COMMUNITY, "矛盾调解"));
        String demand = listed(mediation("权限用例", COMMUNITY), officer());
        keep(demand, "demands", "demand");
        String plan = plan(COMMUNITY, officer()).path("id").asString();
        keep(plan, "plans");
        keep(proposals(demand, officer()).getFirst().path("assignmentId").asString(), "assignments");
        ok(officer().keyed().post("/api/v1/plans/" + plan + "/review", Map.of()));
        requests.add(PlanRequest.restore(new PlanRequest.State(
                plan,
                RequestKind.AREA,
                COMMUNITY,
                "office",
                null,
                clock.instant(),
                RequestStatus.ANSWERED,
                1,
                0,
                List.of(),
                List.of(),
                null,
                clock.instant())));
        keep("none", "demand-imports");
        String referred = create(officer(), "/api/v1/demands", mediation("转办", COMMUNITY));
        Map<String, Object> referral = Map.of("demandId", referred, "department", "justice");
        bodies.put("referral", referral);
        keep(create(officer(), "/api/v1/referrals", referral), "referrals");
        keep("DISPUTE", "demandClass");
    }

    private void disputes() {
        Map<String, Object> person =
                Map.of("subject", "auth-m", "name", "调解员", "sex", "MALE", "birthDate", "1975-03-01");
        Map<String, Object> woman =
                Map.of("subject", "auth-f", "name", "调解员", "sex", "FEMALE", "birthDate", "1975-03-01");
        Map<String, Object> third =
                Map.of("subject", "auth-n", "name", "调解员", "sex", "MALE", "birthDate", "1975-03-01");
        List<Map<String, Object>> people = List.of(person, woman, third);
        Map<String, Object> committee =
                Map.of("name", "人民调解委员会", "area", COMMUNITY, "termFrom", "2026-01-01", "members", people);
        bodies.put("committee", committee);
        bodies.put("committeeTerm", Map.of("termFrom", "2026-11-01", "members", people));
        bodies.put("committeeMembers", Map.of("members", people));
        keep(create(officer(), "/api/v1/mediation-committees", committee), "mediation-committees");
        Map<String, Object> room = Map.of(
                "name",
                "老贾说事",
                "area",
                COMMUNITY,
                "serves",
                COMMUNITY,
                "address",
                "文化广场东侧",
                "mediators",
                List.of(person),
                "hours",
                List.of(Map.of("day", "FRIDAY", "opens", "08:30", "closes", "17:30")));
        bodies.put("room", room);
        keep(create(officer(), "/api/v1/mediation-rooms", room), "mediation-rooms", "roomId");
        bodies.put("dispute", DisputeIT.dispute(COMMUNITY));
        bodies.put("party", Map.of("party", "p2"));
        bodies.put("partyRefuses", Map.of("party", "p2", "reason", "不愿调解"));
        bodies.put("parties", Map.of("parties", List.of("p1", "p2")));
        bodies.put("mediator", Map.of("mediator", "auth-m", "chosenBy", "OFFICE", "interested", false));
        bodies.put("mediatorRemoval", Map.of("mediator", "auth-m", "why", "INTEREST", "reason", "亲属"));
        bodies.put(
                "mediationSession",
                Map.of("heldAt", "2026-11-20T01:30:00Z", "mediator", "auth-m", "account", "双方互不相让"));
        bodies.put("mediationFailure", Map.of("told", List.of("COURT"), "reason", "调解不成"));
        bodies.put("escalation", Map.of("reason", "RISK", "explanation", "可能聚集多人"));
        bodies.put("police", Map.of("authority", "派出所", "danger", "扬言伤人"));
        bodies.put(
                "agreement",
                Map.of(
                        "form",
                        "WRITTEN",
                        "reachedOn",
                        "2026-11-20",
                        "performBy",
                        "2026-12-20",
                        "content",
                        "赔偿八百元",
                        "manner",
                        "一次付清"));
        bodies.put("signature", Map.of("by", "p1", "on", "2026-11-20"));
        bodies.put("ruling", Map.of("ruling", "CONFIRMED"));
        bodies.put("visitOn", Map.of("visitOn", "2026-12-28"));
        bodies.put("visitNext", Map.of("next", "2027-01-05", "found", "已付一半"));
        bodies.put("found", Map.of("found", "全部付清"));
        keep(create(officer(), "/api/v1/disputes", DisputeIT.dispute(COMMUNITY)), "disputes");
    }

    private void councils() {
        Map<String, Object> council =
                Map.of("area", COMMUNITY, "name", "童眼看社区", "termStart", "2026-09-01", "termEnd", "2027-08-31");
        Map<String, Object> child = Map.of(
                "name",
                "陈小明",
                "bornOn",
                "2015-03-04",
                "guardianName",
                "陈大明",
                "guardianPhone",
                "13800001234",
                "guardianConsentOn",
                "2026-09-01");
        bodies.put("council", council);
        bodies.put("child", child);
        Http.Reply formed = ok(officer().keyed().post("/api/v1/councils", council));
        keep(formed.json().path("id").asString(), "councils", "council");
        String path = "/api/v1/councils/" + thing("council");
        Http.Reply seated = ok(officer().ifMatch(formed).post(path + "/members", child));
        keep(seated.json().path("members").get(0).path("id").asString(), "member");
        Map<String, Object> motion = Map.of("memberId", thing("member"), "title", "修一条骑行道", "content", "上学路上车太多");
        bodies.put("motion", motion);
        bodies.put("vote", Map.of("yes", 1, "no", 0, "department", "区住建局", "people", 2, "date", "2026-12-26"));
        bodies.put("reply", Map.of("reply", "明年三月动工"));
        keep(create(officer(), path + "/motions", motion), "motions");
    }

    private void courses() {
        Map<String, Object> course = Map.of(
                "area",
                COMMUNITY,
                "field",
                "TECHNOLOGY",
                "title",
                "智能手机课",
                "place",
                "社区服务中心",
                "places",
                2,
                "lessons",
                List.of(Map.of("day", SATURDAY, "start", "09:00", "end", "10:30")));
        Map<String, Object> participant = Map.of("name", "王秀兰", "bornOn", "1958-03-04", "phone", "13857312345");
        bodies.put("course", course);
        bodies.put("participant", participant);
        bodies.put("tutor", Map.of("volunteerId", "auth-1"));
        bodies.put("attendance", Map.of("present", List.of()));
        Http.Reply announced = ok(officer().keyed().post("/api/v1/community-courses", course));
        keep(announced.json().path("id").asString(), "community-courses");
        Http.Reply enrolled = ok(officer()
                .ifMatch(announced)
                .post("/api/v1/community-courses/" + thing("community-courses") + "/enrolments", participant));
        keep(enrolled.json().path("enrolments").get(0).path("id").asString(), "enrolment");
        keep("auth-1", "volunteer");
        keep("1", "number", "item");
    }

    private void partyMembers() {
        Map<String, Object> unit = Map.of("area", COMMUNITY, "name", "第一编组", "organization", "区教育局");
        bodies.put("unit", unit);
        bodies.put("post", Map.of("title", "楼道长", "duty", "入户走访"));
        keep(create(officer(), "/api/v1/party-units", unit), "party-units");
        Map<String, Object> card =
                Map.of("unitId", thing("party-units"), "name", "王建国", "phone", "13800001234", "address", "幸福路一号");
        bodies.put("card", card);
        keep(create(officer(), "/api/v1/party-members", card), "party-members");
        bodies.put("holder", Map.of("title", "楼道长", "memberId", thing("party-members")));
        bodies.put("contributed", Map.of("kind", "SERVICE", "reference", "a1", "day", "2026-11-20", "minutes", 90));
        Map<String, Object> team = Map.of(
                "area",
                COMMUNITY,
                "grid",
                "第一网格",
                "leader",
                Map.of("name", "赵小河", "phone", "13800001235"),
                "members",
                List.of(Map.of("duty", "网格员", "name", "李大山", "phone", "13800001234")),
                "groups",
                List.of("党员"));
        bodies.put("gridTeam", team);
        keep(create(officer(), "/api/v1/grid-teams", team), "grid-teams");
    }

    private void partners() {
        Map<String, Object> partner =
                Map.of("area", COMMUNITY, "kind", "CARING_RESOURCE", "reference", "auth-r", "name", "爱心超市");
        bodies.put("partner", partner);
        keep(create(officer(), "/api/v1/partners", partner), "partners");
        Map<String, Object> action = Map.of(
                "area",
                COMMUNITY,
                "title",
                "腊八送粥",
                "day",
                "2026-11-20",
                "parties",
                List.of("COMMUNITY", "SOCIAL_WORKERS"));
        bodies.put("action", action);
        bodies.put("holding", Map.of("parties", List.of("COMMUNITY", "SOCIAL_WORKERS")));
        bodies.put("given", Map.of("partnerId", thing("partners"), "minutes", 1));
        keep(create(officer(), "/api/v1/joint-actions", action), "joint-actions");
        Map<String, Object> agreement = Map.of(
                "area",
                COMMUNITY,
                "title",
                "党建联建",
                "parties",
                List.of("学校党支部", "社区党委"),
                "from",
                "2026-12-01",
                "to",
                "2027-11-30",
                "items",
                List.of(Map.of("text", "送课进社区", "party", "学校党支部", "dueOn", "2026-12-31")));
        bodies.put("jointBuilding", agreement);
        keep(create(officer(), "/api/v1/joint-buildings", agreement), "joint-buildings");
    }

    private void onsite() {
        Map<String, Object> slot = Map.of("day", "MONDAY", "start", "11:00", "end", "13:00");
        Map<String, Object> service = Map.of(
                "area",
                COMMUNITY,
                "kind",
                "CANTEEN",
                "title",
                "爱心食堂",
                "place",
                "文化礼堂",
                "pattern",
                List.of(slot),
                "from",
                "2026-11-20");
        bodies.put("onsite", service);
        bodies.put("account", Map.of("meals", 42, "visits", 0, "volunteerIds", List.of("auth-1")));
        bodies.put("roster", Map.of("volunteerIds", List.of("auth-1")));
        Map<String, Object> pairing = Map.of("volunteerId", "auth-1", "slot", slot, "from", "2026-11-23", "weeks", 1);
        bodies.put("pairing", pairing);
        Http.Reply begun = ok(officer().keyed().post("/api/v1/onsite-services", service));
        keep(begun.json().path("id").asString(), "onsite-services");
        String path = "/api/v1/onsite-services/" + thing("onsite-services");
        Http.Reply paired = ok(officer().ifMatch(begun).post(path + "/pairings", pairing));
        keep(paired.json().path("pairings").get(0).path("id").asString(), "pairing");
        keep(thing("onsite-services") + "-2026-11-23-1100", "sessions");
    }

    private void resources() {
        List<Map<String, Object>> week = new ArrayList<>();
        for (int day = 1; day <= 7; day++) {
            week.add(Map.of("day", day, "from", "08:00", "to", "18:00"));
        }
        Map<String, Object> venue = new HashMap<>();
        venue.put("name", "亲子活动室");
        venue.put("kind", "场地");
        venue.put("ownerKind", "DEPARTMENT");
        venue.put("owner", "education");
        venue.put("area", COMMUNITY);
        venue.put("circle", "经济圈");
        venue.put("priceMode", "普惠");
        venue.put("listFen", 1000);
        venue.put("chargedFen", 400);
        venue.put("freeSeats", 5);
        venue.put("capacity", 50);
        venue.put("opening", Map.of("week", week));
        bodies.put("venue", venue);
        bodies.put("opening", Map.of("week", week));
        bodies.put("delivery", Map.of("quantity", 1));
        bodies.put("settlement", Map.of("collector", "OWNER"));
        Map<String, Object> booking = Map.of(
                "purpose",
                "亲子运动",
                "startsAt",
                "2026-12-05T09:00:00+08:00",
                "endsAt",
                "2026-12-05T11:00:00+08:00",
                "seats",
                20,
                "freeSeats",
                5);
        bodies.put("booking", booking);
        Http.Reply offered = ok(officer().keyed().post("/api/v1/resources", venue));
        keep(offered.json().path("id").asString(), "resources");
        String path = "/api/v1/resources/" + thing("resources");
        Http.Reply checked = ok(officer().ifMatch(offered).post(path + "/check"));
        ok(officer().ifMatch(checked).post(path + "/publication"));
        Http.Reply booked = ok(officer().keyed().post(path + "/bookings", booking));
        keep(booked.json().path("bookings").get(0).path("id").asString(), "booking");
    }

    private void satisfaction() {
        Map<String, Object> survey =
                Map.of("kind", "ACTIVITY", "subjectId", UUID.randomUUID().toString(), "area", COMMUNITY);
        bodies.put("survey", survey);
        bodies.put("invitation", Map.of("count", 1));
        bodies.put("officeAnswer", Map.of("phone", "13800001234", "rating", 4));
        bodies.put("tokenAnswer", Map.of("token", "none", "rating", 4));
        bodies.put("visit", Map.of("result", "SOLVED"));
        keep(create(officer(), "/api/v1/surveys", survey), "surveys");
        String demand = served();
        String list = "/api/v1/follow-ups?area=" + COMMUNITY;
        keep(await().atMost(SOON).until(() -> followUpOf(list, demand), id -> !id.isEmpty()), "follow-ups");
    }

    /** A demand that was served and confirmed. */
    private String served() {
        join(volunteer("auth-2", COMMUNITY, "矛盾调解"));
        Map<String, Object> body = mediation("已服务", COMMUNITY);
        body.put("date", "2026-12-12");
        String demand = listed(body, officer());
        plan(COMMUNITY, officer());
        JsonNode proposal = proposals(demand, officer()).getFirst();
        String assignment = proposal.path("assignmentId").asString();
        String person = proposal.path("volunteerId").asString();
        String path = "/api/v1/assignments/" + assignment;
        Http.Reply confirmed =
                ok(officer().ifMatch(proposal.path("version").asLong()).post(path + "/confirmation"));
        ok(as("volunteer:" + person).ifMatch(confirmed).post(path + "/acceptance"));
        publish(new CheckedInV1(assignment, "act", person, COMMUNITY, demand, assignment, clock.instant(), "W"));
        publish(new CheckedOutV1(
                assignment, "act", person, COMMUNITY, demand, assignment, clock.instant(), 60, "EFFECTIVE", "W"));
        Http community = as("community-worker@" + COMMUNITY);
        await().atMost(SOON)
                .untilAsserted(() -> ok(community
                        .ifMatch(community.get("/api/v1/demands/" + demand))
                        .post("/api/v1/demands/" + demand + "/completion", Map.of("rating", 5))));
        return demand;
    }

    private String followUpOf(String list, String demand) {
        for (JsonNode item : officer().get(list).json().path("items")) {
            if (item.path("demandId").asString().equals(demand)) {
                return item.path("id").asString();
            }
        }
        return "";
    }

    private void stations() {
        Map<String, Object> station = Map.of(
                "name",
                "司机之家",
                "type",
                "司机之家",
                "area",
                COMMUNITY,
                "address",
                "税亭街1号",
                "longitude",
                114.88,
                "latitude",
                33.73,
                "staff",
                2,
                "opening",
                List.of(Map.of("day", 1, "from", "08:00", "to", "18:00")));
        bodies.put("station", station);
        bodies.put("checklist", Map.of("things", List.of("阵地"), "functions", List.of("TRAIN")));
        bodies.put(
                "stationActivity", Map.of("title", "司机义诊", "function", "TRAIN", "heldOn", "2026-11-20", "people", 30));
        keep(create(officer(), "/api/v1/stations", station), "stations");
    }

    private void wishes() {
        Map<String, Object> wish = WishIT.wish("一台收音机", COMMUNITY, 100, false);
        bodies.put("wish", wish);
        bodies.put("claiming", Map.of("kind", "VOLUNTEER"));
        bodies.put("leave", Map.of("scope", "PHOTO", "giver", "BENEFICIARY", "giverName", "陈桂英"));
        keep(create(officer(), "/api/v1/wishes", wish), "wishes");
    }

    private void reports() {
        keep("education", "code");
        clock.setTo(OffsetDateTime.parse("2026-11-23T06:00:00+08:00").toInstant());
        freeze.handle();
        JsonNode frozen =
                officer().get("/api/v1/department-reports?area=" + HOME).json().path("items");
        keep(frozen.get(0).path("id").asString(), "department-reports");
        setTheDate();
    }

    private static Http.Reply ok(Http.Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isIn(200, 201, 202);
        return reply;
    }

    private static String create(Http http, String path, Map<String, Object> body) {
        return ok(http.keyed().post(path, body)).json().path("id").asString();
    }

    private void keep(@Nullable String id, String... names) {
        assertThat(id).as(names[0]).isNotBlank();
        for (String name : names) {
            things.put(name, Objects.requireNonNull(id));
        }
    }

    private String thing(String name) {
        return Objects.requireNonNull(things.get(name), name);
    }

    private static Set<Role> with(Collection<Role> some, Role... more) {
        Set<Role> all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }

    @Test
    void showsAVolunteerHisOwnAssignmentsAndNoOther() {
        String place = "411603001200";
        join(volunteer("auth-v2", place, "矛盾调解"));
        Http officer = as("huaiyang-district");
        String demand = listed(mediation("只看自己的", place), officer);
        plan(place, officer);
        var proposal = proposals(demand, officer).getFirst();
        String assignment = proposal.path("assignmentId").asString();
        String chosen = proposal.path("volunteerId").asString();
        Http own = as("volunteer:" + chosen);
        Http other = as("volunteer:somebody-else");

        assertThat(own.get("/api/v1/assignments/" + assignment).status())
                .as("a proposal that no office stands behind")
                .isEqualTo(404);
        Http.Reply confirmed = officer.ifMatch(proposal.path("version").asLong())
                .post("/api/v1/assignments/" + assignment + "/confirmation");
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
        assertThat(own.get("/api/v1/assignments/" + assignment).status()).isEqualTo(200);
        assertThat(own.get("/api/v1/assignments?volunteer=me").text()).contains(assignment);
        assertThat(other.get("/api/v1/assignments/" + assignment).status()).isEqualTo(404);
        assertThat(other.get("/api/v1/assignments?volunteer=me").json().path("items"))
                .isEmpty();
        Http.Reply taken = other.ifMatch(confirmed).post("/api/v1/assignments/" + assignment + "/acceptance");
        assertThat(taken.status()).isEqualTo(403);
        assertThat(taken.code()).isEqualTo("assignment.not-yours");
        assertThat(officer.get("/api/v1/assignments/" + assignment)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("CONFIRMED");
    }

    @Test
    void letsOnlyTheRequesterOrHisCommunityConfirmTheService() {
        Http officer = as("huaiyang-district");
        String demand = listed(mediation("谁来确认", "411603001201"), officer);
        Http.Reply byAnother = Http.at(port)
                .withToken(Tokens.of("another-officer", Role.DISTRICT_OFFICER, HOME))
                .ifMatch(3)
                .post("/api/v1/demands/" + demand + "/completion", Map.of("rating", 5));
        assertThat(byAnother.code()).isEqualTo("demand.not-the-requester");
        for (Http asker : List.of(officer, as("community-worker@411603001201"))) {
            assertThat(asker.ifMatch(3)
                            .post("/api/v1/demands/" + demand + "/completion", Map.of("rating", 5))
                            .code())
                    .as("may, but nobody has served yet")
                    .isEqualTo("demand.move-not-allowed");
        }
    }
}
