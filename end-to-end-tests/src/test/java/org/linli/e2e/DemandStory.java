package org.linli.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.e2e.Answers.SOON;
import static org.linli.e2e.Answers.awaited;
import static org.linli.e2e.Answers.items;
import static org.linli.e2e.Answers.ok;
import static org.linli.e2e.Answers.refused;
import static org.linli.e2e.Answers.text;
import static org.linli.e2e.Answers.texts;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import tools.jackson.databind.JsonNode;

/**
 * Demands of one street from the hotline to the visit some weeks later: one that a volunteer takes himself, one that is planned for two,
 * one for which there are not enough people.
 */
@Rule({"MAT-01", "MAT-02", "MAT-03", "MAT-05"})
@ExtendWith(RunningSuite.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemandStory {

    private static final String STREET = "620702001";
    private static final String HOME = "620702001001";
    private static final String NEXT_DOOR = "620702001005";
    private static final String NEXT_STREET = "620702004";
    private static final int MINUTES = 120;

    private static final String REPAIR = "家里热水器不出热水，请人上门修理";
    private static final List<String> RESIDENT = List.of("令狐桂芝", "13893601234", "交通巷二十六号院");
    private static final String PRAISE = "修得又快又仔细";
    private static final String EXCUSE = "那天要陪母亲透析";

    static Suite suite;
    static Http worker;
    static Http street;
    static Http district;
    static Http stranger;
    /** Who repairs, and who teaches to use a smartphone. */
    static String repairer;

    static List<String> teachers = new ArrayList<>();
    static String repair = "";
    static String lessons = "";
    static Map<String, String> serving = new LinkedHashMap<>();

    @BeforeAll
    static void arrive() throws IOException {
        suite = RunningSuite.suite();
        Neighbours.startTheDay(suite);
        worker = suite.as("community-worker@" + HOME);
        street = suite.as("street-officer@" + STREET);
        district = suite.as("district-officer@" + Neighbours.DISTRICT);
        stranger = suite.as("street-officer@" + NEXT_STREET);
        repairer = Neighbours.join(suite, HOME, "家电维修");
        for (int i = 0; i < 3; i++) {
            teachers.add(Neighbours.join(suite, NEXT_DOOR, "智能手机教学"));
        }
    }

    @AfterAll
    static void setTheClockBack() {
        suite.clock(null);
    }

    private static LocalDate day() {
        return Neighbours.today().plusDays(9);
    }

    private static Map<String, Object> demand(String title, String skill, int wanted) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", title);
        body.put("demandClass", "OTHER");
        body.put("type", "SERVICE");
        body.put("group", "ELDERLY");
        body.put("area", HOME);
        body.put("building", RESIDENT.get(2));
        body.put("urgency", "URGENT");
        body.put("skills", List.of(skill));
        body.put("wanted", wanted);
        body.put("minimum", wanted);
        body.put("date", day().toString());
        body.put("start", "09:00");
        body.put("end", "11:00");
        body.put("source", "HOTLINE_12345");
        body.put("notes", "来电人%s，电话%s".formatted(RESIDENT.get(0), RESIDENT.get(1)));
        return body;
    }

    private static String path(Http.Reply demand) {
        return "/api/v1/demands/" + text(demand, "id");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Http person(String volunteer) {
        return suite.as("volunteer:" + volunteer);
    }

    private static String listed(Map<String, Object> body) {
        Http.Reply reply = ok(worker.keyed().post("/api/v1/demands", body));
        String path = path(reply);
        reply = ok(street.ifMatch(reply).post(path + "/verification"));
        ok(street.ifMatch(reply).post(path + "/listing"));
        return path;
    }

    private static List<JsonNode> proposed(String demand) {
        return items(street.get(demand + "/proposals")).stream()
                .filter(proposal -> proposal.path("state").asString().equals("PROPOSED"))
                .toList();
    }

    private static String assignment(JsonNode proposal) {
        return "/api/v1/assignments/" + proposal.path("assignmentId").asString();
    }

    private static Http.Reply confirmed(JsonNode proposal) {
        return ok(street.ifMatch(proposal.path("version").asLong()).post(assignment(proposal) + "/confirmation"));
    }

    @Test
    @Order(1)
    void showsWhatWasAskedAlreadyBeforeADemandIsPosted() {
        Http.Reply entered = ok(worker.keyed().post("/api/v1/demands", demand(REPAIR, "家电维修", 1)));
        repair = path(entered);
        assertThat(text(entered, "status")).isEqualTo("SUBMITTED");
        Map<String, Object> draft = Map.of(
                "area",
                HOME,
                "demandClass",
                "OTHER",
                "title",
                "热水器不出热水，请人来修理",
                "date",
                day().plusDays(1).toString());
        JsonNode alike = ok(worker.post("/api/v1/demand-checks", draft)).json().path("alike");
        assertThat(alike).hasSize(1);
        assertThat(alike.get(0).path("demandId").asString()).isEqualTo(id(repair));
        refused(403, "security.area-out-of-scope", stranger.post("/api/v1/demand-checks", draft));
        refused(409, "demand.duplicate", worker.keyed().post("/api/v1/demands", demand(REPAIR, "家电维修", 1)));
    }

    @Test
    @Order(2)
    void letsTheOfficeOfTheHotlineVerifyAndList() {
        Http.Reply entered = ok(street.get(repair));
        refused(403, "security.role-missing", worker.ifMatch(entered).post(repair + "/verification"));
        refused(403, "security.area-out-of-scope", stranger.ifMatch(entered).post(repair + "/verification"));
        refused(428, "request.if-match-missing", street.post(repair + "/verification"));
        Http.Reply verified = ok(street.ifMatch(entered).post(repair + "/verification"));
        refused(412, "request.stale-etag", street.ifMatch(entered).post(repair + "/listing"));
        assertThat(text(verified, "verifyBy")).isNotEmpty();
        Http.Reply listed = ok(street.ifMatch(verified).post(repair + "/listing"));
        assertThat(text(listed, "status")).isEqualTo("LISTED");
        refused(403, "security.area-out-of-scope", stranger.get(repair));
    }

    @Test
    @Order(3)
    void showsTheGapOnTheThreeListsAndWhoCouldCloseIt() {
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode lists =
                    ok(street.get("/api/v1/three-lists?area=" + STREET)).json();
            assertThat(lists.path("demands").path("gap").asInt()).isEqualTo(1);
            assertThat(lists.path("byCommunity").get(0).path("area").asString()).isEqualTo(HOME);
        });
        assertThat(items(street.get("/api/v1/three-lists/demands?gap=true&area=" + STREET)))
                .extracting(line -> line.path("demandId").asString())
                .containsExactly(id(repair));
        refused(403, "security.area-out-of-scope", stranger.get("/api/v1/three-lists?area=" + STREET));

        JsonNode role =
                ok(street.get(repair + "/candidates?k=5")).json().path("roles").get(0);
        assertThat(texts(role.path("candidates"), "volunteerId")).containsExactly(repairer);
        JsonNode best = role.path("candidates").get(0);
        assertThat(texts(best.path("reasons"), "code")).contains("reason.skill-held");
        assertThat(texts(best.path("reasons"), "message")).noneMatch(message -> message.contains("reason."));
        JsonNode parts = best.path("parts");
        assertThat(parts.path("skill").asInt()
                        + parts.path("distance").asInt()
                        + parts.path("time").asInt()
                        + parts.path("rating").asInt()
                        + parts.path("load").asInt())
                .isEqualTo(best.path("score").asInt());
        assertThat(texts(role.path("blockers"), "code")).contains("blocked.skill");
        refused(403, "security.area-out-of-scope", stranger.get(repair + "/candidates"));
    }

    @Test
    @Order(4)
    void letsAVolunteerTakeAnOpenDemandHimself() {
        Http.Reply open = ok(person(repairer).get("/api/v1/demands/open-for-me"));
        assertThat(texts(open.json().path("items"), "demandId")).contains(id(repair));
        assertThat(RESIDENT).allSatisfy(word -> assertThat(open.text()).doesNotContain(word));
        refused(422, "grab.not-eligible", person(teachers.getFirst()).keyed().post(repair + "/grabs"));
        Http.Reply taken = ok(person(repairer).keyed().post(repair + "/grabs"));
        assertThat(text(taken, "state")).isEqualTo("ACCEPTED");
        assertThat(person(repairer).keyed().post(repair + "/grabs").status()).isEqualTo(409);
        serving.put(text(taken, "assignmentId"), repairer);
        awaited(worker, repair, "status", "MATCHED");
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        items(street.get("/api/v1/three-lists/demands?gap=true&area=" + STREET)))
                .isEmpty());
    }

    @Test
    @Order(5)
    void letsOneOfTwoOfficesConfirmAPlannedPerson() throws Exception {
        lessons = listed(demand("教老人用手机挂号", "智能手机教学", 2));
        refused(403, "security.area-out-of-scope", stranger.keyed().post("/api/v1/plans", Map.of("area", STREET)));
        Http.Reply plan = ok(street.keyed().post("/api/v1/plans", Map.of("area", STREET)));
        assertThat(plan.json().path("met").asInt()).isEqualTo(1);
        List<JsonNode> proposals = proposed(lessons);
        assertThat(proposals).hasSize(2).allSatisfy(proposal -> assertThat(texts(proposal.path("reasons"), "code"))
                .contains("reason.skill-held"));
        JsonNode first = proposals.getFirst();
        refused(
                403,
                "security.area-out-of-scope",
                stranger.ifMatch(first.path("version").asLong()).post(assignment(first) + "/confirmation"));

        List<Http.Reply> answers = atOnce(List.of(street, district), first);
        assertThat(answers).extracting(Http.Reply::status).containsExactlyInAnyOrder(200, 412);
        answers.stream()
                .filter(reply -> reply.status() != 200)
                .forEach(reply -> refused(412, "request.stale-etag", reply));
        Http.Reply now = ok(district.get(assignment(first)));
        refused(409, "assignment.move-not-allowed", district.ifMatch(now).post(assignment(first) + "/confirmation"));
        confirmed(proposals.getLast());
    }

    private static List<Http.Reply> atOnce(List<Http> offices, JsonNode proposal) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(offices.size())) {
            List<Future<Http.Reply>> running = new ArrayList<>();
            for (Http office : offices) {
                running.add(threads.submit(() -> {
                    go.await();
                    return office.ifMatch(proposal.path("version").asLong())
                            .post(assignment(proposal) + "/confirmation");
                }));
            }
            go.countDown();
            List<Http.Reply> answers = new ArrayList<>();
            for (Future<Http.Reply> reply : running) {
                answers.add(reply.get());
            }
            return answers;
        }
    }

    @Test
    @Order(6)
    void asksTheNextPersonWhenOneDeclines() {
        List<JsonNode> asked = items(street.get(lessons + "/proposals"));
        String ready = asked.getFirst().path("volunteerId").asString();
        String busy = asked.getLast().path("volunteerId").asString();
        String readySeat = assignment(asked.getFirst());
        String busySeat = assignment(asked.getLast());
        Http.Reply offer = ok(person(ready).get(readySeat));
        refused(403, "assignment.not-yours", person(busy).ifMatch(offer).post(readySeat + "/acceptance"));
        ok(person(ready).ifMatch(offer).post(readySeat + "/acceptance"));
        serving.put(id(readySeat), ready);
        ok(person(busy).ifMatch(ok(person(busy).get(busySeat))).post(busySeat + "/decline", Map.of("reason", EXCUSE)));

        await().atMost(SOON).untilAsserted(() -> assertThat(proposed(lessons)).hasSize(1));
        JsonNode next = proposed(lessons).getFirst();
        String third = next.path("volunteerId").asString();
        assertThat(third).isIn(teachers).isNotIn(ready, busy);
        Http.Reply confirmed = confirmed(next);
        ok(person(third).ifMatch(confirmed).post(assignment(next) + "/acceptance"));
        serving.put(id(assignment(next)), third);
        awaited(worker, lessons, "status", "MATCHED");
    }

    @Test
    @Order(7)
    void saysWhatIsMissingForAnUnmetDemandAndTheCheapestChange() {
        Map<String, Object> body = demand("教老人用手机点餐", "智能手机教学", 5);
        body.put("date", day().plusDays(1).toString());
        String unmet = listed(body);
        Http.Reply plan = ok(street.keyed().post("/api/v1/plans", Map.of("area", STREET)));
        assertThat(plan.json().path("unmet").asInt()).isEqualTo(1);
        JsonNode why = ok(street.get(unmet + "/explanation")).json();
        assertThat(why.path("met").asBoolean()).isFalse();
        JsonNode missing = why.path("missing").get(0);
        assertThat(missing.path("needed").asInt()).isEqualTo(5);
        assertThat(missing.path("available").asInt()).isEqualTo(3);
        assertThat(missing.path("message").asString()).contains("缺 2 名");
        assertThat(why.path("relaxation").path("message").asString()).isNotEmpty();
        JsonNode live = ok(street.get(unmet + "/candidates")).json();
        assertThat(live.path("complete").asBoolean()).isFalse();
        assertThat(live.path("relaxation").path("message").asString()).isNotEmpty();
        refused(403, "security.area-out-of-scope", stranger.get(unmet + "/explanation"));
    }

    @Test
    @Order(8)
    void expectsThePeopleInVolunteerService() {
        assertThat(serving).hasSize(3);
        for (Map.Entry<String, String> one : serving.entrySet()) {
            Http him = person(one.getValue());
            String place = "/api/v1/sign-ups/" + one.getKey();
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(him.get(place).status()).isEqualTo(200));
            Http.Reply expected = ok(him.get(place));
            assertThat(text(expected, "assignmentId")).isEqualTo(one.getKey());
            Http.Reply activity = ok(worker.get("/api/v1/activities/" + text(expected, "activityId")));
            assertThat(activity.text()).contains(day().toString());
            assertThat(items(worker.get("/api/v1/activities/" + text(expected, "activityId") + "/attendance")))
                    .extracting(row -> row.path("signUpId").asString())
                    .contains(one.getKey());
            assertThat(items(him.get("/api/v1/hour-records?volunteer=me"))).isEmpty();
        }
    }

    @Test
    @Order(9)
    void countsTheHoursOfWhoCame() {
        Neighbours.turnTo(suite, day(), 9, 0);
        Map<String, Http.Reply> arrived = new LinkedHashMap<>();
        serving.forEach((place, volunteer) ->
                arrived.put(place, ok(person(volunteer).keyed().post("/api/v1/check-ins", Map.of("signUpId", place)))));
        awaited(worker, lessons, "seatsArrived", "2");
        Http.Reply early = worker.ifMatch(ok(worker.get(lessons))).post(lessons + "/completion", Map.of("rating", 5));
        refused(409, "demand.nobody-served", early);
        Neighbours.turnTo(suite, day(), 11, 0);
        serving.forEach((place, volunteer) -> {
            Http.Reply left = ok(person(volunteer)
                    .ifMatch(Objects.requireNonNull(arrived.get(place)))
                    .post("/api/v1/check-ins/" + place + "/check-out"));
            assertThat(left.json().path("minutes").asInt()).isBetween(MINUTES - 1, MINUTES + 1);
        });
        serving.forEach((place, volunteer) -> {
            Http him = person(volunteer);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(ok(him.get("/api/v1/volunteers/" + volunteer + "/hours"))
                                    .json()
                                    .path("minutes")
                                    .asInt())
                            .isBetween(MINUTES - 1, MINUTES + 1));
            assertThat(items(him.get("/api/v1/hour-records?volunteer=me"))).hasSize(1);
        });
    }

    @Test
    @Order(10)
    void isDoneWhenTheOtherSideConfirmsAndRates() {
        for (String demand : List.of(repair, lessons)) {
            Http.Reply served = awaited(worker, demand, "seatsServed", demand.equals(lessons) ? "2" : "1");
            Http.Reply done =
                    worker.ifMatch(served).post(demand + "/completion", Map.of("rating", 5, "comment", PRAISE));
            assertThat(text(ok(done), "status")).isEqualTo("DONE");
        }
        Http.Reply now = ok(worker.get(repair));
        refused(
                403,
                "security.role-missing",
                person(repairer).ifMatch(now).post(repair + "/completion", Map.of("rating", 5)));
        refused(409, "demand.move-not-allowed", worker.ifMatch(now).post(repair + "/completion", Map.of("rating", 1)));
    }

    @Test
    @Order(11)
    void hidesWhatTooFewPeopleSaid() {
        Http.Reply opened =
                ok(worker.keyed().post("/api/v1/surveys", Map.of("kind", "DEMAND", "subjectId", id(lessons))));
        String survey = "/api/v1/surveys/" + text(opened, "id");
        Http.Reply invited = ok(worker.ifMatch(opened).post(survey + "/invitations", Map.of("count", 2)));
        String token = invited.json().path("tokens").get(0).asString();
        Http served = Http.at(suite.gateway());
        String answers = "/public/surveys/" + text(opened, "id") + "/answers";
        ok(served.post(answers, Map.of("token", token, "rating", 4, "solved", true)));
        refused(409, "satisfaction.already-answered", served.post(answers, Map.of("token", token, "rating", 1)));
        JsonNode result = ok(worker.get(survey)).json().path("result").path("satisfaction");
        assertThat(result.path("n").asInt()).isEqualTo(1);
        assertThat(result.path("hidden").asBoolean()).isTrue();
        assertThat(result.path("mean").isNumber()).isFalse();
        refused(403, "security.area-out-of-scope", stranger.get(survey));
    }

    @Test
    @Order(12)
    void asksAgainSomeWeeksLater() {
        String list = "/api/v1/follow-ups?area=" + HOME;
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(items(worker.get(list))).hasSize(2));
        JsonNode followUp = items(worker.get(list)).stream()
                .filter(one -> one.path("demandId").asString().equals(id(repair)))
                .findFirst()
                .orElseThrow();
        String visit = "/api/v1/follow-ups/" + followUp.path("id").asString();
        LocalDate due = LocalDate.parse(followUp.path("dueOn").asString());
        assertThat(due).isEqualTo(day().plusWeeks(4));
        Map<String, Object> helped = Map.of("result", "SOLVED");
        Http.Reply early = worker.ifMatch(ok(worker.get(visit))).post(visit + "/visits", helped);
        assertThat(early.code()).isEqualTo("satisfaction.follow-up-not-due");
        Neighbours.turnTo(suite, due, 10, 0);
        assertThat(items(worker.get(list + "&due=true"))).hasSize(2);
        Http.Reply visited = ok(worker.ifMatch(ok(worker.get(visit))).post(visit + "/visits", helped));
        assertThat(text(visited, "status")).isEqualTo("SOLVED");
        assertThat(text(ok(worker.get(repair)), "status")).isEqualTo("DONE");
    }

    @Test
    @Order(13)
    void leavesNothingPersonalInEventsOrLogs() {
        List<String> secrets = new ArrayList<>(Neighbours.secrets());
        secrets.addAll(RESIDENT);
        secrets.addAll(List.of(PRAISE, EXCUSE));
        Traces.holdNothingOf(suite, id(repair), secrets);
    }
}
