package org.linli.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.casework.CaseStory.id;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.security.Role;
import org.linli.testkit.ComponentTest;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.testkit.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Nobody outside the team can tell a case from none: every endpoint × every role × every relation × open and sealed, the same answer as
 * for an id that never was.
 */
@ComponentTest
@Rule({"CAS-27", "SEC-11"})
class CaseSecrecyIT {

    /** Headers of the moment and of the connection, which the server closes after every hundredth answer. */
    private static final Set<String> OF_THE_MOMENT = Set.of("date", "connection", "keep-alive");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    CaseStory story;

    @BeforeEach
    void begin() {
        story = new CaseStory(port);
    }

    private Set<String> endpoints() {
        Set<String> endpoints = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> mapping.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith("/api/v1/cases/"))
                .forEach(pattern -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(verb -> endpoints.add(verb + " " + pattern))));
        return endpoints;
    }

    private static Object body(String endpoint) {
        return switch (endpoint.substring(endpoint.lastIndexOf('/') + 1)) {
            case "report" -> CaseStory.reportBody();
            case "opinions" -> CaseStory.opinionsBody();
            case "non-prosecution" -> CaseStory.decisionBody();
            default -> Map.of();
        };
    }

    private static Http.Reply call(Http caller, String endpoint, String id) {
        String path = endpoint.substring(endpoint.indexOf(' ') + 1).replace("{id}", id);
        return endpoint.startsWith("GET") ? caller.get(path) : caller.post(path, body(endpoint));
    }

    /** Everything of an answer that could tell, with the asked-for id taken out. */
    private static String telling(Http.Reply reply, String id) {
        Map<String, List<String>> headers = new TreeMap<>();
        reply.headers().forEach((name, values) -> {
            if (!OF_THE_MOMENT.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, values);
            }
        });
        return reply.status() + "\n" + headers + "\n" + reply.text().replace(id, "<id>");
    }

    /** Everybody who is not on the team: each role by itself, each role in the name of a member who no longer holds the duty's role. */
    private static Map<String, String> outsiders() {
        Map<String, String> outsiders = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            outsiders.put(role.code() + " who is nobody here", Tokens.of("nobody-" + role.code(), role, "330411"));
            if (role != Role.PROSECUTOR) {
                outsiders.put("the former prosecutor as " + role.code(), Tokens.of("prosecutor", role, "330411"));
            }
        }
        outsiders.put("a prosecutor of other cases", Tokens.bearer("prosecutor-2"));
        outsiders.put("a former social worker as prosecutor", Tokens.of("social-worker", Role.PROSECUTOR, "330411"));
        return outsiders;
    }

    @Test
    void looksAtEveryEndpointOfACase() {
        assertThat(endpoints())
                .containsExactly(
                        "GET /api/v1/cases/{id}",
                        "GET /api/v1/cases/{id}/access-log",
                        "POST /api/v1/cases/{id}/investigation",
                        "POST /api/v1/cases/{id}/non-prosecution",
                        "POST /api/v1/cases/{id}/opinions",
                        "POST /api/v1/cases/{id}/report",
                        "POST /api/v1/cases/{id}/sealing");
    }

    @Test
    void answersOutsidersAsForAnIdThatNeverWas() {
        // prosecutor-2 has a case of his own, so that he is not just a stranger to the service
        story.as("prosecutor-2").keyed().post("/api/v1/cases", CaseStory.openBody());
        List<String> told = new ArrayList<>();
        Http.Reply open = story.opened();
        List<String> states = List.of(id(open), id(story.sealed(story.opened())));
        outsiders().forEach((who, token) -> {
            Http caller = Http.at(port).withToken(token).ifMatch(open);
            for (String endpoint : endpoints()) {
                String never = UUID.randomUUID().toString();
                Http.Reply unknown = call(caller, endpoint, never);
                assertThat(unknown.status()).isEqualTo(404);
                assertThat(unknown.code()).isEqualTo("resource.not-found");
                for (String known : states) {
                    Http.Reply real = call(caller, endpoint, known);
                    if (!telling(real, known).equals(telling(unknown, never))) {
                        told.add(endpoint + " to " + who + ":\n" + telling(real, known));
                    }
                }
            }
        });
        assertThat(told).isEmpty();
    }

    @Test
    void answersOutsidersAlikeWhateverTheyGetWrong() {
        String known = id(story.opened());
        String never = UUID.randomUUID().toString();
        Http outsider = story.as("xiuzhou-district");
        for (String endpoint : endpoints()) {
            assertThat(telling(call(outsider, endpoint, known), known))
                    .isEqualTo(telling(call(outsider, endpoint, never), never));
            assertThat(telling(call(outsider.with("If-Match", "x"), endpoint, known), known))
                    .isEqualTo(telling(call(outsider.with("If-Match", "x"), endpoint, never), never));
            assertThat(telling(call(outsider.ifMatch(77), endpoint, known), known))
                    .isEqualTo(telling(call(outsider.ifMatch(77), endpoint, never), never));
        }
    }

    @Test
    void letsTheTeamInAtEveryEndpoint() {
        Http.Reply open = story.opened();
        for (String member : List.of("prosecutor", "social-worker", "case-worker")) {
            for (String endpoint : endpoints()) {
                Http.Reply reply = call(story.as(member).ifMatch(99), endpoint, id(open));
                assertThat(reply.status()).as(endpoint + " as " + member).isNotEqualTo(404);
            }
        }
    }

    @Test
    void needsAboutTheSameTimeForBothAnswers() {
        String known = id(story.opened());
        Http outsider = story.as("xiuzhou-district");
        int rounds = 150;
        long[] real = new long[rounds];
        long[] never = new long[rounds];
        for (int i = -30; i < rounds; i++) {
            String unknown = UUID.randomUUID().toString();
            long start = System.nanoTime();
            outsider.get("/api/v1/cases/" + known);
            long between = System.nanoTime();
            outsider.get("/api/v1/cases/" + unknown);
            long end = System.nanoTime();
            if (i >= 0) {
                real[i] = between - start;
                never[i] = end - between;
            }
        }
        double ratio = (double) median(real) / median(never);
        // both run the same query and the same write; the bounds only leave room for a busy machine
        assertThat(ratio).isBetween(0.6, 1.67);
    }

    private static long median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
