package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.security.Role;
import org.linli.testkit.Http;
import org.linli.testkit.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint × every role × inside and outside the caller's division: who may not is refused, who may gets past the wall.
 *
 * <p>Endpoints for oneself refuse every token here: none of them names a registered volunteer.
 */
@ServiceTest
class AuthorizationIT {

    private static final Set<Role> OFFICES =
            EnumSet.of(Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER);
    private static final Set<Role> OFFICERS = EnumSet.of(Role.DISTRICT_OFFICER, Role.STREET_OFFICER);
    /**
     * Where a bare request is not refused by role: public ones, those open to everybody who is signed in, and those whose answer depends on whose the
     * thing is — unknown here — or on the request's form. The tests of their features prove them.
     */
    private static final String[] OPEN = {
        "GET /api/v1/complaints/{id}",
        "GET /api/v1/error-reports/{id}",
        "GET /api/v1/false-late-entries",
        "GET /api/v1/hour-records",
        "GET /api/v1/hour-records/{id}",
        "GET /api/v1/inspection-results",
        "GET /api/v1/late-entries/{id}",
        "GET /api/v1/sign-ups",
        "GET /api/v1/sign-ups/{id}",
        "GET /api/v1/social-workers/{id}/statements/{year}",
        "GET /api/v1/trainings",
        "GET /api/v1/volunteers/me",
        "GET /api/v1/volunteers/me/data",
        "GET /public/certificates/keys",
        "GET /public/certificates/{number}",
        "POST /api/v1/complaints",
        "POST /api/v1/error-reports/{id}/withdrawal",
        "POST /api/v1/late-entries/{id}/withdrawal",
        "POST /api/v1/rosters",
        "POST /api/v1/sign-ups/{id}/cancellation",
        "POST /api/v1/teams/{id}/members",
        "POST /api/v1/volunteers/guardian-answers/consent",
        "POST /api/v1/volunteers/guardian-answers/withdrawal",
    };

    private static final Set<Role> ANYBODY = EnumSet.allOf(Role.class);

    /**
     * One endpoint.
     *
     * @param path with the ids of real things in {@link Story#COMMUNITY}
     * @param byArea whether a caller of another district is refused for his division
     */
    private record Endpoint(String method, String pattern, String path, Object body, Set<Role> roles, boolean byArea) {}

    @Autowired
    Story story;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void isDecidedByRoleAndDivisionAtEveryEndpoint() {
        story.clock("2026-11-01T10:00:00+08:00");
        List<String> faults = new ArrayList<>();
        List<Endpoint> endpoints = endpoints();
        for (Endpoint endpoint : endpoints) {
            for (Role role : Role.values()) {
                check(endpoint, role, "330411", endpoint.roles().contains(role) ? "" : "security.role-missing", faults);
                String foreign = !endpoint.roles().contains(role)
                        ? "security.role-missing"
                        : endpoint.byArea() ? "security.area-out-of-scope" : "";
                check(endpoint, role, "411603", foreign, faults);
            }
            Http.Reply nobody = send(story.service(), endpoint);
            if (!nobody.code().equals("security.token-missing")) {
                faults.add(endpoint.pattern() + " lets somebody in without a token: " + nobody);
            }
            Http.Reply late =
                    send(story.service().withToken(Tokens.expired("x", Role.DISTRICT_OFFICER, "330411")), endpoint);
            if (!late.code().equals("security.token-expired")) {
                faults.add(endpoint.pattern() + " takes an expired token: " + late);
            }
        }
        assertThat(faults).isEmpty();
    }

    /** What the tests of the features go into by role and division, this one asks of every endpoint that will ever be: no stranger, no role without business. */
    @Test
    void refusesStrangersAndARoleWithoutBusinessAtEveryEndpoint() {
        story.clock("2026-11-01T10:00:00+08:00");
        String judge = Tokens.of(Role.JUDGE, "330411");
        Set<String> open = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (!method.getBeanType().getPackageName().startsWith("org.linli.volunteer")) {
                return;
            }
            for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
                for (String pattern : mapping.getPatternValues()) {
                    Endpoint endpoint = new Endpoint(
                            verb.name(), pattern, pattern.replaceAll("\\{[^}]+}", "x"), "{}", Set.of(), false);
                    Http.Reply stranger = send(story.service(), endpoint);
                    Http.Reply reply = send(story.service().withToken(judge), endpoint);
                    if (!stranger.code().equals("security.token-missing")
                            || !reply.code().equals("security.role-missing")) {
                        open.add(verb + " " + pattern);
                    }
                }
            }
        });
        assertThat(open).containsExactlyInAnyOrder(OPEN);
    }

    private void check(Endpoint endpoint, Role role, String area, String wanted, List<String> faults) {
        Http.Reply reply = send(story.service().withToken(Tokens.of(role, area)), endpoint);
        String wall = reply.status() == 403 ? reply.code() : "";
        boolean asWanted = wanted.isEmpty() ? !wall.startsWith("security.") : wall.equals(wanted);
        if (!asWanted || reply.status() >= 500) {
            faults.add(endpoint.method() + " " + endpoint.pattern() + " as " + role + "@" + area + ": wanted "
                    + (wanted.isEmpty() ? "to get past the wall" : wanted) + ", got " + reply);
        }
    }

    private static Http.Reply send(Http http, Endpoint endpoint) {
        if (endpoint.body() == Upload.CSV) {
            return http.keyed().upload(endpoint.path(), "a.csv", new byte[0], Map.of());
        }
        return switch (endpoint.method()) {
            case "GET" -> http.get(endpoint.path());
            case "PUT" -> http.ifMatch(999).put(endpoint.path(), endpoint.body());
            case "DELETE" -> http.ifMatch(999).delete(endpoint.path());
            default -> http.keyed().ifMatch(999).post(endpoint.path(), endpoint.body());
        };
    }

    private List<Endpoint> endpoints() {
        Map<String, Object> person = story.person(LocalDate.of(1990, 1, 1), Story.COMMUNITY);
        String volunteer = story.register(story.person(LocalDate.of(1990, 1, 1), Story.COMMUNITY))
                .json()
                .path("id")
                .asString();
        Map<String, Object> activity = Map.of(
                "area", Story.COMMUNITY,
                "title", "清理河道",
                "content", "c",
                "place", "p",
                "risks", "r",
                "safeguards", "s",
                "startsAt", "2026-12-20T09:00:00+08:00",
                "endsAt", "2026-12-20T10:00:00+08:00",
                "capacity", 5);
        String drafted = story.district()
                .keyed()
                .post("/api/v1/activities", activity)
                .json()
                .path("id")
                .asString();
        String assignment = story.assigned(volunteer, UUID.randomUUID().toString(), LocalDate.of(2026, 12, 13));
        story.clock("2026-12-13T09:00:00+08:00");
        String record = story.as("volunteer:" + volunteer)
                .keyed()
                .post("/api/v1/check-ins", Map.of("signUpId", assignment))
                .json()
                .path("recordId")
                .asString();
        story.clock("2026-11-01T10:00:00+08:00");
        String roster = story.district()
                .keyed()
                .upload(
                        "/api/v1/rosters",
                        UUID.randomUUID() + ".csv",
                        ("姓名,证件类型,证件号码,性别,出生日期,手机号码,所属村社区代码\n,,%s,,,,\n".formatted(UUID.randomUUID()))
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        Map.of())
                .json()
                .path("id")
                .asString();
        String v = "/api/v1/volunteers";
        Set<Role> readers = EnumSet.of(
                Role.DISTRICT_OFFICER,
                Role.STREET_OFFICER,
                Role.COMMUNITY_WORKER,
                Role.SOCIAL_WORKER,
                Role.AUDITOR,
                Role.ANALYST,
                Role.OPERATOR);
        Set<Role> takers = EnumSet.of(
                Role.DISTRICT_OFFICER,
                Role.STREET_OFFICER,
                Role.COMMUNITY_WORKER,
                Role.SOCIAL_WORKER,
                Role.TEAM_LEADER,
                Role.VOLUNTEER);
        Set<Role> hoursReaders = EnumSet.of(Role.AUDITOR);
        hoursReaders.addAll(OFFICES);
        return List.of(
                new Endpoint("POST", v, v, person, OFFICES, true),
                new Endpoint("GET", v, v + "?area=330411003", "", OFFICES, true),
                new Endpoint("GET", v + "/me", v + "/me", "", ANYBODY, false),
                new Endpoint("GET", v + "/{id}", v + "/" + volunteer, "", OFFICES, true),
                new Endpoint("GET", v + "/{id}/hours", v + "/" + volunteer + "/hours", "", hoursReaders, true),
                new Endpoint(
                        "POST",
                        v + "/{id}/guardian-consent",
                        v + "/" + volunteer + "/guardian-consent",
                        Map.of(),
                        OFFICES,
                        true),
                new Endpoint(
                        "POST", v + "/{id}/suspension", v + "/" + volunteer + "/suspension", Map.of(), OFFICERS, true),
                new Endpoint(
                        "POST",
                        v + "/{id}/reinstatement",
                        v + "/" + volunteer + "/reinstatement",
                        Map.of(),
                        OFFICERS,
                        true),
                new Endpoint(
                        "POST", v + "/{id}/withdrawal", v + "/" + volunteer + "/withdrawal", Map.of(), OFFICES, true),
                new Endpoint("POST", v + "/{id}/vetting", v + "/" + volunteer + "/vetting", Map.of(), OFFICERS, true),
                new Endpoint("GET", "/api/v1/rosters", "/api/v1/rosters?area=330411", "", OFFICES, true),
                new Endpoint("GET", "/api/v1/rosters/{id}", "/api/v1/rosters/" + roster, "", OFFICES, true),
                new Endpoint(
                        "GET",
                        "/api/v1/rosters/{id}/refusals",
                        "/api/v1/rosters/" + roster + "/refusals",
                        "",
                        OFFICES,
                        true),
                new Endpoint("POST", "/api/v1/rosters", "/api/v1/rosters", Upload.CSV, OFFICES, false),
                new Endpoint("POST", "/api/v1/activities", "/api/v1/activities", activity, OFFICES, true),
                new Endpoint("GET", "/api/v1/activities", "/api/v1/activities?area=330411", "", takers, true),
                new Endpoint("GET", "/api/v1/activities/{id}", "/api/v1/activities/" + drafted, "", takers, true),
                new Endpoint(
                        "POST",
                        "/api/v1/activities/{id}/publication",
                        "/api/v1/activities/" + drafted + "/publication",
                        Map.of(),
                        OFFICES,
                        true),
                new Endpoint(
                        "POST",
                        "/api/v1/activities/{id}/sign-ups",
                        "/api/v1/activities/" + drafted + "/sign-ups",
                        Map.of(),
                        EnumSet.noneOf(Role.class),
                        false),
                new Endpoint("GET", "/api/v1/sign-ups", "/api/v1/sign-ups?activity=" + drafted, "", OFFICES, true),
                new Endpoint("GET", "/api/v1/sign-ups/{id}", "/api/v1/sign-ups/" + assignment, "", OFFICES, true),
                new Endpoint(
                        "POST",
                        "/api/v1/check-ins",
                        "/api/v1/check-ins",
                        Map.of("signUpId", assignment),
                        EnumSet.noneOf(Role.class),
                        false),
                new Endpoint(
                        "GET",
                        "/api/v1/check-ins/{signUpId}",
                        "/api/v1/check-ins/" + assignment,
                        "",
                        EnumSet.noneOf(Role.class),
                        false),
                new Endpoint(
                        "POST",
                        "/api/v1/check-ins/{signUpId}/check-out",
                        "/api/v1/check-ins/" + assignment + "/check-out",
                        Map.of(),
                        EnumSet.noneOf(Role.class),
                        false),
                new Endpoint(
                        "GET",
                        "/api/v1/hour-records",
                        "/api/v1/hour-records?volunteer=" + volunteer,
                        "",
                        OFFICES,
                        true),
                new Endpoint("GET", "/api/v1/hour-records/{id}", "/api/v1/hour-records/" + record, "", OFFICES, true),
                new Endpoint(
                        "POST",
                        "/api/v1/hour-records/{id}/approval",
                        "/api/v1/hour-records/" + record + "/approval",
                        Map.of(),
                        OFFICES,
                        true),
                new Endpoint(
                        "POST",
                        "/api/v1/hour-records/{id}/rejection",
                        "/api/v1/hour-records/" + record + "/rejection",
                        Map.of(),
                        OFFICES,
                        true),
                new Endpoint(
                        "GET",
                        "/api/v1/statistics/volunteering",
                        "/api/v1/statistics/volunteering?area=330411",
                        "",
                        readers,
                        true),
                new Endpoint(
                        "GET",
                        "/api/v1/statistics/volunteering/reconciliation",
                        "/api/v1/statistics/volunteering/reconciliation?area=330411",
                        "",
                        EnumSet.of(Role.OPERATOR, Role.AUDITOR, Role.DISTRICT_OFFICER),
                        true));
    }

    /** Marks the one endpoint that takes a file. */
    private enum Upload {
        CSV
    }
}
