package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;
import org.linli.contracts.matching.CommitteeChangedV1;
import org.linli.contracts.matching.MediationRoomChangedV1;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.platform.security.Role;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.testkit.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What others hear of committees and rooms, and which readings of disputes and motions stand on record (MAT-12, MAT-14, MAT-16, SEC-04). */
class PersonalReadingsIT extends MatchingStage {

    private static final String PLACE = "330521003001";
    private static final String STREET = "330521003";
    private static final String DISTRICT = "330521";

    @Autowired
    EventSubscriptions subscriptions;

    private final Queue<PublishedEvent> heard = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void listen() {
        subscriptions.subscribeFromStart(
                Topics.MATCHING_EVENTS,
                EventHandlers.builder()
                        .on(CommitteeChangedV1.class, e -> heard.add(e.data()))
                        .on(MediationRoomChangedV1.class, e -> heard.add(e.data()))
                        .build(),
                () -> {});
    }

    private Http street() {
        return as("street-officer@" + STREET);
    }

    private Http worker() {
        return as("community-worker@" + PLACE);
    }

    private static Map<String, Object> person(String subject, String sex) {
        return Map.of("subject", subject, "name", "沈梅芳", "sex", sex, "birthDate", "1975-03-01");
    }

    private static Http.Reply ok(Http.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isBetween(200, 201);
        return reply;
    }

    private List<PublishedEvent> heardOf(String id) {
        return heard.stream().filter(e -> e.subject().equals(id)).toList();
    }

    private JsonNode readings(String record) {
        return ok(as("auditor@" + DISTRICT).get("/api/v1/disclosures?record=" + record))
                .json()
                .path("items");
    }

    @Test
    @Rule("MAT-09")
    void othersHearHowACommitteeIsMadeUpAndNeverWhoIsInIt() {
        Object[] three = {person("pr-1", "FEMALE"), person("pr-2", "MALE"), person("pr-3", "MALE")};
        Object[] four = {
            person("pr-1", "FEMALE"), person("pr-2", "MALE"), person("pr-3", "MALE"), person("pr-4", "FEMALE")
        };
        Http.Reply formed = ok(street().keyed()
                .post(
                        "/api/v1/mediation-committees",
                        Map.of("name", "人民调解委员会", "area", PLACE, "termFrom", "2026-01-01", "members", List.of(three))));
        String id = formed.json().path("id").asString();
        String path = "/api/v1/mediation-committees/" + id;
        Http.Reply changed = ok(street().ifMatch(formed).post(path + "/members", Map.of("members", List.of(four))));
        assertThat(street().ifMatch(changed)
                        .post(path + "/members", Map.of("members", List.of(person("pr-1", "FEMALE"))))
                        .status())
                .as("a refusal tells nothing")
                .isEqualTo(422);
        ok(street().ifMatch(changed)
                .post(path + "/renewal", Map.of("termFrom", "2029-01-01", "members", List.of(three))));
        await().atMost(SOON).untilAsserted(() -> assertThat(heardOf(id))
                .containsExactly(
                        committee(id, "FORMED", 3, 1, "2026-01-01", "2029-01-01"),
                        committee(id, "MEMBERS_CHANGED", 4, 2, "2026-01-01", "2029-01-01"),
                        committee(id, "RENEWED", 3, 1, "2029-01-01", "2032-01-01")));
        assertThat(json.writeValueAsString(heardOf(id))).doesNotContain("沈梅芳", "pr-1", "1975");
    }

    private static CommitteeChangedV1 committee(
            String id, String change, int members, int women, String from, String ends) {
        return new CommitteeChangedV1(
                id, PLACE, change, members, women, java.time.LocalDate.parse(from), java.time.LocalDate.parse(ends));
    }

    @Test
    @Rule("MAT-14")
    void othersHearWhereABrandRoomIsOpenAndWhenItCloses() {
        Map<String, Object> room = Map.of(
                "name",
                "邹琴调解室",
                "area",
                PLACE,
                "serves",
                STREET,
                "address",
                "文化广场东侧",
                "mediators",
                List.of(person("pr-room", "FEMALE")),
                "hours",
                List.of(
                        Map.of("day", "FRIDAY", "opens", "08:30", "closes", "11:30"),
                        Map.of("day", "MONDAY", "opens", "14:00", "closes", "16:30")));
        Http.Reply opened = ok(street().keyed().post("/api/v1/mediation-rooms", room));
        String id = opened.json().path("id").asString();
        Http.Reply described =
                ok(street().ifMatch(opened).post("/api/v1/mediation-rooms/" + id + "/description", room));
        ok(street().ifMatch(described).post("/api/v1/mediation-rooms/" + id + "/closing"));
        await().atMost(SOON).untilAsserted(() -> assertThat(heardOf(id))
                .containsExactly(
                        new MediationRoomChangedV1(id, PLACE, STREET, 1, 330, true),
                        new MediationRoomChangedV1(id, PLACE, STREET, 1, 330, true),
                        new MediationRoomChangedV1(id, PLACE, STREET, 1, 330, false)));
        assertThat(json.writeValueAsString(heardOf(id))).doesNotContain("沈梅芳", "pr-room", "邹琴", "文化广场");
    }

    @Test
    @Rule({"MAT-12", "SEC-04"})
    void openingADisputesFileStandsOnTheLogOfTheDistrict() {
        Http.Reply dispute = ok(worker().keyed().post("/api/v1/disputes", DisputeIT.dispute(PLACE)));
        String id = dispute.json().path("id").asString();
        String at = "/api/v1/disputes/" + id;
        assertThat(as("community-worker@330521003002")
                        .ifMatch(dispute)
                        .post(at + "/readings", Map.of("purpose", "看看"))
                        .status())
                .isEqualTo(403);
        assertThat(readings(id)).as("nobody saw anything").isEmpty();
        Http.Reply file = ok(worker().ifMatch(dispute).post(at + "/readings", Map.of("purpose", "准备调解")));
        assertThat(file.text()).contains("李建国");
        JsonNode entries = readings(id);
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).path("kind").asString()).isEqualTo("DISPUTE_FILE");
        assertThat(entries.get(0).path("purpose").asString()).isEqualTo("准备调解");
        assertThat(entries.toString()).doesNotContain("李建国");
    }

    @Test
    @Rule({"MAT-16", "SEC-04"})
    void theChildrensWordsShowInAReadingOnRecordOnly() {
        Http.Reply council = ok(worker().keyed()
                .post(
                        "/api/v1/councils",
                        Map.of("area", PLACE, "name", "童眼看三桥", "termStart", "2026-09-01", "termEnd", "2027-08-31")));
        String path = "/api/v1/councils/" + council.json().path("id").asString();
        Http.Reply seated = ok(worker().ifMatch(council)
                .post(
                        path + "/members",
                        Map.of(
                                "name", "陈小明",
                                "bornOn", "2015-03-04",
                                "guardianName", "陈大明",
                                "guardianPhone", "13800001234",
                                "guardianConsentOn", "2026-09-01")));
        String member = seated.json().path("members").get(0).path("id").asString();
        ok(worker().ifMatch(seated).post(path + "/members/" + member + "/readings", Map.of("purpose", "联系监护人")));
        assertThat(readings(member)).hasSize(1);
        assertThat(readings(member).get(0).path("kind").asString()).isEqualTo("COUNCIL_MEMBER");

        String words = "我家三楼的小红每天过马路害怕";
        Http.Reply motion = ok(worker().keyed()
                .post(path + "/motions", Map.of("memberId", member, "title", "修一条斑马线", "content", words)));
        String id = motion.json().path("id").asString();
        assertThat(motion.text()).doesNotContain(words);
        assertThat(ok(worker().get("/api/v1/councils/motions?area=" + PLACE)).text())
                .contains("修一条斑马线")
                .doesNotContain(words);
        String motionPath = "/api/v1/councils/motions/" + id;
        for (Role inspector : new Role[] {Role.AUDITOR, Role.ANALYST}) {
            Http.Reply masked =
                    ok(Http.at(port).withToken(Tokens.of(inspector, DISTRICT)).get(motionPath));
            assertThat(masked.json().path("content").asString()).isEqualTo("***");
        }
        assertThat(readings(id)).as("nobody has read the words").isEmpty();
        Http.Reply read = ok(
                Http.at(port).withToken(Tokens.of(Role.SOCIAL_WORKER, DISTRICT)).get(motionPath));
        assertThat(read.json().path("content").asString()).isEqualTo(words);
        assertThat(readings(id)).hasSize(1);
        assertThat(readings(id).get(0).path("role").asString()).isEqualTo("social-worker");
    }
}
