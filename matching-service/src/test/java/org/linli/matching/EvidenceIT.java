package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.linli.platform.security.Role;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.testkit.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;

/** Papers that speak for a demand: named by where they are kept, sealed, and shown to those who work with it. */
@Rule("MAT-02")
class EvidenceIT extends MatchingStage {

    private static final String PLACE = "330521001008";
    private static final String DISTRICT = "330521";
    private static final String REFERENCE = "入户走访记录 2026-031，第4页";
    private static final Set<Role> KEEPERS =
            EnumSet.of(Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.SOCIAL_WORKER);
    private static final Set<Role> OTHER_READERS = EnumSet.of(Role.TEAM_LEADER, Role.AUDITOR, Role.ANALYST);

    @Autowired
    MongoTemplate mongo;

    private Http as(Role role, String area) {
        return Http.at(port).withToken(Tokens.of(role, area));
    }

    private Http.Reply submitted(String title) {
        Http.Reply created = as(Role.COMMUNITY_WORKER, PLACE).keyed().post("/api/v1/demands", mediation(title, PLACE));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created;
    }

    private static String path(Http.Reply demand) {
        return "/api/v1/demands/" + demand.json().path("id").asString();
    }

    private static Map<String, Object> paper(String kind) {
        return Map.of("kind", kind, "reference", REFERENCE);
    }

    @Test
    void keepsPapersOnceAndSealed() {
        Http.Reply demand = submitted("佐证材料");
        Http worker = as(Role.COMMUNITY_WORKER, PLACE);
        assertThat(worker.get(path(demand) + "/evidence").json().path("items")).isEmpty();
        Http key = worker.keyed();
        Http.Reply added = key.post(path(demand) + "/evidence", paper("VISIT_RECORD"));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(key.post(path(demand) + "/evidence", paper("VISIT_RECORD")).status())
                .isEqualTo(201);
        JsonNode items = worker.get(path(demand) + "/evidence").json().path("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).path("purpose").asString()).isEqualTo("NEED");
        assertThat(items.get(0).path("kind").asString()).isEqualTo("VISIT_RECORD");
        assertThat(items.get(0).path("reference").asString()).isEqualTo(REFERENCE);
        Document stored = mongo.findOne(
                Query.query(Criteria.where("_id").is(demand.json().path("id").asString())),
                Document.class,
                "demandEvidence");
        assertThat(String.valueOf(stored)).contains("v1:").doesNotContain("走访记录");
    }

    @Test
    void takesNothingForAClosedDemandAndNothingThatNamesAPerson() {
        Http.Reply demand = submitted("不予受理的需求");
        Http worker = as(Role.COMMUNITY_WORKER, PLACE);
        String at = path(demand) + "/evidence";
        Http.Reply named = worker.keyed().post(at, Map.of("kind", "WITNESS", "reference", "见证人电话13857312345"));
        assertThat(named.status()).isEqualTo(422);
        assertThat(named.code()).isEqualTo("evidence.names-a-person");
        assertThat(named.text()).doesNotContain("13857312345");
        assertThat(worker.keyed()
                        .post(at, Map.of("kind", "RUMOUR", "reference", "x"))
                        .status())
                .isEqualTo(400);
        assertThat(worker.keyed()
                        .post(at, Map.of("kind", "WITNESS", "reference", "页".repeat(301)))
                        .status())
                .isEqualTo(400);
        assertThat(worker.keyed().post(at, Map.of("kind", "WITNESS")).status()).isEqualTo(400);
        assertThat(worker.get(at).json().path("items")).as("nothing was stored").isEmpty();

        assertThat(worker.ifMatch(demand)
                        .post(path(demand) + "/rejection", Map.of("reason", "不属于受理范围"))
                        .status())
                .isEqualTo(200);
        Http.Reply late = worker.keyed().post(at, paper("DOCUMENT"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("evidence.demand-closed");
    }

    @Test
    void letsInWhoWorksWithTheDemandAndMasksItForOtherReaders() {
        Http.Reply demand = submitted("权限佐证");
        String at = path(demand) + "/evidence";
        assertThat(as(Role.COMMUNITY_WORKER, PLACE)
                        .keyed()
                        .post(at, paper("DOCUMENT"))
                        .status())
                .isEqualTo(201);
        for (Role role : Role.values()) {
            Http here = as(role, DISTRICT);
            Http elsewhere = as(role, "620702");
            Http.Reply added = here.keyed().post(at, paper("DOCUMENT"));
            assertThat(added.status()).as("add as " + role).isEqualTo(KEEPERS.contains(role) ? 201 : 403);
            Http.Reply foreign = elsewhere.keyed().post(at, paper("DOCUMENT"));
            assertThat(foreign.status()).as("add elsewhere as " + role).isEqualTo(403);
            Http.Reply read = here.get(at);
            boolean reads = KEEPERS.contains(role) || OTHER_READERS.contains(role);
            assertThat(read.status()).as("read as " + role).isEqualTo(reads ? 200 : 403);
            assertThat(elsewhere.get(at).status())
                    .as("read elsewhere as " + role)
                    .isEqualTo(403);
            if (reads) {
                assertThat(read.text().contains(REFERENCE))
                        .as("opens for " + role)
                        .isEqualTo(KEEPERS.contains(role));
            }
        }
        assertThat(as(Role.DISTRICT_OFFICER, DISTRICT)
                        .get("/api/v1/demands/no-such-demand/evidence")
                        .status())
                .isEqualTo(404);
        assertThat(Http.at(port).get(at).status()).isEqualTo(401);
    }
}
