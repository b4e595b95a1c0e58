package org.linli.matching;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.linli.matching.dispute.SweepDisputes;
import org.linli.platform.security.Role;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.testkit.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** Disputes as people live them, over HTTP: up the ladder, agreed, confirmed by the court, refused, reported; and who sees what. */
class DisputeIT extends MatchingStage {

    private static final String DISTRICT = "620702";
    private static final String STREET = "620702002";
    private static final String PLACE = "620702002003";
    private static final String COUNTED = "620702003009";
    private static final String ELSEWHERE = "411603";
    private static final List<String> BOTH = List.of("p1", "p2");
    private static final String[] SECRETS = {"李建国", "13800138001", "漏水", "要求赔偿", "八百元", "互不相让"};

    @Autowired
    SweepDisputes sweep;

    @Autowired
    MongoTemplate mongo;

    private Http worker() {
        return as("community-worker@" + PLACE);
    }

    private Http street() {
        return as("street-officer@" + STREET);
    }

    private Http district() {
        return as("district-officer@" + DISTRICT);
    }

    private Http mediator(String subject) {
        return Http.at(port).withToken(Tokens.of(subject, Role.SOCIAL_WORKER, ELSEWHERE));
    }

    private static Map<String, Object> person(String subject, String sex) {
        return Map.of("subject", subject, "name", "调解员" + subject, "sex", sex, "birthDate", "1975-03-01");
    }

    private static Map<String, Object> committee(String area, Object... members) {
        return Map.of("name", "人民调解委员会", "area", area, "termFrom", "2026-01-01", "members", List.of(members));
    }

    private static Map<String, Object> room(String... mediators) {
        List<Object> people = new ArrayList<>();
        for (String mediator : mediators) {
            people.add(person(mediator, "MALE"));
        }
        return Map.of(
                "name",
                "老贾说事",
                "area",
                PLACE,
                "serves",
                STREET,
                "address",
                "文化广场东侧",
                "mediators",
                people,
                "hours",
                List.of(Map.of("day", "FRIDAY", "opens", "08:30", "closes", "17:30")));
    }

    static Map<String, Object> dispute(String area) {
        Map<String, Object> body = new HashMap<>();
        body.put("area", area);
        body.put("kind", "NEIGHBOUR");
        body.put("origin", "PARTY");
        body.put(
                "parties",
                List.of(
                        Map.of("name", "李建国", "phone", "13800138001", "address", "1单元101", "applies", true),
                        Map.of("name", "王秀兰", "phone", "13800138002")));
        body.put("facts", "楼上漏水浸湿天花板");
        body.put("claims", "要求赔偿");
        return body;
    }

    private static Http.Reply ok(Http.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isBetween(200, 201);
        return reply;
    }

    private static void refused(Http.Reply reply, int status, String code) {
        assertThat(reply.status() + " " + reply.code()).as(reply.text()).isEqualTo(status + " " + code);
    }

    private static String status(Http.Reply reply) {
        return reply.json().path("status").asString();
    }

    private static String path(Http.Reply reply) {
        return "/api/v1/disputes/" + reply.json().path("id").asString();
    }

    private static Map<String, Object> mediator(String subject, String chosenBy) {
        return Map.of("mediator", subject, "chosenBy", chosenBy, "interested", false);
    }

    private static Map<String, Object> session(String mediator) {
        return Map.of("heldAt", "2026-11-20T01:30:00Z", "mediator", mediator, "account", "双方互不相让");
    }

    private void seat(String area, String... members) {
        List<Object> people = new ArrayList<>();
        people.add(person("member-a", "FEMALE"));
        people.add(person("member-b", "MALE"));
        for (String member : members) {
            people.add(person(member, "MALE"));
        }
        ok(district().keyed().post("/api/v1/mediation-committees", committee(area, people.toArray())));
    }

    private Http.Reply mediating(Map<String, Object> body, String mediator, Http office) {
        Http.Reply d = ok(office.keyed().post("/api/v1/disputes", body));
        d = ok(office.ifMatch(d).post(path(d) + "/consents", Map.of("party", "p2")));
        d = ok(office.ifMatch(d).post(path(d) + "/mediators", mediator(mediator, "p1")));
        return ok(office.ifMatch(d).post(path(d) + "/mediation"));
    }

    private static Map<String, Object> agreement(String form) {
        Map<String, Object> body = new HashMap<>();
        body.put("form", form);
        body.put("reachedOn", "2026-11-20");
        body.put("performBy", "2026-12-20");
        body.put("content", "修复天花板并赔偿八百元");
        body.put("manner", "一次付清");
        return body;
    }

    @Test
    @Rule({"MAT-09", "MAT-11", "MAT-12", "MAT-13"})
    void aDisputeClimbsTheLadderAndIsAgreedInWriting() {
        seat(PLACE, "climb-1");
        seat(STREET, "climb-2");
        Http.Reply d = mediating(dispute(PLACE), "climb-1", worker());
        String at = path(d);
        Http first = mediator("climb-1");
        assertThat(d.json().path("level").asInt()).isEqualTo(1);
        assertThat(d.json().path("levelName").asString()).isEqualTo("楼栋");
        assertThat(d.json().path("fee").asInt()).isZero();
        assertThat(worker().in("en").get(at).json().path("levelName").asString())
                .isEqualTo("building");
        d = ok(first.ifMatch(d).post(at + "/sessions", session("climb-1")));
        Map<String, Object> up = Map.of("reason", "ATTEMPTS_USED", "explanation", "三次未果");
        refused(first.ifMatch(d).post(at + "/escalation", up), 422, "dispute.attempts-left");
        d = ok(first.ifMatch(d).post(at + "/sessions", session("climb-1")));
        d = ok(first.ifMatch(d).post(at + "/sessions", session("climb-1")));
        d = ok(first.ifMatch(d).post(at + "/escalation", up));
        assertThat(status(d)).isEqualTo("ESCALATED");
        assertThat(d.json().path("levelCode").asString()).isEqualTo("COMMUNITY");
        refused(first.ifMatch(d).post(at + "/readings", Map.of("purpose", "再看")), 403, "security.role-missing");

        Http.Reply risk =
                ok(worker().ifMatch(d).post(at + "/escalation", Map.of("reason", "RISK", "explanation", "可能聚集多人")));
        assertThat(risk.json().path("levelCode").asString()).isEqualTo("STREET");
        refused(worker().ifMatch(risk).post(at + "/readings", Map.of("purpose", "看看")), 403, "security.role-missing");
        refused(district().ifMatch(risk).post(at + "/readings", Map.of("purpose", "看看")), 403, "security.role-missing");
        refused(
                as("street-officer@620702003").ifMatch(risk).post(at + "/readings", Map.of("purpose", "看看")),
                403,
                "security.area-out-of-scope");

        d = ok(street().ifMatch(risk).post(at + "/mediators", mediator("climb-2", "OFFICE")));
        d = ok(street().ifMatch(d).post(at + "/mediation"));
        Http second = mediator("climb-2");
        refused(second.ifMatch(d).post(at + "/agreement", agreement("WRITTEN")), 422, "dispute.no-session-held");
        d = ok(second.ifMatch(d).post(at + "/sessions", session("climb-2")));
        d = ok(second.ifMatch(d).post(at + "/agreement", agreement("WRITTEN")));
        assertThat(status(d)).isEqualTo("AGREED");
        assertThat(d.json().path("agreement").has("effectiveOn")).isFalse();
        for (String hand : List.of("p1", "p2", "MEDIATOR")) {
            d = ok(second.ifMatch(d).post(at + "/signatures", Map.of("by", hand, "on", "2026-11-20")));
        }
        refused(
                second.ifMatch(d).post(at + "/performance", Map.of("visitOn", "2026-12-21")),
                422,
                "dispute.not-in-force");
        d = ok(second.ifMatch(d).post(at + "/signatures", Map.of("by", "SEAL", "on", "2026-11-20")));
        assertThat(d.json().path("agreement").path("effectiveOn").asString()).isEqualTo("2026-11-20");
        assertThat(d.text()).contains("\"clock\":\"JUDICIAL\",\"due\":\"2026-12-21\"");

        refused(
                second.ifMatch(d).post(at + "/court-application", Map.of("parties", List.of("p1"))),
                422,
                "dispute.all-parties-needed");
        clock.setTo(OffsetDateTime.parse("2026-12-22T08:00:00+08:00").toInstant());
        refused(
                second.ifMatch(d).post(at + "/court-application", Map.of("parties", BOTH)),
                422,
                "dispute.court-too-late");
        clock.setTo(OffsetDateTime.parse("2026-12-21T16:00:00+08:00").toInstant());
        d = ok(second.ifMatch(d).post(at + "/court-application", Map.of("parties", BOTH)));
        assertThat(status(d)).isEqualTo("JUDICIAL_CONFIRM");
        d = ok(second.ifMatch(d).post(at + "/court-ruling", Map.of("ruling", "CONFIRMED")));
        d = ok(second.ifMatch(d).post(at + "/performance", Map.of("visitOn", "2026-12-28")));
        d = ok(second.ifMatch(d).post(at + "/visits", Map.of("next", "2027-01-05", "found", "已付一半")));
        d = ok(second.ifMatch(d).post(at + "/fulfilment", Map.of("found", "全部付清")));
        assertThat(status(d)).isEqualTo("FULFILLED");
        assertThat(d.text()).doesNotContain(SECRETS);

        Http.Reply file = ok(second.ifMatch(d).post(at + "/readings", Map.of("purpose", "归档")));
        assertThat(file.text()).contains(SECRETS).contains("三次未果", "全部付清");
        assertThat(file.header("Cache-Control")).contains("no-store");
        JsonNode readings =
                ok(as("auditor@" + DISTRICT).get(at + "/readings")).json().path("items");
        assertThat(readings).hasSize(1);
        assertThat(readings.get(0).path("by").asString()).isEqualTo("climb-2");

        Document stored = requireNonNull(mongo.findById(d.json().path("id").asString(), Document.class, "disputes"));
        assertThat(stored.toJson()).doesNotContain(SECRETS).doesNotContain("三次未果", "王秀兰");
        assertThat(ok(street().get("/api/v1/disputes?area=" + PLACE)).text()).doesNotContain(SECRETS);
    }

    @Test
    @Rule("MAT-09")
    void oneClearNoEndsIt() {
        Map<String, Object> body = dispute(PLACE);
        body.put("origin", "COMMITTEE");
        body.put("parties", List.of(Map.of("name", "甲方", "phone", "1"), Map.of("name", "乙方", "phone", "2")));
        Http.Reply d = ok(worker().keyed().post("/api/v1/disputes", body));
        assertThat(status(d)).isEqualTo("REGISTERED");
        d = ok(worker().ifMatch(d).post(path(d) + "/consents", Map.of("party", "p1")));
        d = ok(worker().ifMatch(d).post(path(d) + "/refusal", Map.of("party", "p2", "reason", "不愿调解")));
        assertThat(status(d)).isEqualTo("REFUSED");
        refused(worker().ifMatch(d).post(path(d) + "/mediation"), 409, "dispute.not-allowed-now");
        refused(worker().ifMatch(d).post(path(d) + "/consents", Map.of("party", "p2")), 409, "dispute.not-allowed-now");
    }

    @Test
    @Rule("MAT-09")
    void aDangerGoesToThePoliceAndAFailureTellsTheOtherWays() {
        seat(PLACE, "police-1");
        Http.Reply d = mediating(dispute(PLACE), "police-1", worker());
        d = ok(worker().ifMatch(d).post(path(d) + "/police-report", Map.of("authority", "南街派出所", "danger", "扬言持械报复")));
        assertThat(status(d)).isEqualTo("REPORTED_POLICE");
        assertThat(d.text()).doesNotContain("持械");
        refused(worker().ifMatch(d).post(path(d) + "/sessions", session("police-1")), 409, "dispute.not-mediating");

        Http.Reply failing = mediating(dispute(PLACE), "police-1", worker());
        Map<String, Object> some = Map.of("told", List.of("COURT"), "reason", "分歧过大");
        Http.Reply untold = worker().ifMatch(failing).post(path(failing) + "/failure", some);
        refused(untold, 422, "dispute.ways-not-told");
        assertThat(untold.text()).contains("仲裁途径", "行政途径");
        failing = ok(worker().ifMatch(failing)
                .post(
                        path(failing) + "/failure",
                        Map.of("told", List.of("COURT", "ARBITRATION", "ADMINISTRATIVE"), "reason", "分歧过大")));
        assertThat(status(failing)).isEqualTo("FAILED");
    }

    @Test
    @Rule({"MAT-09", "MAT-12"})
    void mediatorsAreOnTheRegisterWithoutInterestAndReplacedWhenRefused() {
        seat(PLACE, "keep-1", "keep-2");
        Http.Reply d = ok(worker().keyed().post("/api/v1/disputes", dispute(PLACE)));
        String at = path(d);
        refused(worker().ifMatch(d).post(at + "/mediators", mediator("nobody", "p1")), 422, "dispute.mediator-unknown");
        refused(
                worker().ifMatch(d)
                        .post(at + "/mediators", Map.of("mediator", "keep-1", "chosenBy", "p1", "interested", true)),
                422,
                "dispute.mediator-interested");
        d = ok(worker().ifMatch(d).post(at + "/mediators", mediator("keep-1", "p1")));
        d = ok(mediator("keep-1")
                .ifMatch(d)
                .post(at + "/mediator-removal", Map.of("mediator", "keep-1", "why", "INTEREST", "reason", "与一方是亲属")));
        refused(
                mediator("keep-1").ifMatch(d).post(at + "/readings", Map.of("purpose", "看")),
                403,
                "security.role-missing");
        refused(worker().ifMatch(d).post(at + "/mediators", mediator("keep-1", "p1")), 422, "dispute.mediator-refused");
        d = ok(worker().ifMatch(d).post(at + "/mediators", mediator("keep-2", "p2")));
        assertThat(d.text()).doesNotContain("亲属");
        assertThat(ok(mediator("keep-2").get("/api/v1/disputes?mediator=me")).text())
                .contains(d.json().path("id").asString());
        // his committee's term is over
        clock.setTo(OffsetDateTime.parse("2029-01-01T08:00:00+08:00").toInstant());
        refused(
                worker().ifMatch(d).post(at + "/mediators", mediator("member-a", "p1")),
                422,
                "dispute.mediator-unknown");
    }

    @Test
    @Rule("MAT-10")
    void theMonthEndsUnlessAllWantToGoOn() {
        seat(PLACE, "month-1");
        Http.Reply d = mediating(dispute(PLACE), "month-1", worker());
        String at = path(d);
        clock.setTo(OffsetDateTime.parse("2026-12-21T23:00:00+08:00").toInstant());
        sweep.handle();
        d = ok(mediator("month-1").get(at));
        d = ok(mediator("month-1").ifMatch(d).post(at + "/sessions", session("month-1")));
        clock.setTo(OffsetDateTime.parse("2026-12-22T00:30:00+08:00").toInstant());
        sweep.handle();
        sweep.handle();
        d = ok(worker().get(at));
        assertThat(d.json().path("overdue").asBoolean()).isTrue();
        assertThat(status(d)).isEqualTo("MEDIATING");
        assertThat(ok(worker().get("/api/v1/disputes?overdue=true&area=" + PLACE))
                        .text())
                .contains(d.json().path("id").asString());
        refused(mediator("month-1").ifMatch(d).post(at + "/sessions", session("month-1")), 422, "dispute.month-over");
        refused(
                mediator("month-1").ifMatch(d).post(at + "/extension", Map.of("parties", List.of("p1"))),
                422,
                "dispute.all-parties-needed");
        d = ok(mediator("month-1").ifMatch(d).post(at + "/extension", Map.of("parties", BOTH)));
        d = ok(mediator("month-1").ifMatch(d).post(at + "/sessions", session("month-1")));
        Map<String, Object> oral = agreement("ORAL");
        refused(mediator("month-1").ifMatch(d).post(at + "/agreement", oral), 422, "dispute.oral-note-missing");
        oral.put("note", "双方当面同意");
        d = ok(mediator("month-1").ifMatch(d).post(at + "/agreement", oral));
        assertThat(d.json().path("agreement").path("effectiveOn").asString()).isEqualTo("2026-11-20");
    }

    @Test
    @Rule("MAT-14")
    void aBrandRoomMediatesInItsHoursWithItsOwnPeopleAndIsCounted() {
        Http.Reply room = ok(street().keyed().post("/api/v1/mediation-rooms", room("laojia")));
        String roomPath = "/api/v1/mediation-rooms/" + room.json().path("id").asString();
        String roomId = room.json().path("id").asString();
        assertThat(room.text()).doesNotContain("1975");
        Http.Reply d = ok(worker().keyed().post("/api/v1/disputes", dispute(PLACE)));
        String at = path(d);
        d = ok(worker().ifMatch(d).post(at + "/consents", Map.of("party", "p2")));
        d = ok(worker().ifMatch(d).post(at + "/mediators", mediator("laojia", "p2")));
        refused(worker().ifMatch(d).post(at + "/mediation", Map.of("roomId", "none")), 404, "resource.not-found");
        d = ok(worker().ifMatch(d).post(at + "/mediation", Map.of("roomId", roomId)));
        refused(
                mediator("laojia")
                        .ifMatch(d)
                        .post(
                                at + "/sessions",
                                Map.of("heldAt", "2026-11-19T01:30:00Z", "mediator", "laojia", "account", "周四")),
                422,
                "dispute.room-closed");
        d = ok(mediator("laojia").ifMatch(d).post(at + "/sessions", session("laojia")));
        JsonNode few =
                ok(street().get("/api/v1/disputes/statistics/rooms/" + roomId)).json();
        assertThat(few.has("registered")).isFalse();

        Http.Reply described = ok(street().ifMatch(room).post(roomPath + "/description", room("laojia", "zouqin")));
        assertThat(described.json().path("mediators")).hasSize(2);
        Http.Reply closed = ok(street().ifMatch(described).post(roomPath + "/closing"));
        assertThat(closed.json().path("inUse").asBoolean()).isFalse();
        refused(mediator("laojia").ifMatch(d).post(at + "/sessions", session("laojia")), 422, "dispute.room-not-here");
        assertThat(ok(worker().get("/api/v1/mediation-rooms?area=" + PLACE)).text())
                .contains("老贾说事");
    }

    @Test
    @Rule("MAT-09")
    void aCommitteeIsFormedChangedAndRenewed() {
        Object[] three = {person("c-1", "FEMALE"), person("c-2", "MALE"), person("c-3", "MALE")};
        Http.Reply c = ok(street().keyed().post("/api/v1/mediation-committees", committee(PLACE, three)));
        String at = "/api/v1/mediation-committees/" + c.json().path("id").asString();
        assertThat(c.json().path("termEnds").asString()).isEqualTo("2029-01-01");
        assertThat(c.json().path("inOffice").asBoolean()).isTrue();
        refused(
                street().ifMatch(c).post(at + "/members", Map.of("members", List.of(three[1], three[2]))),
                422,
                "mediation.members-out-of-range");
        Map<String, Object> child = Map.of("subject", "c-4", "name", "少年", "sex", "MALE", "birthDate", "2010-01-01");
        refused(
                street().ifMatch(c).post(at + "/members", Map.of("members", List.of(three[0], three[1], child))),
                422,
                "mediation.not-an-adult");
        c = ok(street().ifMatch(c)
                .post(at + "/members", Map.of("members", List.of(three[0], three[1], person("c-5", "MALE")))));
        c = ok(street().ifMatch(c).post(at + "/renewal", Map.of("termFrom", "2029-01-01", "members", List.of(three))));
        assertThat(c.json().path("termEnds").asString()).isEqualTo("2032-01-01");
        assertThat(ok(worker().get("/api/v1/mediation-committees?area=" + PLACE))
                        .text())
                .contains("c-1");
        Document stored =
                requireNonNull(mongo.findById(c.json().path("id").asString(), Document.class, "mediationCommittees"));
        assertThat(stored.toJson()).doesNotContain("调解员c-1", "1975");
    }

    @Test
    @Rule({"MAT-10", "MAT-13"})
    void countsWhatWasSettledInTheBuildingAndHidesSmallNumbers() {
        Http office = as("community-worker@" + COUNTED);
        ok(district()
                .keyed()
                .post(
                        "/api/v1/mediation-committees",
                        committee(
                                COUNTED,
                                person("count-1", "FEMALE"),
                                person("count-2", "MALE"),
                                person("count-3", "MALE"))));
        for (int i = 0; i < 10; i++) {
            Http.Reply d = mediating(dispute(COUNTED), "count-1", office);
            if (i < 5) {
                d = ok(office.ifMatch(d).post(path(d) + "/sessions", session("count-1")));
                ok(office.ifMatch(d).post(path(d) + "/agreement", agreement("WRITTEN")));
            } else {
                ok(office.ifMatch(d)
                        .post(
                                path(d) + "/failure",
                                Map.of("told", List.of("COURT", "ARBITRATION", "ADMINISTRATIVE"), "reason", "无")));
            }
            if (i == 3) {
                JsonNode few = ok(office.get("/api/v1/disputes/statistics?area=" + COUNTED))
                        .json()
                        .path("totals");
                assertThat(few.has("registered")).isFalse();
                assertThat(few.has("successRate")).isFalse();
            }
        }
        JsonNode totals = ok(office.get("/api/v1/disputes/statistics?area=" + COUNTED))
                .json()
                .path("totals");
        assertThat(totals.path("registered").asInt()).isEqualTo(10);
        assertThat(totals.path("resolved").asInt()).isEqualTo(5);
        assertThat(totals.path("resolvedAtFirstLevel").asInt()).isEqualTo(5);
        assertThat(totals.path("firstLevelShare").asDouble()).isEqualTo(1);
        assertThat(totals.path("successRate").asDouble()).isEqualTo(0.5);
        assertThat(totals.path("withinMonthShare").asDouble()).isEqualTo(1);
        JsonNode divisions = ok(as("street-officer@620702003").get("/api/v1/disputes/statistics?area=620702003"))
                .json()
                .path("divisions");
        assertThat(divisions.toString()).contains("\"area\":\"" + COUNTED + "\"");
        JsonNode ladder = ok(office.get("/api/v1/disputes/ladder")).json();
        assertThat(ladder).hasSize(4);
        assertThat(ladder.get(0).path("days").asInt()).isEqualTo(3);
    }

    @Test
    void badInputIsRefusedAndNothingIsStored() {
        long before = mongo.getCollection("disputes").countDocuments();
        Map<String, Object> paid = dispute(PLACE);
        paid.put("fee", 50);
        refused(worker().keyed().post("/api/v1/disputes", paid), 422, "dispute.not-free");
        Map<String, Object> alone = dispute(PLACE);
        alone.put("parties", List.of(Map.of("name", "一人", "phone", "1", "applies", true)));
        refused(worker().keyed().post("/api/v1/disputes", alone), 422, "dispute.two-parties-needed");
        Map<String, Object> nobody = dispute(PLACE);
        nobody.put("parties", List.of(Map.of("name", "甲", "phone", "1"), Map.of("name", "乙", "phone", "2")));
        refused(worker().keyed().post("/api/v1/disputes", nobody), 422, "dispute.no-applicant");
        Map<String, Object> high = dispute(PLACE);
        high.put("level", 5);
        refused(worker().keyed().post("/api/v1/disputes", high), 422, "dispute.unknown-level");
        refused(district().keyed().post("/api/v1/disputes", dispute("620702002000")), 422, "dispute.unknown-area");
        Http.Reply empty = worker().keyed().post("/api/v1/disputes", Map.of());
        refused(empty, 400, "request.invalid");
        assertThat(empty.json().path("fields").propertyNames()).contains("area", "kind", "origin", "facts", "claims");
        refused(worker().keyed().post("/api/v1/disputes", "[]"), 400, "request.malformed");
        refused(worker().post("/api/v1/disputes", dispute(PLACE)), 400, "request.idempotency-key-missing");
        assertThat(mongo.getCollection("disputes").countDocuments()).isEqualTo(before);

        Http.Reply d = ok(worker().keyed().post("/api/v1/disputes", dispute(PLACE)));
        refused(worker().post(path(d) + "/consents", Map.of("party", "p2")), 428, "request.if-match-missing");
        refused(worker().ifMatch(7).post(path(d) + "/consents", Map.of("party", "p2")), 412, "request.stale-etag");
        refused(worker().ifMatch(d).post(path(d) + "/consents", Map.of("party", "p9")), 422, "dispute.unknown-party");
        refused(worker().ifMatch(d).post(path(d) + "/escalation", Map.of("reason", "NONE")), 400, "request.malformed");
        refused(worker().ifMatch(d).post(path(d) + "/readings", Map.of()), 400, "request.invalid");
        refused(worker().get("/api/v1/disputes/unknown"), 404, "resource.not-found");
        refused(worker().get("/api/v1/disputes?status=NOPE"), 400, "request.malformed");
        refused(worker().get("/api/v1/disputes?area=62x"), 400, "request.invalid");
        refused(street().keyed().post("/api/v1/mediation-rooms", Map.of("name", "空")), 400, "request.invalid");
        Map<String, Object> closedAllDay = new HashMap<>(room("laojia"));
        closedAllDay.put("hours", List.of());
        refused(street().keyed().post("/api/v1/mediation-rooms", closedAllDay), 422, "mediation.no-hours");
    }

    private record Endpoint(String name, Set<Role> roles, Function<Http, Http.Reply> call) {}

    @Test
    @Rule("MAT-12")
    void letsInWhoMayAndNobodyElse() {
        Http.Reply d = ok(worker().keyed().post("/api/v1/disputes", dispute(PLACE)));
        String at = path(d);
        Http.Reply c = ok(district()
                .keyed()
                .post(
                        "/api/v1/mediation-committees",
                        committee(
                                PLACE,
                                person("auth-1", "FEMALE"),
                                person("auth-2", "MALE"),
                                person("auth-3", "MALE"))));
        String committee = "/api/v1/mediation-committees/" + c.json().path("id").asString();
        Http.Reply r = ok(district().keyed().post("/api/v1/mediation-rooms", room("auth-1")));
        String room = "/api/v1/mediation-rooms/" + r.json().path("id").asString();
        Set<Role> officers = EnumSet.of(Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER);
        Set<Role> registrars = with(officers, Role.SOCIAL_WORKER);
        Set<Role> readers = with(officers, Role.AUDITOR);
        Set<Role> counting = with(officers, Role.SOCIAL_WORKER, Role.AUDITOR, Role.ANALYST);
        Set<Role> keepers = EnumSet.of(Role.DISTRICT_OFFICER, Role.STREET_OFFICER);
        List<Object> people = List.of(person("auth-1", "FEMALE"), person("auth-2", "MALE"), person("auth-3", "MALE"));
        List<Endpoint> endpoints = new ArrayList<>(List.of(
                new Endpoint("registerDispute", registrars, h -> h.keyed().post("/api/v1/disputes", dispute(PLACE))),
                new Endpoint("listDisputes", readers, h -> h.get("/api/v1/disputes?area=" + PLACE)),
                new Endpoint("readDispute", readers, h -> h.get(at)),
                new Endpoint(
                        "listReadings", EnumSet.of(Role.DISTRICT_OFFICER, Role.AUDITOR), h -> h.get(at + "/readings")),
                new Endpoint(
                        "readDisputeStatistics", counting, h -> h.get("/api/v1/disputes/statistics?area=" + PLACE)),
                new Endpoint(
                        "readRoomStatistics",
                        counting,
                        h -> h.get(room.replace("/mediation-rooms/", "/disputes/statistics/rooms/"))),
                new Endpoint("formCommittee", keepers, h -> h.keyed()
                        .post("/api/v1/mediation-committees", committee(PLACE, people.toArray()))),
                new Endpoint("listCommittees", counting, h -> h.get("/api/v1/mediation-committees?area=" + PLACE)),
                new Endpoint("readCommittee", counting, h -> h.get(committee)),
                new Endpoint("renewCommittee", keepers, h -> h.ifMatch(999)
                        .post(committee + "/renewal", Map.of("termFrom", "2026-01-01", "members", people))),
                new Endpoint("changeCommittee", keepers, h -> h.ifMatch(999)
                        .post(committee + "/members", Map.of("members", people))),
                new Endpoint("openRoom", keepers, h -> h.keyed().post("/api/v1/mediation-rooms", room("auth-1"))),
                new Endpoint("listRooms", counting, h -> h.get("/api/v1/mediation-rooms?area=" + PLACE)),
                new Endpoint("readRoom", counting, h -> h.get(room)),
                new Endpoint("describeRoom", keepers, h -> h.ifMatch(999).post(room + "/description", room("auth-1"))),
                new Endpoint("closeRoom", keepers, h -> h.ifMatch(999).post(room + "/closing"))));
        Map<String, Map<String, Object>> steps = new HashMap<>();
        steps.put("consents", Map.of("party", "p2"));
        steps.put("refusal", Map.of("party", "p2", "reason", "不"));
        steps.put("mediators", mediator("auth-1", "p1"));
        steps.put("mediator-removal", Map.of("mediator", "auth-1", "why", "INTEREST", "reason", "亲属"));
        steps.put("mediation", Map.of());
        steps.put("sessions", session("auth-1"));
        steps.put("extension", Map.of("parties", BOTH));
        steps.put("failure", Map.of("told", List.of("COURT"), "reason", "无"));
        steps.put("escalation", Map.of("reason", "RISK", "explanation", "无"));
        steps.put("police-report", Map.of("authority", "派出所", "danger", "无"));
        steps.put("agreement", agreement("WRITTEN"));
        steps.put("signatures", Map.of("by", "SEAL", "on", "2026-11-20"));
        steps.put("court-application", Map.of("parties", BOTH));
        steps.put("court-ruling", Map.of("ruling", "CONFIRMED"));
        steps.put("performance", Map.of("visitOn", "2026-12-21"));
        steps.put("visits", Map.of("next", "2026-12-21", "found", "好"));
        steps.put("fulfilment", Map.of("found", "好"));
        steps.put("breach", Map.of("found", "没有"));
        steps.put("readings", Map.of("purpose", "看"));
        steps.forEach((step, body) -> endpoints.add(new Endpoint(
                step, EnumSet.of(Role.COMMUNITY_WORKER), h -> h.ifMatch(999).post(at + "/" + step, body))));
        Map<String, String> wrong = new HashMap<>();
        for (Endpoint endpoint : endpoints) {
            if (endpoint.call().apply(Http.at(port)).status() != 401) {
                wrong.put(endpoint.name() + " without a token", "let in");
            }
            for (Role role : Role.values()) {
                String here = endpoint.call().apply(caller(role, DISTRICT)).code();
                boolean may = endpoint.roles().contains(role);
                if (may ? here.startsWith("security.") : !here.equals("security.role-missing")) {
                    wrong.put(endpoint.name() + " as " + role, here);
                }
                if (may) {
                    String away = endpoint.call().apply(caller(role, ELSEWHERE)).code();
                    if (!away.equals("security.area-out-of-scope")) {
                        wrong.put(endpoint.name() + " as " + role + " elsewhere", away);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(ok(as("judge").get("/api/v1/disputes?mediator=me")).json().path("items"))
                .isEmpty();
        assertThat(Http.at(port).get("/api/v1/disputes/ladder").status()).isEqualTo(401);
    }

    private static Set<Role> with(Set<Role> some, Role... more) {
        Set<Role> all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }

    private Http caller(Role role, String area) {
        return role == Role.VOLUNTEER ? as("volunteer:nobody") : Http.at(port).withToken(Tokens.of(role, area));
    }
}
