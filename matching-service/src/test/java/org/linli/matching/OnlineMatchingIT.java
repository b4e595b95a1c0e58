package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.linli.contracts.volunteer.VolunteerSnapshotV1;
import org.linli.matching.assignment.Assignment;
import org.linli.matching.assignment.Assignments;
import org.linli.matching.assignment.Calendars;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.ExpireDemands;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Role;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.testkit.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Matching at once over HTTP: candidates, teams, grabbing, and the wish for a human decision. */
class OnlineMatchingIT extends MatchingStage {

    private static final String PLACE = "411603207201";
    private static final String SAME_STREET = "411603207202";
    private static final String FAR = "411603209201";
    private static final String OFFICE = "huaiyang-district";

    @Autowired
    Assignments assignments;

    @Autowired
    Calendars calendars;

    @Autowired
    ExpireDemands expire;

    /** Wanted by ordinary residents: nothing that an office must look at. */
    private static Map<String, Object> help(String title, String skill, int wanted) {
        Map<String, Object> body = mediation(title, PLACE);
        body.put("demandClass", "OTHER");
        body.put("skills", List.of(skill));
        body.put("wanted", wanted);
        return body;
    }

    private static VolunteerSnapshotV1 socialWorker(String id) {
        return new VolunteerSnapshotV1(
                id, 1, PLACE, "ACTIVE", "18_59", List.of(), List.of(), List.of(), allWeek(), "社会工作师", null, 0, 0);
    }

    private static List<String> texts(JsonNode array, String field) {
        List<String> found = new ArrayList<>();
        array.forEach(node ->
                found.add(field.isEmpty() ? node.asString() : node.path(field).asString()));
        return found;
    }

    private JsonNode candidates(String demand, int k) {
        Http.Reply reply = as(OFFICE).get("/api/v1/demands/" + demand + "/candidates?k=" + k);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    private Http.Reply grab(String person, String demand) {
        return as("volunteer:" + person).keyed().post("/api/v1/demands/" + demand + "/grabs");
    }

    @Test
    @Rule("MAT-05")
    void showsTheBestPeopleForADemandWithPartsAndReasons() {
        join(
                volunteer("cand-far", FAR, "理发"),
                volunteer("cand-near", PLACE, "理发"),
                volunteer("cand-street", SAME_STREET, "理发"),
                volunteer("cand-unskilled", PLACE, "烹饪"));
        String demand = listed(help("上门理发", "理发", 1), as(OFFICE));
        JsonNode role = candidates(demand, 2).path("roles").path(0);
        assertThat(texts(role.path("candidates"), "volunteerId")).containsExactly("cand-near", "cand-street");
        assertThat(role.path("available").asInt()).isEqualTo(3);
        assertThat(texts(role.path("team"), "")).containsExactly("cand-near");
        role.path("candidates").forEach(c -> {
            JsonNode parts = c.path("parts");
            int sum = parts.path("skill").asInt()
                    + parts.path("distance").asInt()
                    + parts.path("time").asInt()
                    + parts.path("rating").asInt()
                    + parts.path("load").asInt();
            assertThat(c.path("score").asInt()).isEqualTo(sum);
            assertThat(texts(c.path("reasons"), "code")).contains("reason.skill-held");
            assertThat(texts(c.path("reasons"), "message"))
                    .allSatisfy(m -> assertThat(m).doesNotContain("reason."));
        });
        assertThat(texts(role.path("blockers"), "code")).contains("blocked.skill");
        // whoever is proposed elsewhere at that time cannot come here
        String rival = listed(help("另一家理发", "理发", 1), as(OFFICE));
        assertThat(grab("cand-near", rival).status()).isEqualTo(201);
        JsonNode after = candidates(demand, 2).path("roles").path(0);
        assertThat(texts(after.path("candidates"), "volunteerId")).containsExactly("cand-street", "cand-far");
        assertThat(texts(after.path("heldBy"), "")).containsExactly(rival);
        assertThat(after.path("available").asInt()).isEqualTo(2);
    }

    @Test
    void proposesAWholeTeamAndSaysWhatIsLacking() {
        join(volunteer("team-1", PLACE, "书法"), volunteer("team-2", PLACE, "书法"), volunteer("team-3", FAR, "书法"));
        Map<String, Object> body = help("书法下乡", "书法", 3);
        body.put("minimum", 3);
        body.put("supervised", true);
        body.put("date", "2026-12-06");
        String demand = listed(body, as(OFFICE));
        join(socialWorker("team-sw"));
        JsonNode found = candidates(demand, 10);
        assertThat(found.path("complete").asBoolean()).isTrue();
        List<String> team = new ArrayList<>();
        found.path("roles").forEach(role -> team.addAll(texts(role.path("team"), "")));
        assertThat(team).doesNotHaveDuplicates().hasSize(4).contains("team-1", "team-2", "team-3");

        body.put("title", "书法下乡二");
        body.put("wanted", 5);
        body.put("minimum", 5);
        JsonNode lacking = candidates(listed(body, as(OFFICE)), 10);
        assertThat(lacking.path("complete").asBoolean()).isFalse();
        assertThat(lacking.path("relaxation").path("message").asString())
                .contains("缺 2 名志愿者")
                .contains("周日");
        assertThat(lacking.path("roles").path(0).path("available").asInt()).isEqualTo(3);
    }

    @Test
    void showsAVolunteerWhatSuitsHimAndLetsHimTakeIt() {
        join(volunteer("grab-1", PLACE, "农技"));
        String near = listed(help("果树修剪", "农技", 2), as(OFFICE));
        Map<String, Object> farther = help("大棚指导", "农技", 1);
        farther.put("area", FAR);
        farther.put("date", "2026-12-06");
        String far = listed(farther, as(OFFICE));
        Http him = as("volunteer:grab-1");
        JsonNode open = him.get("/api/v1/demands/open-for-me?k=50").json().path("items");
        assertThat(texts(open, "demandId")).contains(near, far).doesNotHaveDuplicates();
        assertThat(texts(open, "demandId").indexOf(near))
                .isLessThan(texts(open, "demandId").indexOf(far));

        Http.Reply taken = grab("grab-1", near);
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        assertThat(taken.json().path("state").asString()).isEqualTo("ACCEPTED");
        assertThat(him.get("/api/v1/assignments/"
                                + taken.json().path("assignmentId").asString())
                        .status())
                .isEqualTo(200);
        awaitStatus(near, as(OFFICE), "MATCHED");
        assertThat(calendars.of("grab-1").bookings()).hasSize(1);
        assertThat(texts(him.get("/api/v1/demands/open-for-me?k=50").json().path("items"), "demandId"))
                .contains(far)
                .doesNotContain(near);

        Http.Reply again = grab("grab-1", near);
        assertThat(again.status()).isEqualTo(409);
        Http.Reply stranger = grab("nobody-at-all", far);
        assertThat(stranger.code()).isEqualTo("grab.volunteer-not-known");
    }

    @Test
    void refusesWhoHasPromisedThatTimeOrLacksTheSkill() {
        join(volunteer("grab-2", PLACE, "家电维修"), volunteer("grab-3", PLACE));
        String first = listed(help("修电扇", "家电维修", 1), as(OFFICE));
        String second = listed(help("修冰箱", "家电维修", 1), as(OFFICE));
        assertThat(grab("grab-2", first).status()).isEqualTo(201);
        Http.Reply busy = grab("grab-2", second);
        assertThat(busy.status()).isEqualTo(422);
        assertThat(busy.code()).isEqualTo("grab.not-eligible");
        assertThat(busy.text()).contains("COMMITTED");
        Http.Reply unskilled = grab("grab-3", second);
        assertThat(unskilled.code()).isEqualTo("grab.not-eligible");
        assertThat(unskilled.text()).contains("SKILL");
        assertThat(assignments.ofDemand(new DemandId(second))).isEmpty();
    }

    @Test
    void givesTheLastSeatToExactlyOneOfManyWhoGrabAtOnce() throws Exception {
        int people = 8;
        VolunteerSnapshotV1[] all = new VolunteerSnapshotV1[people];
        for (int i = 0; i < people; i++) {
            all[i] = volunteer("race-grab-" + i, PLACE, "太极八段锦");
        }
        join(all);
        for (int wanted = 1; wanted <= 2; wanted++) {
            Map<String, Object> body = help("太极教学" + wanted, "太极八段锦", wanted);
            body.put("date", "2026-12-1" + wanted);
            String demand = listed(body, as(OFFICE));
            CountDownLatch go = new CountDownLatch(1);
            List<Http.Reply> replies = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(people)) {
                List<Future<Http.Reply>> running = new ArrayList<>();
                for (int i = 0; i < people; i++) {
                    String person = "race-grab-" + i;
                    running.add(threads.submit(() -> {
                        go.await();
                        return grab(person, demand);
                    }));
                }
                go.countDown();
                for (Future<Http.Reply> reply : running) {
                    replies.add(reply.get());
                }
            }
            assertThat(replies).filteredOn(r -> r.status() == 201).hasSize(wanted);
            assertThat(replies).filteredOn(r -> r.status() != 201).allSatisfy(r -> assertThat(r.code())
                    .isIn("grab.no-seat-left", "demand.move-not-allowed"));
            List<Versioned<Assignment>> occupying = assignments.ofDemand(new DemandId(demand)).stream()
                    .filter(a -> a.value().state().status().occupies())
                    .toList();
            assertThat(occupying).hasSize(wanted);
            assertThat(as(OFFICE)
                            .get("/api/v1/demands/" + demand)
                            .json()
                            .path("seatsAccepted")
                            .asInt())
                    .isEqualTo(wanted);
            int booked = 0;
            for (int i = 0; i < people; i++) {
                booked += (int) calendars.of("race-grab-" + i).bookings().stream()
                        .filter(b -> occupying.stream()
                                .anyMatch(a -> a.value().state().id().value().equals(b.assignmentId())))
                        .count();
            }
            assertThat(booked).isEqualTo(wanted);
        }
    }

    @Test
    void leavesDisputesToTheOfficeAlsoWhenSomebodyGrabsThem() {
        join(volunteer("grab-4", PLACE, "矛盾调解"));
        Map<String, Object> body = mediation("楼道堆物", PLACE);
        body.put("date", "2026-12-08");
        String demand = listed(body, as(OFFICE));
        Http.Reply taken = grab("grab-4", demand);
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        assertThat(taken.json().path("state").asString()).isEqualTo("PROPOSED");
        String assignment = taken.json().path("assignmentId").asString();
        Http.Reply confirmed = as(OFFICE).ifMatch(taken).post("/api/v1/assignments/" + assignment + "/confirmation");
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
        Http.Reply accepted =
                as("volunteer:grab-4").ifMatch(confirmed).post("/api/v1/assignments/" + assignment + "/acceptance");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        awaitStatus(demand, as(OFFICE), "MATCHED");
    }

    @Test
    @Rule("MAT-05")
    void asksForAHumanDecisionWhereTheVolunteerWantsOne() {
        join(volunteer("human-1", PLACE, "直播带货"));
        Http him = as("volunteer:human-1");
        Http.Reply before = him.get("/api/v1/matching-preferences/me");
        assertThat(before.json().path("humanDecision").asBoolean()).isFalse();
        Http.Reply stated = him.ifMatch(before).put("/api/v1/matching-preferences/me", Map.of("humanDecision", true));
        assertThat(stated.status()).as(stated.text()).isEqualTo(200);
        assertThat(him.ifMatch(before)
                        .put("/api/v1/matching-preferences/me", Map.of("humanDecision", false))
                        .status())
                .isEqualTo(412);
        assertThat(him.ifMatch(stated)
                        .put("/api/v1/matching-preferences/me", Map.of())
                        .status())
                .isEqualTo(400);

        String community = "411603207203";
        Map<String, Object> body = help("直播助农", "直播带货", 1);
        body.put("area", community);
        String demand = listed(body, as(OFFICE));
        assertThat(candidates(demand, 1)
                        .path("roles")
                        .path(0)
                        .path("candidates")
                        .path(0)
                        .path("humanDecision")
                        .asBoolean())
                .isTrue();
        plan(community, as(OFFICE));
        JsonNode proposal = proposals(demand, as(OFFICE)).getFirst();
        assertThat(texts(proposal.path("reasons"), "code")).contains("reason.human-decision-wanted");
        String path = "/api/v1/assignments/" + proposal.path("assignmentId").asString() + "/confirmation";
        Http office = as(OFFICE).ifMatch(proposal.path("version").asLong());
        Http.Reply refused = office.post(path);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("assignment.human-decision-wanted");
        assertThat(calendars.of("human-1").bookings()).isEmpty();
        Http.Reply confirmed = office.post(path, Map.of("decidedMyself", true));
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
    }

    @Test
    void refusesNumbersOutOfRange() {
        String demand = listed(help("范围", "编程", 1), as(OFFICE));
        for (int k : new int[] {0, 51, -1}) {
            Http.Reply reply = as(OFFICE).get("/api/v1/demands/" + demand + "/candidates?k=" + k);
            assertThat(reply.status()).as("k = %d", k).isEqualTo(400);
        }
        for (int k : new int[] {1, 50}) {
            assertThat(as(OFFICE)
                            .get("/api/v1/demands/" + demand + "/candidates?k=" + k)
                            .status())
                    .as("k = %d", k)
                    .isEqualTo(200);
        }
        assertThat(as(OFFICE).get("/api/v1/demands/none/candidates").status()).isEqualTo(404);
        assertThat(as(OFFICE)
                        .get("/api/v1/demands/" + demand + "/candidates?k=x")
                        .status())
                .isEqualTo(400);
    }

    private record Endpoint(String name, Set<Role> roles, boolean areaMatters, Function<Http, Http.Reply> call) {}

    @Test
    void letsInWhoMayAndNobodyElse() {
        String demand = listed(help("权限", "编程", 2), as(OFFICE));
        Set<Role> offices = EnumSet.of(
                Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.SOCIAL_WORKER, Role.AUDITOR);
        Set<Role> volunteers = EnumSet.of(Role.VOLUNTEER);
        List<Endpoint> endpoints = List.of(
                new Endpoint(
                        "findCandidates", offices, true, h -> h.get("/api/v1/demands/" + demand + "/candidates?k=1")),
                new Endpoint("findOpenDemands", volunteers, false, h -> h.get("/api/v1/demands/open-for-me")),
                new Endpoint(
                        "grabDemand", volunteers, false, h -> h.keyed().post("/api/v1/demands/" + demand + "/grabs")),
                new Endpoint(
                        "readMatchingPreference", volunteers, false, h -> h.get("/api/v1/matching-preferences/me")),
                new Endpoint("stateMatchingPreference", volunteers, false, h -> h.ifMatch(999)
                        .put("/api/v1/matching-preferences/me", Map.of("humanDecision", true))));
        for (Endpoint endpoint : endpoints) {
            assertThat(endpoint.call().apply(Http.at(port)).status())
                    .as(endpoint.name())
                    .isEqualTo(401);
            for (Role role : Role.values()) {
                Http caller = role == Role.VOLUNTEER
                        ? as("volunteer:nobody")
                        : Http.at(port).withToken(Tokens.of(role, "411603"));
                Http.Reply reply = endpoint.call().apply(caller);
                boolean refused = reply.status() == 403 && reply.code().equals("security.role-missing");
                assertThat(refused)
                        .as("%s as %s: %s", endpoint.name(), role, reply)
                        .isEqualTo(!endpoint.roles().contains(role));
                if (endpoint.areaMatters() && endpoint.roles().contains(role)) {
                    Http.Reply outside = endpoint.call().apply(Http.at(port).withToken(Tokens.of(role, "330411")));
                    assertThat(outside.code())
                            .as("%s as %s elsewhere", endpoint.name(), role)
                            .isEqualTo("security.area-out-of-scope");
                }
            }
        }
    }

    @Test
    void takesASuspendedVolunteerOffTheListAtOnce() {
        join(volunteer("gone-1", PLACE, "摄影"));
        String demand = listed(help("活动摄影", "摄影", 1), as(OFFICE));
        assertThat(texts(candidates(demand, 5).path("roles").path(0).path("candidates"), "volunteerId"))
                .contains("gone-1");
        publish(snapshot("gone-1", 2, PLACE, "SUSPENDED", "18_59", List.of("摄影"), allWeek()));
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        texts(candidates(demand, 5).path("roles").path(0).path("candidates"), "volunteerId"))
                .doesNotContain("gone-1"));
    }

    @Test
    @Rule("MAT-01")
    void decidesTheTimeThatAVolunteerTookOfSeveral() {
        join(volunteer("grab-time", PLACE, "驾驶"));
        Map<String, Object> body = help("修鞋摊", "驾驶", 1);
        body.put("date", "2026-11-21");
        body.put(
                "alternatives",
                List.of(
                        Map.of("date", "2026-12-12", "start", "14:00", "end", "16:00"),
                        Map.of("date", "2026-12-19", "start", "14:00", "end", "16:00")));
        String demand = listed(body, as(OFFICE));
        clock.setTo(OffsetDateTime.parse("2026-11-21T12:00:00+08:00").toInstant());
        expire.handle();
        String next = "2026-12-12T06:00:00Z";

        Http.Reply taken = grab("grab-time", demand);
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        assertThat(taken.json().path("state").asString()).isEqualTo("ACCEPTED");
        JsonNode decided = as(OFFICE).get("/api/v1/demands/" + demand).json();
        assertThat(decided.path("date").asString()).isEqualTo("2026-12-12");
        assertThat(decided.path("timeDecided").asBoolean()).isTrue();
        // who follows the events knows the same time as the volunteer's own calendar
        await().atMost(SOON).untilAsserted(() -> assertThat(as(OFFICE)
                        .get("/api/v1/three-lists/demands/" + demand)
                        .json()
                        .path("startsAt")
                        .asString())
                .isEqualTo(next));
        assertThat(calendars.of("grab-time").bookings())
                .singleElement()
                .satisfies(booking -> assertThat(booking.startsAt()).isEqualTo(next));
    }

    @Test
    void leavesTheTimeOpenWhenTheOneWhoTookItCannotCome() {
        join(volunteer("grab-busy", PLACE, "英语"));
        Map<String, Object> first = help("修伞摊", "英语", 1);
        String promised = listed(first, as(OFFICE));
        assertThat(grab("grab-busy", promised).status()).isEqualTo(201);
        Map<String, Object> body = help("另一修伞摊", "英语", 1);
        body.put("alternatives", List.of(Map.of("date", "2026-12-12", "start", "14:00", "end", "16:00")));
        String demand = listed(body, as(OFFICE));
        assertThat(grab("grab-busy", demand).status()).isEqualTo(422);
        JsonNode open = as(OFFICE).get("/api/v1/demands/" + demand).json();
        assertThat(open.path("timeDecided").asBoolean()).isFalse();
        assertThat(open.path("status").asString()).isEqualTo("LISTED");
    }
}
