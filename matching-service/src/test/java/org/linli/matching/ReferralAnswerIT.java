package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.linli.matching.referral.SealAnswers;
import org.linli.platform.security.Role;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.testkit.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/** What a department answers: sealed, shown to those who tell the applicant, on record; and what a district promises (MAT-02, SEC-04). */
class ReferralAnswerIT extends MatchingStage {

    private static final String PLACE = "330521001001";
    private static final String STREET = "330521001";
    private static final String DISTRICT = "330521";
    private static final String WORDS = "已联系当事人陈桂英，电话13857312345，本周五上门";

    @Autowired
    MongoTemplate mongo;

    @Autowired
    SealAnswers seal;

    private Http as(Role role, String area) {
        return Http.at(port).withToken(Tokens.of(role, area));
    }

    private Http.Reply answered(String title, String move) {
        Http district = as(Role.DISTRICT_OFFICER, DISTRICT);
        Http.Reply demand = district.keyed().post("/api/v1/demands", mediation(title, PLACE));
        assertThat(demand.status()).as(demand.text()).isEqualTo(201);
        Http.Reply sent = district.keyed()
                .post(
                        "/api/v1/referrals",
                        Map.of("demandId", demand.json().path("id").asString(), "department", "justice"));
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        String path = "/api/v1/referrals/" + sent.json().path("id").asString();
        Http.Reply told = district.ifMatch(sent).post(path + move, Map.of("text", WORDS));
        assertThat(told.status()).as(told.text()).isEqualTo(200);
        return told;
    }

    private long readings(String record) {
        return as(Role.AUDITOR, DISTRICT)
                .get("/api/v1/disclosures?record=" + record)
                .json()
                .path("items")
                .size();
    }

    @Test
    @Rule({"MAT-02", "SEC-04"})
    void sealsWhatADepartmentAnsweredAndShowsItOnRecord() {
        for (String move : new String[] {"/answer", "/return"}) {
            Http.Reply told = answered("调解申请" + move, move);
            String id = told.json().path("id").asString();
            String path = "/api/v1/referrals/" + id;
            assertThat(told.text()).contains("***").doesNotContain("陈桂英", "13857312345");
            Document stored = mongo.findOne(Query.query(Criteria.where("_id").is(id)), Document.class, "referrals");
            assertThat(String.valueOf(stored)).contains("v1:").doesNotContain("陈桂英", "13857312345", "上门");

            for (Role reader : new Role[] {Role.AUDITOR, Role.ANALYST}) {
                Http.Reply masked = as(reader, DISTRICT).get(path);
                assertThat(masked.json().path("status").asString()).isNotEqualTo("SENT");
                assertThat(masked.json().path("text").asString()).isEqualTo("***");
            }
            assertThat(as(Role.DISTRICT_OFFICER, DISTRICT)
                            .get("/api/v1/referrals?area=" + STREET)
                            .text())
                    .contains(id)
                    .doesNotContain("陈桂英");
            assertThat(readings(id)).as("nobody has read it yet").isZero();

            Http.Reply read = as(Role.COMMUNITY_WORKER, PLACE).get(path);
            assertThat(read.json().path("text").asString()).isEqualTo(WORDS);
            assertThat(read.header("Cache-Control")).contains("no-store");
            assertThat(readings(id)).isEqualTo(1);
            JsonNode entry = as(Role.AUDITOR, DISTRICT)
                    .get("/api/v1/disclosures?record=" + id)
                    .json()
                    .path("items")
                    .get(0);
            assertThat(entry.path("kind").asString()).isEqualTo("REFERRAL_ANSWER");
            assertThat(entry.path("role").asString()).isEqualTo("community-worker");
            assertThat(entry.path("area").asString()).isEqualTo(PLACE);
            assertThat(entry.toString()).doesNotContain("陈桂英");
        }
    }

    @Test
    @Rule("SEC-04")
    void chainsTheLogAndShowsItToAuditorsOfThePlaceOnly() {
        String id = answered("链式记录", "/answer").json().path("id").asString();
        as(Role.STREET_OFFICER, STREET).get("/api/v1/referrals/" + id);
        for (Role role : Role.values()) {
            int expected = role == Role.AUDITOR ? 200 : 403;
            assertThat(as(role, DISTRICT).get("/api/v1/disclosures").status())
                    .as("list as " + role)
                    .isEqualTo(expected);
            assertThat(as(role, DISTRICT).get("/api/v1/disclosures/check").status())
                    .as("check as " + role)
                    .isEqualTo(expected);
        }
        Http auditor = as(Role.AUDITOR, DISTRICT);
        assertThat(as(Role.AUDITOR, "620702")
                        .get("/api/v1/disclosures?area=" + DISTRICT)
                        .code())
                .isEqualTo("security.area-out-of-scope");
        assertThat(as(Role.AUDITOR, "620702")
                        .get("/api/v1/disclosures?record=" + id)
                        .text())
                .doesNotContain(id);
        assertThat(auditor.get("/api/v1/disclosures?area=x").code()).isEqualTo("request.invalid");

        JsonNode chain = auditor.get("/api/v1/disclosures/check").json();
        assertThat(chain.path("intact").asBoolean()).as(chain.toString()).isTrue();
        assertThat(chain.path("more").asBoolean()).isFalse();
        JsonNode behind = auditor.get("/api/v1/disclosures/check?after="
                        + chain.path("entries").asLong() + "&link="
                        + chain.path("link").asString())
                .json();
        assertThat(behind).as("nothing new").isEqualTo(chain);
        JsonNode piece = auditor.get("/api/v1/disclosures/check?limit=1").json();
        assertThat(piece.path("entries").asLong()).isEqualTo(1);
        assertThat(piece.path("more").asBoolean())
                .isEqualTo(chain.path("entries").asLong() > 1);
        for (String bad : List.of("after=1", "link=" + "a".repeat(64), "after=-1&link=" + "a".repeat(64), "after=x")) {
            assertThat(auditor.get("/api/v1/disclosures/check?" + bad).status())
                    .as(bad)
                    .isEqualTo(400);
        }
        Document last = Objects.requireNonNull(
                mongo.findOne(Query.query(Criteria.where("records").is(id)), Document.class, "disclosures"));
        Number place = Objects.requireNonNull((Number) last.get("_id"));
        mongo.getCollection("disclosures")
                .updateOne(new Document("_id", place), new Document("$set", new Document("by", "nobody")));
        JsonNode broken = auditor.get("/api/v1/disclosures/check").json();
        assertThat(broken.path("intact").asBoolean()).isFalse();
        assertThat(broken.path("brokenAt").asLong()).isEqualTo(place.longValue());
        mongo.getCollection("disclosures")
                .updateOne(new Document("_id", place), new Document("$set", new Document("by", last.getString("by"))));
    }

    @Test
    @Rule("MAT-02")
    void promisesWhatTheDistrictDecided() {
        // Friday 20 November; everywhere else it is Wednesday, and Friday for the answer
        Map<String, Object> body = new HashMap<>(mediation("一日内核实", PLACE));
        Http.Reply demand = as(Role.COMMUNITY_WORKER, PLACE).keyed().post("/api/v1/demands", body);
        assertThat(demand.json().path("verifyBy").asString()).isEqualTo("2026-11-23");
        assertThat(demand.json().path("answerBy").asString()).isEqualTo("2026-11-27");
        Http.Reply elsewhere = as(Role.COMMUNITY_WORKER, "330411002001")
                .keyed()
                .post("/api/v1/demands", mediation("三日内核实", "330411002001"));
        assertThat(elsewhere.json().path("verifyBy").asString())
                .as(elsewhere.text())
                .isEqualTo("2026-11-25");
    }

    @Test
    @Rule("SEC-08")
    void sealsAnswersThatWereKeptInPlainOnceAndLosesNone() {
        String swept = answered("旧答复一", "/answer").json().path("id").asString();
        String moved = answered("旧答复二", "/answer").json().path("id").asString();
        plain(swept);
        plain(moved);
        Http.Reply masked = as(Role.AUDITOR, DISTRICT).get("/api/v1/referrals/" + swept);
        assertThat(masked.json().path("text").asString()).isEqualTo("***");
        assertThat(opened(swept)).as("readable before it is sealed").isEqualTo(WORDS);

        assertThat(seal.handle()).isEqualTo(2);
        for (String id : new String[] {swept, moved}) {
            assertThat(stored(id).getString("sealedText")).startsWith("v1:");
            assertThat(stored(id)).doesNotContainKey("text");
            assertThat(String.valueOf(stored(id))).doesNotContain("陈桂英", "13857312345", "上门");
            assertThat(opened(id)).isEqualTo(WORDS);
        }
        Document once = stored(swept);
        assertThat(seal.handle()).isZero();
        assertThat(stored(swept)).isEqualTo(once);
    }

    private String opened(String id) {
        return as(Role.COMMUNITY_WORKER, PLACE)
                .get("/api/v1/referrals/" + id)
                .json()
                .path("text")
                .asString();
    }

    /** Puts the answer back as it was kept before answers were sealed. */
    private void plain(String id) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(id)),
                new Update().set("text", WORDS).unset("sealedText"),
                "referrals");
    }

    private Document stored(String id) {
        return Objects.requireNonNull(
                mongo.findOne(Query.query(Criteria.where("_id").is(id)), Document.class, "referrals"));
    }
}
