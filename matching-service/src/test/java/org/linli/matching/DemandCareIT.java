package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.linli.matching.demandclock.WatchClocks;
import org.linli.platform.security.Role;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.testkit.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** What surrounds a demand: near-identical ones, who verifies, clocks with warnings, and the priority queues (MAT-02). */
@Rule("MAT-02")
class DemandCareIT extends MatchingStage {

    private static final String DISTRICT = "620702";
    private static final String STREET = "620702003";

    @Autowired
    WatchClocks watch;

    @Autowired
    MongoTemplate mongo;

    private Http district() {
        return as("district-officer@" + DISTRICT);
    }

    private Http.Reply submit(String title, String area, String source, String urgency, String date) {
        Map<String, Object> body = mediation(title, area);
        body.put("source", source);
        body.put("urgency", urgency);
        body.put("date", date);
        Http.Reply reply = district().keyed().post("/api/v1/demands", body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply;
    }

    @Test
    void showsNearIdenticalDemandsBeforeOneIsPosted() {
        String place = "620702003001";
        submit("三号楼漏水调解", place, "SELF", "NORMAL", "2026-12-05");
        submit("书法课需要老师", place, "SELF", "NORMAL", "2026-12-05");
        submit("三号楼漏水调解", "620702003003", "SELF", "NORMAL", "2026-12-05");
        long before = mongo.getCollection("demands").countDocuments();
        Map<String, Object> draft =
                Map.of("area", place, "demandClass", "一纠纷", "title", "调解三号楼漏水", "date", "2026-12-08");
        Http.Reply reply = district().post("/api/v1/demand-checks", draft);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        JsonNode alike = reply.json().path("alike");
        assertThat(alike).hasSize(1);
        JsonNode found = alike.get(0);
        assertThat(found.path("title").asString()).isEqualTo("三号楼漏水调解");
        assertThat(found.path("identical").asBoolean()).isFalse();
        assertThat(found.path("text").asInt()
                        + found.path("sameClass").asInt()
                        + found.path("time").asInt())
                .isEqualTo(found.path("score").asInt());
        Map<String, Object> far = new HashMap<>(draft);
        far.put("date", "2027-03-08");
        assertThat(district().post("/api/v1/demand-checks", far).json().path("alike"))
                .isEmpty();
        assertThat(mongo.getCollection("demands").countDocuments()).isEqualTo(before);
        assertThat(district().post("/api/v1/demand-checks", Map.of()).code()).isEqualTo("request.invalid");
        Map<String, Object> nowhere = new HashMap<>(draft);
        nowhere.put("area", "620702003999");
        assertThat(district().post("/api/v1/demand-checks", nowhere).code()).isEqualTo("demand.unknown-area");
    }

    @Test
    void letsTheOfficeOfTheSourceVerify() {
        String place = "620702003003";
        Http community = as("community-worker@" + place);
        Http.Reply own = submit("社区走访所得", place, "COMMUNITY_VISIT", "NORMAL", "2026-12-05");
        Http.Reply hotline = submit("热线工单", place, "HOTLINE_12345", "NORMAL", "2026-12-05");
        String toOwn = "/api/v1/demands/" + own.json().path("id").asString() + "/verification";
        String toHotline = "/api/v1/demands/" + hotline.json().path("id").asString() + "/verification";
        assertThat(community.ifMatch(own).post(toOwn).status()).isEqualTo(200);
        Http.Reply refused = community.ifMatch(hotline).post(toHotline);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("security.role-missing");
        Http.Reply notRejected = community
                .ifMatch(hotline)
                .post(
                        "/api/v1/demands/" + hotline.json().path("id").asString() + "/rejection",
                        Map.of("reason", "不受理"));
        assertThat(notRejected.status()).isEqualTo(403);
        assertThat(notRejected.code()).isEqualTo("security.role-missing");
        JsonNode bulk = community
                .post("/api/v1/demand-verifications", Map.of("area", place, "list", false))
                .json();
        assertThat(bulk.path("skipped").asInt()).isPositive();
        assertThat(as("street-officer@" + STREET)
                        .ifMatch(hotline)
                        .post(toHotline)
                        .status())
                .isEqualTo(200);
        JsonNode sources = community.get("/api/v1/demand-checks/sources").json();
        assertThat(sources).hasSize(7);
    }

    @Test
    void warnsBeforeADemandIsLateAndKeepsTheRecord() {
        String place = "620702003005";
        Http.Reply late = submit("等待核实", place, "SELF", "NORMAL", "2026-12-20");
        String query = "/api/v1/demand-clocks?area=" + place;
        assertThat(district().get(query).json().path("items")).isEmpty();
        // submitted on Friday: verify by Wednesday 25, answer by Friday 27
        clock.setTo(OffsetDateTime.parse("2026-11-23T10:00:00+08:00").toInstant());
        assertThat(district().get(query).json().path("items")).isEmpty();
        clock.setTo(OffsetDateTime.parse("2026-11-24T10:00:00+08:00").toInstant());
        JsonNode warned = district().get(query + "&stage=WARNED").json().path("items");
        assertThat(warned).hasSize(1);
        assertThat(warned.get(0).path("clock").asString()).isEqualTo("VERIFY");
        assertThat(warned.get(0).path("dueOn").asString()).isEqualTo("2026-11-25");
        assertThat(watch.handle()).isPositive();
        assertThat(watch.handle()).as("each stage once").isZero();
        clock.setTo(OffsetDateTime.parse("2026-11-26T10:00:00+08:00").toInstant());
        List<String> stages = new ArrayList<>();
        district()
                .get(query)
                .json()
                .path("items")
                .forEach(c -> stages.add(
                        c.path("clock").asString() + " " + c.path("stage").asString()));
        assertThat(stages).containsExactlyInAnyOrder("VERIFY BREACHED", "ANSWER WARNED");
        watch.handle();
        assertThat(district()
                        .get("/api/v1/focus-queues?area=" + place)
                        .json()
                        .get(2)
                        .path("overdue")
                        .asInt())
                .isEqualTo(1);
        String demand = "/api/v1/demands/" + late.json().path("id").asString();
        Http.Reply verified = district().ifMatch(late).post(demand + "/verification");
        district().ifMatch(verified).post(demand + "/listing");
        assertThat(district().get(query).json().path("items")).isEmpty();
        JsonNode record = district()
                .get("/api/v1/demand-clocks/notices?stage=BREACHED&area=" + place)
                .json()
                .path("items");
        assertThat(record).hasSize(1);
        assertThat(district().get(query + "&stage=SOON").code()).isEqualTo("request.invalid");
    }

    @Test
    void queuesEachPriorityClassMostPressingFirst() {
        String place = "620702003009";
        submit("普通一", place, "SELF", "NORMAL", "2026-12-05");
        submit("特急", place, "SELF", "CRITICAL", "2026-12-09");
        submit("紧急晚", place, "SELF", "URGENT", "2026-12-08");
        submit("紧急早", place, "SELF", "URGENT", "2026-12-07");
        List<String> titles = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = district()
                    .get("/api/v1/focus-queues/DISPUTE?limit=2&area=" + place
                            + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .json();
            page.path("items").forEach(d -> titles.add(d.path("title").asString()));
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        assertThat(titles).containsExactly("特急", "紧急早", "紧急晚", "普通一");
        JsonNode figures = district().get("/api/v1/focus-queues?area=" + place).json();
        assertThat(figures).hasSize(3);
        assertThat(figures.get(2).path("label").asString()).isEqualTo("一纠纷");
        assertThat(figures.get(2).path("waiting").asInt()).isEqualTo(4);
        assertThat(district().get("/api/v1/focus-queues/OTHER?area=" + place).code())
                .isEqualTo("request.invalid");
        assertThat(district().get("/api/v1/focus-queues/DISPUTE?cursor=x").code())
                .isEqualTo("request.invalid");
    }

    private record Endpoint(String name, Set<Role> roles, Function<Http, Http.Reply> call) {}

    @Test
    void letsInWhoMayAndNobodyElse() {
        String place = "620702003001";
        Set<Role> submitters =
                EnumSet.of(Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.SOCIAL_WORKER);
        Set<Role> offices = EnumSet.of(
                Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.AUDITOR, Role.ANALYST);
        Set<Role> readers = EnumSet.copyOf(submitters);
        readers.addAll(List.of(Role.TEAM_LEADER, Role.AUDITOR, Role.ANALYST));
        Map<String, Object> draft = Map.of("area", place, "demandClass", "一纠纷", "title", "权限", "date", "2026-12-08");
        List<Endpoint> endpoints = List.of(
                new Endpoint("checkDemand", submitters, h -> h.post("/api/v1/demand-checks", draft)),
                new Endpoint("listDemandClocks", offices, h -> h.get("/api/v1/demand-clocks?area=" + place)),
                new Endpoint(
                        "listDemandClockNotices", offices, h -> h.get("/api/v1/demand-clocks/notices?area=" + place)),
                new Endpoint("readFocusQueues", readers, h -> h.get("/api/v1/focus-queues?area=" + place)),
                new Endpoint("listFocusQueue", readers, h -> h.get("/api/v1/focus-queues/ELDERLY?area=" + place)));
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
}
