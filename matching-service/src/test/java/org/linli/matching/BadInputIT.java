package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.platform.security.Role;
import org.linli.testkit.Http;
import org.linli.testkit.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What cannot be taken in is refused with a stable code, and nothing is stored. */
class BadInputIT extends MatchingStage {

    private static final String VILLAGE = "411603001202";

    @Autowired
    MongoTemplate mongo;

    private Http officer() {
        return as("huaiyang-district");
    }

    private long stored() {
        return mongo.getCollection("demands").countDocuments()
                + mongo.getCollection("demandImports").countDocuments();
    }

    private static final String HEADER =
            "需求标题,类别,需求类型,服务对象,村社区代码,紧急程度,所需技能,所需人数,最少人数,需社工督导,涉及未成年人,日期,开始时间,结束时间,来源,说明\n";

    private Http.Reply upload(String name, byte[] content) {
        return officer().keyed().upload("/api/v1/demand-imports", name, content, Map.of());
    }

    @Test
    void refusesFilesThatCannotBeRead() {
        long before = stored();
        byte[] row = (HEADER + "标题,一老,SERVICE,老年人,330411103212,普通,,2,2,是,否,2026-12-19,08:00,09:30,居民自述,\n")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(upload("a.csv", HEADER.replace(",日期", "").getBytes(StandardCharsets.UTF_8))
                        .code())
                .isIn("import.missing-column", "import.empty");
        assertThat(upload(
                                "a.csv",
                                new String(row, StandardCharsets.UTF_8)
                                        .replace("日期", "时间")
                                        .getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("import.missing-column");
        assertThat(upload("a.csv", new String(row, StandardCharsets.UTF_8).getBytes(Charset.forName("GB18030")))
                        .code())
                .isEqualTo("import.wrong-encoding");
        assertThat(upload("a.csv", HEADER.getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo("import.empty");
        assertThat(upload("a.xlsx", "PK\u0003\u0004broken".getBytes(StandardCharsets.ISO_8859_1))
                        .code())
                .isEqualTo("import.broken-workbook");
        assertThat(upload("a.pdf", "%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1))
                        .code())
                .isEqualTo("import.unsupported-type");
        assertThat(upload("a.csv", new byte[0]).status()).isEqualTo(400);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void namesEveryFaultOfADemandAtOnce() {
        long before = stored();
        Map<String, Object> body = mediation("", VILLAGE);
        body.put("demandClass", "一青");
        body.put("start", "25:00");
        body.put("skills", List.of("飞檐走壁"));
        Http.Reply reply = officer().keyed().post("/api/v1/demands", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("request.invalid");
        assertThat(reply.json().path("fields").path("title").asString()).isEqualTo("required");
        assertThat(reply.json().path("fields").path("demandClass").asString()).isEqualTo("unknown");
        assertThat(reply.json().path("fields").path("start").asString()).isEqualTo("bad_time");
        assertThat(reply.json().path("fields").path("skills").asString()).isEqualTo("unknown_skill");
        Map<String, Object> fewer = mediation("最少人数过多", VILLAGE);
        fewer.put("minimum", 2);
        assertThat(officer()
                        .keyed()
                        .post("/api/v1/demands", fewer)
                        .json()
                        .path("fields")
                        .path("minimum")
                        .asString())
                .isEqualTo("minimum_above_wanted");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void refusesUnknownAreasThePastAndTheSameThingTwice() {
        assertThat(officer()
                        .keyed()
                        .post("/api/v1/demands", mediation("未知村", "411603999999"))
                        .code())
                .isEqualTo("demand.unknown-area");
        assertThat(officer()
                        .keyed()
                        .post("/api/v1/demands", mediation("不是村", "411603001000"))
                        .code())
                .isEqualTo("demand.unknown-area");
        Map<String, Object> past = mediation("已过", VILLAGE);
        past.put("date", "2026-11-20");
        assertThat(officer().keyed().post("/api/v1/demands", past).code()).isEqualTo("demand.window-past");
        Map<String, Object> once = mediation("只要一次", VILLAGE);
        assertThat(officer().keyed().post("/api/v1/demands", once).status()).isEqualTo(201);
        Http.Reply twice = officer().keyed().post("/api/v1/demands", once);
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.code()).isEqualTo("demand.duplicate");
        assertThat(twice.json().path("detail").asString()).contains("同一社区");
    }

    @Test
    void letsARejectedDemandBeAskedAgain() {
        Map<String, Object> body = mediation("退回后再提", VILLAGE);
        Http.Reply created = officer().keyed().post("/api/v1/demands", body);
        String id = created.json().path("id").asString();
        Http.Reply rejected =
                officer().ifMatch(created).post("/api/v1/demands/" + id + "/rejection", Map.of("reason", "信息不全"));
        assertThat(rejected.json().path("status").asString()).isEqualTo("REJECTED");
        assertThat(rejected.json().path("reason").asString()).isEqualTo("信息不全");
        assertThat(officer().keyed().post("/api/v1/demands", body).status()).isEqualTo(201);
    }

    @Test
    void answersAReplayedPostWithTheFirstAnswer() {
        Map<String, Object> body = mediation("重复提交", VILLAGE);
        Http keyed = officer().key("replay-" + System.nanoTime());
        Http.Reply first = keyed.post("/api/v1/demands", body);
        Http.Reply again = keyed.post("/api/v1/demands", body);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(keyed.post("/api/v1/demands", mediation("另一个", VILLAGE)).code())
                .isEqualTo("request.idempotency-key-reused");
        assertThat(officer().post("/api/v1/demands", body).code()).isEqualTo("request.idempotency-key-missing");
    }

    @Test
    void refusesAStaleOrMissingVersionBeforeTheRule() {
        Http.Reply created = officer().keyed().post("/api/v1/demands", mediation("版本", VILLAGE));
        String verification = "/api/v1/demands/" + created.json().path("id").asString() + "/verification";
        assertThat(officer().post(verification).status()).isEqualTo(428);
        assertThat(officer().ifMatch(created).post(verification).status()).isEqualTo(200);
        Http.Reply stale = officer().ifMatch(created).post(verification);
        assertThat(stale.status()).isEqualTo(412);
        Http.Reply again = officer().ifMatch(2).post(verification);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("demand.move-not-allowed");
        assertThat(again.json().path("state").asString()).isEqualTo("VERIFIED");
    }

    @Test
    void refusesExpiredTokensAndForeignStreets() {
        assertThat(Http.at(port)
                        .withToken(Tokens.expired("x", Role.DISTRICT_OFFICER, "411603"))
                        .get("/api/v1/demands")
                        .code())
                .isEqualTo("security.token-expired");
        assertThat(as("wangjiangjing-street")
                        .keyed()
                        .post("/api/v1/demands", mediation("外街道", "330411003001"))
                        .code())
                .isEqualTo("security.area-out-of-scope");
        assertThat(as("wangjiangjing-street")
                        .keyed()
                        .post("/api/v1/plans", Map.of("area", "330411"))
                        .code())
                .isEqualTo("security.area-out-of-scope");
    }

    @Test
    void refusesUnreadableRequests() {
        assertThat(officer().keyed().post("/api/v1/demands", "{\"title\":").code())
                .isEqualTo("request.malformed");
        assertThat(officer().get("/api/v1/demands?status=NEW").code()).isEqualTo("request.invalid");
        assertThat(officer().get("/api/v1/demands?area=41160").code()).isEqualTo("request.invalid");
        assertThat(officer().get("/api/v1/demands/none").status()).isEqualTo(404);
        assertThat(officer().get("/api/v1/assignments").code()).isEqualTo("request.invalid");
        assertThat(officer().keyed().post("/api/v1/plans", Map.of("area", "41")).code())
                .isEqualTo("plan.area-too-wide");
        Map<String, Object> nothing = new HashMap<>();
        assertThat(officer().keyed().post("/api/v1/plans", nothing).code()).isEqualTo("request.invalid");
    }

    @Test
    void tellsThatADemandWasNotPlannedYet() {
        Http.Reply created = officer().keyed().post("/api/v1/demands", mediation("未匹配", VILLAGE));
        Http.Reply reply =
                officer().get("/api/v1/demands/" + created.json().path("id").asString() + "/explanation");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.code()).isEqualTo("plan.not-planned");
    }
}
