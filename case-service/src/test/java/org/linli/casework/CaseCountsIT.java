package org.linli.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.casework.statistics.PublishCaseCounts;
import org.linli.platform.security.Role;
import org.linli.testkit.ComponentTest;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.testkit.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** What the statistics tell and what they do not; in a district of its own, so that other stories do not count. */
@ComponentTest
@Rule({"CAS-02", "SEC-11"})
class CaseCountsIT {

    private static final String DISTRICT = "411603";

    @LocalServerPort
    int port;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    PublishCaseCounts publishCaseCounts;

    CaseStory story;

    @BeforeEach
    void begin() {
        story = new CaseStory(port);
    }

    private List<String> streets() {
        return story
                .as("huaiyang-district")
                .get("/api/v1/statistics/cases?area=" + DISTRICT)
                .json()
                .path("cells")
                .values()
                .stream()
                .map(cell -> cell.path("area").asString())
                .toList();
    }

    private void cases(String street, int open) {
        Http prosecutor = story.as("prosecutor@" + DISTRICT);
        for (int i = 0; i < open; i++) {
            assertThat(prosecutor
                            .keyed()
                            .post("/api/v1/cases", CaseStory.openBody("2026-05-03", street))
                            .status())
                    .isEqualTo(201);
        }
    }

    private JsonNode statistics(String area) {
        return story.as("huaiyang-district")
                .get("/api/v1/statistics/cases?area=" + area)
                .json();
    }

    private static JsonNode cell(JsonNode statistics, String area) {
        return statistics.path("cells").values().stream()
                .filter(cell -> cell.path("area").asString().equals(area))
                .findFirst()
                .orElseThrow();
    }

    private long publishedVersion() {
        return Objects.requireNonNull(mongo.getCollection("published_counts")
                        .find(new Document("_id", DISTRICT))
                        .first())
                .getLong("_v");
    }

    @Test
    void hidesSmallCellsAndTheirComplement() {
        publishCaseCounts.run();
        List<String> streets = streets();
        assertThat(streets).hasSizeGreaterThan(3);
        cases(streets.get(0), 3);
        publishCaseCounts.run();
        JsonNode few = statistics(DISTRICT);
        assertThat(few.path("totals").path("open").isNull()).isTrue();
        assertThat(cell(few, streets.get(0)).path("open").isNull()).isTrue();
        assertThat(cell(few, streets.get(1)).path("open").asLong(-1)).isZero();

        cases(streets.get(1), 6);
        cases(streets.get(2), 8);
        publishCaseCounts.run();
        JsonNode more = statistics(DISTRICT);
        assertThat(more.path("totals").path("open").asLong()).isEqualTo(17);
        assertThat(more.path("totals").path("closed").asLong(-1)).isZero();
        assertThat(cell(more, streets.get(0)).path("open").isNull()).isTrue();
        assertThat(cell(more, streets.get(1)).path("open").isNull()).isTrue();
        assertThat(cell(more, streets.get(2)).path("open").asLong()).isEqualTo(8);
        assertThat(cell(more, streets.get(3)).path("open").asLong(-1)).isZero();

        // a view of one street is cut from the same publication
        JsonNode street = statistics(streets.get(1));
        assertThat(street.path("cells").size()).isEqualTo(1);
        assertThat(street.path("cells").get(0).path("open").isNull()).isTrue();
        assertThat(street.has("totals")).isFalse();

        long version = publishedVersion();
        publishCaseCounts.run();
        assertThat(publishedVersion())
                .as("nothing new is published when nothing changed")
                .isEqualTo(version);
    }

    @Test
    void showsCountsToWhoHasARoleAndTheArea() {
        Set<Role> readers = Set.of(
                Role.DISTRICT_OFFICER,
                Role.STREET_OFFICER,
                Role.COMMUNITY_WORKER,
                Role.SOCIAL_WORKER,
                Role.PROSECUTOR,
                Role.CASE_WORKER,
                Role.AUDITOR,
                Role.ANALYST,
                Role.OPERATOR);
        for (Role role : Role.values()) {
            Http.Reply own =
                    Http.at(port).withToken(Tokens.of(role, "330411")).get("/api/v1/statistics/cases?area=330411");
            assertThat(own.status()).as(role.code()).isEqualTo(readers.contains(role) ? 200 : 403);
        }
        assertThat(story.as("xiuzhou-district")
                        .get("/api/v1/statistics/cases?area=" + DISTRICT)
                        .code())
                .isEqualTo("security.area-out-of-scope");
        assertThat(story.as("xiuzhou-district")
                        .get("/api/v1/statistics/cases?area=1")
                        .code())
                .isEqualTo("request.invalid");
        assertThat(Http.at(port).get("/api/v1/statistics/cases").status()).isEqualTo(401);
    }
}
