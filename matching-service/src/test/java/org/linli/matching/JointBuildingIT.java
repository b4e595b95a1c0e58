package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.linli.platform.security.Role;
import org.linli.testkit.Http;
import org.linli.testkit.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Party-building agreements over HTTP. */
class JointBuildingIT extends MatchingStage {

    private static final String PLACE = "620702002003";

    @Autowired
    MongoTemplate mongo;

    private Http worker() {
        return as("community-worker@" + PLACE);
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
        long before = mongo.getCollection("jointBuildings").countDocuments();
        Map<String, Object> nowhere = agreement();
        nowhere.put("area", "620702002999");
        assertThat(as("district-officer@620702")
                        .keyed()
                        .post("/api/v1/joint-buildings", nowhere)
                        .code())
                .isEqualTo("joint-building.unknown-area");
        Map<String, Object> alone = agreement();
        alone.put("parties", List.of("学校党支部"));
        assertThat(worker().keyed().post("/api/v1/joint-buildings", alone).code())
                .isEqualTo("request.invalid");
        assertThat(worker().get("/api/v1/joint-buildings/none").status()).isEqualTo(404);
        assertThat(mongo.getCollection("jointBuildings").countDocuments()).isEqualTo(before);
    }

    private record Endpoint(String name, Set<Role> roles, Function<Http, Http.Reply> call) {}

    @Test
    void letsInWhoMayAndNobodyElse() {
        Http officer = as("district-officer@620702");
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
