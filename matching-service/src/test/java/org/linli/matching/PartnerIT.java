package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.linli.platform.security.Role;
import org.linli.testkit.Http;
import org.linli.testkit.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** The matrix of partners and the Party-building agreements over HTTP. */
class PartnerIT extends MatchingStage {

    private static final String PLACE = "620702002003";

    @Autowired
    MongoTemplate mongo;

    private Http worker() {
        return as("community-worker@" + PLACE);
    }

    private static Map<String, Object> partner(String kind, String name) {
        return new HashMap<>(Map.of("area", PLACE, "kind", kind, "name", name, "strengths", List.of("书法", "矛盾调解")));
    }

    private static Map<String, Object> agreement() {
        return new HashMap<>(Map.of(
                "area",
                PLACE,
                "title",
                "党建联建",
                "parties",
                List.of("学校党支部", "社区党委"),
                "from",
                "2026-12-01",
                "to",
                "2027-11-30",
                "items",
                List.of(
                        Map.of("text", "送课进社区", "party", "学校党支部", "dueOn", "2026-12-31"),
                        Map.of("text", "开放活动室", "party", "社区党委", "dueOn", "2027-01-31"))));
    }

    @Test
    void keepsPartnersWithoutShowingOrStoringNamesInPlain() {
        Http.Reply joined = worker().keyed().post("/api/v1/partners", partner("党员", "王淑芬"));
        assertThat(joined.status()).as(joined.text()).isEqualTo(201);
        assertThat(joined.json().path("name").asString()).isEqualTo("王*");
        worker().keyed().post("/api/v1/partners", partner("爱心资源", "暖心面馆"));
        JsonNode matrix = worker().get("/api/v1/partners/matrix?area=" + PLACE).json();
        assertThat(matrix.path("PARTY_MEMBER").asInt()).isEqualTo(1);
        assertThat(matrix.path("CARING_RESOURCE").asInt()).isEqualTo(1);
        assertThat(matrix.path("VOLUNTEER").asInt()).isZero();
        String list = worker().get("/api/v1/partners?area=" + PLACE).text();
        assertThat(list).contains("暖心面馆").doesNotContain("王淑芬");
        String id = joined.json().path("id").asString();
        Document stored =
                mongo.getCollection("partners").find(new Document("_id", id)).first();
        assertThat(String.valueOf(stored)).doesNotContain("王淑芬");
        Http.Reply left = worker().ifMatch(joined).post("/api/v1/partners/" + id + "/leave");
        assertThat(left.json().path("status").asString()).isEqualTo("LEFT");
        assertThat(worker().ifMatch(left)
                        .post("/api/v1/partners/" + id + "/leave")
                        .code())
                .isEqualTo("partner.has-left");
        assertThat(worker().get("/api/v1/partners/matrix?area=" + PLACE)
                        .json()
                        .path("PARTY_MEMBER")
                        .asInt())
                .isZero();
    }

    @Test
    void worksOffAJointList() {
        Http.Reply drafted = worker().keyed().post("/api/v1/joint-buildings", agreement());
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        String path = "/api/v1/joint-buildings/" + drafted.json().path("id").asString();
        assertThat(worker().ifMatch(drafted).post(path + "/items/1/completion").code())
                .isEqualTo("joint-building.move-not-allowed");
        Http.Reply signed = worker().ifMatch(drafted).post(path + "/signature");
        Http.Reply done = worker().ifMatch(signed).post(path + "/items/1/completion");
        assertThat(done.json().path("done").asInt()).isEqualTo(1);
        assertThat(worker().ifMatch(done).post(path + "/items/9/completion").code())
                .isEqualTo("joint-building.unknown-item");
        Http.Reply ended = worker().ifMatch(done).post(path + "/end");
        assertThat(ended.json().path("status").asString()).isEqualTo("ENDED");
    }

    @Test
    void refusesWhatCannotBeTakenInAndStoresNothing() {
        long before = mongo.getCollection("partners").countDocuments()
                + mongo.getCollection("jointBuildings").countDocuments();
        Http.Reply faulty = worker().keyed().post("/api/v1/partners", Map.of("area", "6207", "kind", "路人"));
        assertThat(faulty.code()).isEqualTo("request.invalid");
        assertThat(faulty.json().path("fields").propertyNames()).contains("area", "kind", "name");
        assertThat(as("district-officer@620702")
                        .keyed()
                        .post("/api/v1/partners", Map.of("area", "620702002999", "kind", "社工", "name", "李明"))
                        .code())
                .isEqualTo("partner.unknown-area");
        Map<String, Object> alone = agreement();
        alone.put("parties", List.of("学校党支部"));
        assertThat(worker().keyed().post("/api/v1/joint-buildings", alone).code())
                .isEqualTo("request.invalid");
        assertThat(worker().get("/api/v1/partners?kind=路人").code()).isEqualTo("request.invalid");
        assertThat(worker().get("/api/v1/joint-buildings/none").status()).isEqualTo(404);
        assertThat(mongo.getCollection("partners").countDocuments()
                        + mongo.getCollection("jointBuildings").countDocuments())
                .isEqualTo(before);
    }

    private record Endpoint(String name, Set<Role> roles, Function<Http, Http.Reply> call) {}

    @Test
    void letsInWhoMayAndNobodyElse() {
        Http officer = as("district-officer@620702");
        String p = "/api/v1/partners/"
                + officer.keyed()
                        .post("/api/v1/partners", partner("社工", "赵敏"))
                        .json()
                        .path("id")
                        .asString();
        String j = "/api/v1/joint-buildings/"
                + officer.keyed()
                        .post("/api/v1/joint-buildings", agreement())
                        .json()
                        .path("id")
                        .asString();
        Set<Role> keepers =
                EnumSet.of(Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.SOCIAL_WORKER);
        Set<Role> readers = EnumSet.copyOf(keepers);
        readers.addAll(List.of(Role.TEAM_LEADER, Role.AUDITOR, Role.ANALYST));
        List<Endpoint> endpoints = List.of(
                new Endpoint("joinPartner", keepers, h -> h.keyed().post("/api/v1/partners", partner("社工", "赵敏"))),
                new Endpoint("listPartners", readers, h -> h.get("/api/v1/partners?area=" + PLACE)),
                new Endpoint("readPartnerMatrix", readers, h -> h.get("/api/v1/partners/matrix?area=" + PLACE)),
                new Endpoint("readPartner", readers, h -> h.get(p)),
                new Endpoint("endPartnership", keepers, h -> h.ifMatch(999).post(p + "/leave")),
                new Endpoint(
                        "draftJointBuilding", keepers, h -> h.keyed().post("/api/v1/joint-buildings", agreement())),
                new Endpoint("listJointBuildings", readers, h -> h.get("/api/v1/joint-buildings?area=" + PLACE)),
                new Endpoint("readJointBuilding", readers, h -> h.get(j)),
                new Endpoint("signJointBuilding", keepers, h -> h.ifMatch(999).post(j + "/signature")),
                new Endpoint(
                        "withdrawJointBuilding", keepers, h -> h.ifMatch(999).post(j + "/withdrawal")),
                new Endpoint(
                        "finishJointBuildingItem", keepers, h -> h.ifMatch(999).post(j + "/items/1/completion")),
                new Endpoint("endJointBuilding", keepers, h -> h.ifMatch(999).post(j + "/end")));
        Map<String, String> wrong = new HashMap<>();
        for (Endpoint endpoint : endpoints) {
            for (Role role : Role.values()) {
                Http.Reply inside = endpoint.call().apply(Http.at(port).withToken(Tokens.of(role, "620702")));
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
