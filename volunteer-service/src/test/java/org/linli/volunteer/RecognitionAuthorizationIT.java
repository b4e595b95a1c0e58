package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.contracts.volunteer.HoursRecordedV1;
import org.linli.platform.security.Role;
import org.linli.testkit.Http;
import org.linli.testkit.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Certificates, stars and points: every endpoint × every role × inside and outside the caller's division. */
@ServiceTest
class RecognitionAuthorizationIT {

    private static final Set<Role> OFFICES =
            EnumSet.of(Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER);
    private static final Set<Role> OFFICERS = EnumSet.of(Role.DISTRICT_OFFICER, Role.STREET_OFFICER);
    private static final Set<Role> DISTRICT = EnumSet.of(Role.DISTRICT_OFFICER);
    private static final Set<Role> READERS =
            EnumSet.of(Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.VOLUNTEER);
    /** Those for oneself refuse every token here: none of them names a registered volunteer. */
    private static final Set<Role> ONESELF = EnumSet.noneOf(Role.class);

    private static final List<String> PACKAGES =
            List.of("org.linli.volunteer.certificate", "org.linli.volunteer.star", "org.linli.volunteer.points");

    private record Endpoint(String method, String pattern, String path, Object body, Set<Role> roles, boolean byArea) {}

    @Autowired
    Story story;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void isDecidedByRoleAndDivisionAtEveryEndpoint() {
        story.clock("2026-11-20T10:00:00+08:00");
        List<String> faults = new ArrayList<>();
        List<Endpoint> endpoints = endpoints();
        for (Endpoint endpoint : endpoints) {
            for (Role role : Role.values()) {
                boolean may = endpoint.roles().contains(role);
                check(endpoint, role, "330411", may ? "" : "security.role-missing", faults);
                check(
                        endpoint,
                        role,
                        "411603",
                        !may ? "security.role-missing" : endpoint.byArea() ? "security.area-out-of-scope" : "",
                        faults);
            }
            Http.Reply nobody = send(story.service(), endpoint);
            if (!nobody.code().equals("security.token-missing")) {
                faults.add(endpoint.pattern() + " lets somebody in without a token: " + nobody);
            }
        }
        assertThat(faults).isEmpty();

        Set<String> proved =
                new TreeSet<>(Set.of("GET /public/certificates/{number}", "GET /public/certificates/keys"));
        endpoints.forEach(e -> proved.add(e.method() + " " + e.pattern()));
        Set<String> there = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            String place = method.getBeanType().getPackageName();
            if (PACKAGES.stream().anyMatch(place::startsWith)) {
                for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
                    mapping.getPatternValues().forEach(pattern -> there.add(verb + " " + pattern));
                }
            }
        });
        assertThat(proved).as("every endpoint there is").isEqualTo(there);
    }

    private void check(Endpoint endpoint, Role role, String area, String wanted, List<String> faults) {
        Http.Reply reply = send(story.service().withToken(Tokens.of(role, area)), endpoint);
        String wall = reply.status() == 403 ? reply.code() : "";
        boolean asWanted = wanted.isEmpty() ? !wall.startsWith("security.") : wall.equals(wanted);
        if (!asWanted || reply.status() >= 500) {
            faults.add(endpoint.method() + " " + endpoint.pattern() + " as " + role + "@" + area + ": wanted "
                    + (wanted.isEmpty() ? "to get past the wall" : wanted) + ", got " + reply.status());
        }
    }

    private static Http.Reply send(Http http, Endpoint endpoint) {
        return endpoint.method().equals("GET")
                ? http.get(endpoint.path())
                : http.keyed().ifMatch(999).post(endpoint.path(), endpoint.body());
    }

    private List<Endpoint> endpoints() {
        String volunteer = story.adult();
        Http himself = story.as("volunteer:" + volunteer);
        story.publish(new HoursRecordedV1(
                UUID.randomUUID().toString(),
                volunteer,
                UUID.randomUUID().toString(),
                null,
                null,
                Story.COMMUNITY,
                6000,
                LocalDate.of(2026, 11, 10),
                "EARNED",
                "CONFIRMED"));
        await().untilAsserted(() -> assertThat(
                        himself.get("/api/v1/stars/" + volunteer + "-1").status())
                .isEqualTo(200));
        String certificate = himself.keyed()
                .post("/api/v1/certificates/prints", Map.of())
                .json()
                .path("id")
                .asString();
        String body = "330411002004";
        story.district().keyed().post("/api/v1/certificates/bodies", Map.of("code", body, "name", "某某社区居民委员会"));
        String item = story.district()
                .keyed()
                .post("/api/v1/points/catalogue", Map.of("area", "330411", "name", "雨伞", "points", 10, "stock", 1))
                .json()
                .path("id")
                .asString();
        return Stream.of(
                        certificates(volunteer, certificate, body),
                        stars("/api/v1/stars/" + volunteer + "-1"),
                        points(volunteer, item))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Endpoint> certificates(String volunteer, String certificate, String body) {
        String base = "/api/v1/certificates";
        List<Endpoint> endpoints = new ArrayList<>(List.of(
                new Endpoint("POST", base + "/prints", base + "/prints", Map.of(), ONESELF, false),
                new Endpoint(
                        "POST", base, base, Map.of("body", Story.COMMUNITY, "volunteerId", volunteer), OFFICES, true),
                new Endpoint("GET", base, base + "?area=330411", "", OFFICES, true),
                new Endpoint("GET", base + "/{id}", base + "/" + certificate, "", OFFICES, true),
                new Endpoint("GET", base + "/{id}/pdf", base + "/" + certificate + "/pdf", "", OFFICES, true),
                new Endpoint(
                        "POST",
                        base + "/bodies",
                        base + "/bodies",
                        Map.of("code", body, "name", "某某社区居民委员会"),
                        OFFICERS,
                        true),
                new Endpoint("GET", base + "/bodies/{code}", base + "/bodies/" + body, "", OFFICES, true),
                new Endpoint(
                        "POST",
                        base + "/bodies/{code}/dissolution",
                        base + "/bodies/" + body + "/dissolution",
                        Map.of("successor", Story.COMMUNITY, "basis", "x"),
                        DISTRICT,
                        true)));
        for (String step : List.of("acceptance", "refusal", "issue", "revocation", "reissue")) {
            endpoints.add(new Endpoint(
                    "POST",
                    base + "/{id}/" + step,
                    base + "/" + certificate + "/" + step,
                    Map.of("reason", "x"),
                    OFFICES,
                    true));
        }
        return endpoints;
    }

    private static List<Endpoint> stars(String star) {
        String base = "/api/v1/stars";
        List<Endpoint> endpoints = new ArrayList<>(List.of(
                new Endpoint("GET", base, base + "?area=330411", "", OFFICES, true),
                new Endpoint("GET", base + "/benefits", base + "/benefits", "", READERS, false),
                new Endpoint("GET", base + "/{id}", star, "", OFFICES, true),
                new Endpoint("POST", base + "/{id}/application", star + "/application", Map.of(), OFFICES, true)));
        for (String step : List.of("review", "publicity", "grant", "refusal", "confirmation", "withdrawal")) {
            endpoints.add(new Endpoint(
                    "POST", base + "/{id}/" + step, star + "/" + step, Map.of("reason", "x"), DISTRICT, true));
        }
        return endpoints;
    }

    private static List<Endpoint> points(String volunteer, String item) {
        String base = "/api/v1/points";
        return List.of(
                new Endpoint("GET", base + "/accounts/{volunteer}", base + "/accounts/" + volunteer, "", OFFICES, true),
                new Endpoint("GET", base + "/catalogue", base + "/catalogue?area=330411", "", READERS, true),
                new Endpoint("GET", base + "/catalogue/{id}", base + "/catalogue/" + item, "", OFFICERS, true),
                new Endpoint(
                        "POST",
                        base + "/catalogue",
                        base + "/catalogue",
                        Map.of("area", "330411003", "name", "雨伞", "points", 10, "stock", 1),
                        OFFICERS,
                        true),
                new Endpoint(
                        "POST",
                        base + "/catalogue/{id}/stock",
                        base + "/catalogue/" + item + "/stock",
                        Map.of("pieces", 1),
                        OFFICERS,
                        true),
                new Endpoint(
                        "POST",
                        base + "/catalogue/{id}/closure",
                        base + "/catalogue/" + item + "/closure",
                        Map.of(),
                        OFFICERS,
                        true),
                new Endpoint(
                        "POST", base + "/redemptions", base + "/redemptions", Map.of("itemId", item), ONESELF, false),
                new Endpoint(
                        "GET",
                        base + "/reconciliation",
                        base + "/reconciliation?area=330411",
                        "",
                        EnumSet.of(Role.DISTRICT_OFFICER, Role.AUDITOR, Role.OPERATOR),
                        true));
    }
}
