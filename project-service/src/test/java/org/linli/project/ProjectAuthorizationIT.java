package org.linli.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.security.Role;
import org.linli.project.demandlist.DemandList;
import org.linli.testkit.ComponentTest;
import org.linli.testkit.Http;
import org.linli.testkit.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint × every role × own and foreign area. */
@ComponentTest
class ProjectAuthorizationIT {

    private static final String AUTHOR_ROLES = "social-worker";
    private static final String READERS = "district-officer street-officer community-worker social-worker team-leader"
            + " judge finance auditor analyst";

    /** endpoint → the roles that pass the wall; the test fails when an endpoint is not named here. */
    private static final Map<String, String> ALLOWED = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("POST /api/v1/projects", AUTHOR_ROLES),
            Map.entry("GET /api/v1/projects", READERS),
            Map.entry("GET /api/v1/projects/{id}", READERS),
            Map.entry("PUT /api/v1/projects/{id}/demand", AUTHOR_ROLES),
            Map.entry("POST /api/v1/projects/{id}/development", AUTHOR_ROLES),
            Map.entry("PUT /api/v1/projects/{id}/package", AUTHOR_ROLES),
            Map.entry("POST /api/v1/projects/{id}/review", AUTHOR_ROLES),
            Map.entry("POST /api/v1/projects/{id}/approvals", "social-worker"),
            Map.entry("POST /api/v1/projects/{id}/return", "social-worker community-worker district-officer"),
            Map.entry("GET /api/v1/statistics/projects", READERS + " operator")));

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("eventTemplate")
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    DemandList demands;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    ProjectStory story;
    String demand;
    String projectPath;

    @BeforeEach
    void begin() {
        story = new ProjectStory(port, new MatchingEvents(kafka), demands);
        demand = story.listedDemand();
        projectPath = ProjectStory.path(story.started(demand));
    }

    private Set<String> endpoints() {
        Set<String> endpoints = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> mapping.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith("/api/"))
                .forEach(pattern -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(verb -> endpoints.add(verb + " " + pattern))));
        return endpoints;
    }

    private Http.Reply call(String endpoint, Http caller) {
        String path = endpoint.substring(endpoint.indexOf(' ') + 1).replace("/api/v1/projects/{id}", projectPath);
        Object body =
                switch (path.substring(path.lastIndexOf('/') + 1)) {
                    case "demand" -> Map.of("demandId", demand);
                    case "approvals" -> Map.of("as", "MENTOR");
                    case "return" -> Map.of("reason", "r");
                    case "projects" -> Map.of("name", "n", "projectClass", "CIVIC_PRACTICE", "demandId", demand);
                    default -> Map.of();
                };
        Http ready = caller.ifMatch(99).keyed();
        return switch (endpoint.substring(0, endpoint.indexOf(' '))) {
            case "GET" -> ready.get(path);
            case "PUT" -> ready.put(path, body);
            default -> ready.post(path, body);
        };
    }

    @Test
    void namesEveryEndpoint() {
        assertThat(ALLOWED.keySet()).containsExactlyInAnyOrderElementsOf(endpoints());
    }

    @Test
    void refusesEveryRoleThatTheTableDoesNotName() {
        List<String> wrong = new ArrayList<>();
        ALLOWED.forEach((endpoint, allowed) -> {
            Set<String> roles = Set.of(allowed.split(" "));
            for (Role role : Role.values()) {
                Http.Reply reply = call(endpoint, Http.at(port).withToken(Tokens.of(role, "330411")));
                boolean refused = reply.status() == 403 && reply.code().equals("security.role-missing");
                if (refused == roles.contains(role.code())) {
                    wrong.add(endpoint + " as " + role.code() + " answered " + reply);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void refusesEveryRoleOutsideItsArea() {
        List<String> wrong = new ArrayList<>();
        ALLOWED.forEach((endpoint, allowed) -> {
            for (String role : allowed.split(" ")) {
                Http foreign = Http.at(port).withToken(Tokens.of(Role.of(role).orElseThrow(), "411603"));
                String asked =
                        endpoint.startsWith("GET") && !endpoint.endsWith("{id}") ? endpoint + "?area=330411" : endpoint;
                Http.Reply reply = call(asked, foreign);
                if (reply.status() != 403 || !reply.code().equals("security.area-out-of-scope")) {
                    wrong.add(asked + " as " + role + "@411603 answered " + reply);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void refusesEverybodyWithoutAToken() {
        for (String endpoint : ALLOWED.keySet()) {
            Http.Reply reply = call(endpoint, Http.at(port));
            assertThat(reply.status()).as(endpoint).isEqualTo(401);
            assertThat(reply.code()).isEqualTo("security.token-missing");
        }
    }
}
