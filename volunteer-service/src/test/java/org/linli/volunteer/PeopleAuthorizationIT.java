package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * Every endpoint of teams, training, social workers, supervision, handbook and vetting × every role × inside and outside the caller's
 * division.
 *
 * <p>The team leader of these tokens leads no team, and the volunteer is nobody registered: both are refused wherever they may act only
 * for their own.
 */
@ServiceTest
class PeopleAuthorizationIT {

    private static final List<String> FEATURES =
            List.of("team", "vetting", "training", "socialworker", "supervision", "handbook");

    private static final Set<Role> OFFICERS = EnumSet.of(Role.DISTRICT_OFFICER, Role.STREET_OFFICER);
    private static final Set<Role> OFFICES = with(OFFICERS, Role.COMMUNITY_WORKER);
    private static final Set<Role> TRAINERS = with(OFFICES, Role.SOCIAL_WORKER);
    private static final Set<Role> WRITERS = with(OFFICERS, Role.SOCIAL_WORKER);
    private static final Set<Role> READERS = with(TRAINERS, Role.TEAM_LEADER, Role.VOLUNTEER);
    private static final Set<Role> TEAM_READERS = with(READERS, Role.AUDITOR);

    /** One endpoint; {@code byArea}: whether a caller of another district is refused for his division. */
    private record Endpoint(
            String method, String pattern, String query, Object body, Set<Role> roles, boolean byArea) {}

    @Autowired
    Story story;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void isDecidedByRoleAndDivisionAtEveryEndpoint() {
        story.clock("2026-11-01T10:00:00+08:00");
        Map<String, String> ids = things();
        List<String> faults = new ArrayList<>();
        List<Endpoint> endpoints = endpoints(ids);
        Set<String> proved = new TreeSet<>();
        for (Endpoint endpoint : endpoints) {
            proved.add(endpoint.method() + " " + endpoint.pattern());
            for (Role role : Role.values()) {
                boolean may = endpoint.roles().contains(role);
                check(endpoint, ids, role, "330411", may ? "" : "security.role-missing", faults);
                String foreign = !may ? "security.role-missing" : endpoint.byArea() ? "security.area-out-of-scope" : "";
                check(endpoint, ids, role, "411603", foreign, faults);
            }
            Http.Reply nobody = send(story.service(), endpoint, ids);
            if (!nobody.code().equals("security.token-missing")) {
                faults.add(endpoint.pattern() + " lets somebody in without a token: " + nobody);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(proved).as("every endpoint there is").isEqualTo(there());
    }

    private Set<String> there() {
        Set<String> there = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            String feature = method.getBeanType().getPackageName().replaceFirst("^org\\.linli\\.volunteer\\.", "");
            if (FEATURES.contains(feature.replaceFirst("\\..*", ""))) {
                for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
                    mapping.getPatternValues().forEach(pattern -> there.add(verb + " " + pattern));
                }
            }
        });
        return there;
    }

    private void check(
            Endpoint endpoint, Map<String, String> ids, Role role, String area, String wanted, List<String> faults) {
        Http.Reply reply = send(story.service().withToken(Tokens.of(role, area)), endpoint, ids);
        String wall = reply.status() == 403 ? reply.code() : "";
        boolean asWanted = wanted.isEmpty() ? !wall.startsWith("security.") : wall.equals(wanted);
        if (!asWanted || reply.status() >= 500) {
            faults.add(endpoint.method() + " " + endpoint.pattern() + " as " + role + "@" + area + ": wanted "
                    + (wanted.isEmpty() ? "to get past the wall" : wanted) + ", got " + reply);
        }
    }

    private static Http.Reply send(Http http, Endpoint endpoint, Map<String, String> ids) {
        String resource = endpoint.pattern().split("/")[3];
        String path = endpoint.pattern()
                        .replace("{id}", ids.getOrDefault(resource, "none"))
                        .replace("{volunteerId}", id(ids, "volunteerId"))
                        .replace("{year}", "2026")
                + endpoint.query();
        return endpoint.method().equals("GET")
                ? http.get(path)
                : http.keyed().ifMatch(999).post(path, endpoint.body());
    }

    /** One of everything, in {@link Story#COMMUNITY}; by the first part of its address. */
    private Map<String, String> things() {
        Map<String, String> ids = new HashMap<>();
        String volunteer = story.adult();
        ids.put("volunteerId", volunteer);
        ids.put("volunteers", volunteer);
        String team = create("/api/v1/teams", team(volunteer));
        ids.put("team", team);
        ids.put("teams", team);
        String other = create("/api/v1/teams", team(volunteer));
        ids.put("team-merges", create("/api/v1/team-merges", Map.of("into", team, "teams", List.of(other))));
        ids.put("courses", create("/api/v1/courses", course()));
        ids.put(
                "session",
                create(
                        "/api/v1/courses/" + ids.get("courses") + "/sessions",
                        Map.of(
                                "area",
                                Story.COMMUNITY,
                                "place",
                                "p",
                                "startsAt",
                                "2026-12-01T09:00:00+08:00",
                                "endsAt",
                                "2026-12-01T10:00:00+08:00",
                                "capacity",
                                5)));
        ids.put(
                "trainings",
                create(
                        "/api/v1/trainings",
                        Map.of("sessionId", Objects.requireNonNull(ids.get("session")), "volunteerId", volunteer)));
        ids.put(
                "credentials",
                create(
                        "/api/v1/volunteers/" + volunteer + "/licences",
                        Map.of("name", "护士", "document", "123456789012345", "issuer", "i", "from", "2026-01-01")));
        ids.put("social-workers", create("/api/v1/social-workers", socialWorker()));
        ids.put("exam-campaigns", create("/api/v1/exam-campaigns", campaign()));
        ids.put(
                "exam-entries",
                create(
                        "/api/v1/exam-campaigns/" + ids.get("exam-campaigns") + "/entries",
                        Map.of(
                                "volunteerId",
                                volunteer,
                                "level",
                                "BACHELOR",
                                "socialWorkMajor",
                                true,
                                "standing",
                                "GRADUATED")));
        ids.put("supervisions", create("/api/v1/supervisions", supervision(ids)));
        ids.put("handbook-templates", create("/api/v1/handbook-templates", template(team)));
        return ids;
    }

    private String create(String path, Map<String, Object> body) {
        Http.Reply created = story.district().keyed().post(path, body);
        assertThat(created.status()).as(created.toString()).isIn(201, 202);
        return created.json().path("id").asString();
    }

    private static Map<String, Object> team(String leader) {
        return Map.of(
                "name", "队", "area", Story.COMMUNITY, "kind", "GRASSROOTS", "leader", Map.of("volunteerId", leader));
    }

    private static Map<String, Object> course() {
        return Map.of("area", Story.COMMUNITY, "name", "n", "content", "c", "learningMinutes", 60, "organizer", "o");
    }

    private static Map<String, Object> socialWorker() {
        return Map.of(
                "name",
                "王小明",
                "certificate",
                UUID.randomUUID().toString(),
                "grade",
                "ASSISTANT",
                "registeredFrom",
                LocalDate.of(2026, 1, 1).toString(),
                "area",
                Story.COMMUNITY,
                "agency",
                "清禾");
    }

    private static Map<String, Object> campaign() {
        return Map.of(
                "area",
                Story.COMMUNITY,
                "name",
                "n",
                "grade",
                "ASSISTANT",
                "signUpFrom",
                "2026-11-01",
                "signUpUntil",
                "2026-11-20",
                "examDay",
                "2027-06-12");
    }

    private static Map<String, Object> supervision(Map<String, String> ids) {
        return Map.of(
                "supervisorId",
                Objects.requireNonNull(ids.get("social-workers")),
                "supervisees",
                List.of(id(ids, "volunteerId")),
                "form",
                "INDIVIDUAL",
                "day",
                "2026-11-01",
                "topic",
                "t",
                "minutes",
                60);
    }

    private static Map<String, Object> template(String team) {
        return Map.of("area", Story.COMMUNITY, "title", "t", "audience", List.of(team), "steps", List.of("s"));
    }

    private static String id(Map<String, String> ids, String thing) {
        return Objects.requireNonNull(ids.get(thing), thing);
    }

    private static Set<Role> with(Set<Role> some, Role... more) {
        Set<Role> all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }

    private static List<Endpoint> endpoints(Map<String, String> ids) {
        Object team = team(id(ids, "volunteerId"));
        Object course = course();
        Object socialWorker = socialWorker();
        Object campaign = campaign();
        Object supervision = supervision(ids);
        Object template = template(Objects.requireNonNull(ids.get("team")));
        return List.of(
                new Endpoint("POST", "/api/v1/teams", "", team, OFFICES, true),
                new Endpoint("GET", "/api/v1/teams", "?area=330411", Map.of(), TEAM_READERS, true),
                new Endpoint("GET", "/api/v1/teams/{id}", "", Map.of(), TEAM_READERS, true),
                new Endpoint("GET", "/api/v1/teams/{id}/groups", "", Map.of(), TEAM_READERS, true),
                new Endpoint("POST", "/api/v1/teams/{id}/name", "", Map.of(), OFFICES, true),
                new Endpoint("POST", "/api/v1/teams/{id}/leader", "", Map.of(), OFFICES, true),
                new Endpoint("POST", "/api/v1/teams/{id}/dissolution", "", Map.of(), OFFICES, true),
                new Endpoint("GET", "/api/v1/teams/{id}/members", "", Map.of(), OFFICES, true),
                new Endpoint(
                        "POST",
                        "/api/v1/teams/{id}/members",
                        "",
                        Map.of("volunteerId", id(ids, "volunteerId")),
                        OFFICES,
                        true),
                new Endpoint("GET", "/api/v1/teams/{id}/members/{volunteerId}", "", Map.of(), OFFICES, true),
                new Endpoint("POST", "/api/v1/teams/{id}/members/{volunteerId}/leaving", "", Map.of(), OFFICES, true),
                new Endpoint("POST", "/api/v1/teams/{id}/members/{volunteerId}/transfer", "", Map.of(), OFFICES, true),
                new Endpoint("POST", "/api/v1/teams/{id}/activities", "", Map.of(), OFFICES, true),
                new Endpoint("GET", "/api/v1/teams/{id}/hours", "", Map.of(), with(OFFICES, Role.AUDITOR), true),
                new Endpoint("POST", "/api/v1/team-merges", "", Map.of("into", id(ids, "team")), OFFICERS, true),
                new Endpoint("GET", "/api/v1/team-merges/{id}", "", Map.of(), OFFICERS, true),
                new Endpoint("GET", "/api/v1/vettings/due", "?area=330411", Map.of(), OFFICERS, true),
                new Endpoint("GET", "/api/v1/vettings/{volunteerId}", "", Map.of(), OFFICERS, true),
                new Endpoint("POST", "/api/v1/vettings/{volunteerId}/queries", "", Map.of(), OFFICERS, true),
                new Endpoint(
                        "POST",
                        "/api/v1/vettings/{volunteerId}/bar-lifting",
                        "",
                        Map.of(),
                        EnumSet.of(Role.DISTRICT_OFFICER),
                        true),
                new Endpoint("POST", "/api/v1/courses", "", course, TRAINERS, true),
                new Endpoint("GET", "/api/v1/courses", "?area=330411", Map.of(), READERS, true),
                new Endpoint("GET", "/api/v1/courses/{id}", "", Map.of(), READERS, true),
                new Endpoint("POST", "/api/v1/courses/{id}/sessions", "", Map.of(), TRAINERS, true),
                new Endpoint("GET", "/api/v1/courses/{id}/sessions", "", Map.of(), READERS, true),
                new Endpoint(
                        "POST",
                        "/api/v1/trainings",
                        "",
                        Map.of("sessionId", id(ids, "session"), "volunteerId", id(ids, "volunteerId")),
                        TRAINERS,
                        true),
                new Endpoint("GET", "/api/v1/trainings", "?session=" + ids.get("session"), Map.of(), TRAINERS, true),
                new Endpoint("GET", "/api/v1/trainings/{id}", "", Map.of(), TRAINERS, true),
                new Endpoint("POST", "/api/v1/trainings/{id}/enrolment", "", Map.of(), TRAINERS, true),
                new Endpoint("POST", "/api/v1/trainings/{id}/attendance", "", Map.of(), TRAINERS, true),
                new Endpoint("POST", "/api/v1/trainings/{id}/assessment", "", Map.of(), TRAINERS, true),
                new Endpoint("POST", "/api/v1/trainings/{id}/result", "", Map.of(), TRAINERS, true),
                new Endpoint("GET", "/api/v1/volunteers/{id}/training-records", "", Map.of(), TRAINERS, true),
                new Endpoint("POST", "/api/v1/volunteers/{id}/licences", "", Map.of(), OFFICES, true),
                new Endpoint("GET", "/api/v1/volunteers/{id}/credentials", "", Map.of(), OFFICES, true),
                new Endpoint("GET", "/api/v1/volunteers/{id}/qualifications", "", Map.of(), OFFICES, true),
                new Endpoint("GET", "/api/v1/credentials/due", "?area=330411", Map.of(), OFFICES, true),
                new Endpoint("POST", "/api/v1/credentials/{id}/revocation", "", Map.of(), OFFICERS, true),
                new Endpoint("POST", "/api/v1/social-workers", "", socialWorker, OFFICERS, true),
                new Endpoint(
                        "GET",
                        "/api/v1/social-workers",
                        "?area=330411",
                        Map.of(),
                        with(OFFICES, Role.SOCIAL_WORKER, Role.AUDITOR),
                        true),
                new Endpoint(
                        "GET",
                        "/api/v1/social-workers/due",
                        "?area=330411",
                        Map.of(),
                        with(OFFICES, Role.SOCIAL_WORKER, Role.AUDITOR),
                        true),
                new Endpoint(
                        "GET",
                        "/api/v1/social-workers/{id}",
                        "",
                        Map.of(),
                        with(OFFICES, Role.SOCIAL_WORKER, Role.AUDITOR),
                        true),
                new Endpoint("POST", "/api/v1/social-workers/{id}/education", "", Map.of(), OFFICERS, true),
                new Endpoint("POST", "/api/v1/social-workers/{id}/renewal", "", Map.of(), OFFICERS, true),
                new Endpoint("POST", "/api/v1/social-workers/{id}/promotion", "", Map.of(), OFFICERS, true),
                new Endpoint("POST", "/api/v1/social-workers/{id}/striking-off", "", Map.of(), OFFICERS, true),
                new Endpoint(
                        "GET",
                        "/api/v1/social-workers/{id}/statements/{year}",
                        "",
                        Map.of(),
                        with(OFFICES, Role.SOCIAL_WORKER, Role.AUDITOR),
                        true),
                new Endpoint("POST", "/api/v1/exam-campaigns", "", campaign, OFFICERS, true),
                new Endpoint("GET", "/api/v1/exam-campaigns", "?area=330411", Map.of(), READERS, true),
                new Endpoint("GET", "/api/v1/exam-campaigns/{id}", "", Map.of(), READERS, true),
                new Endpoint("POST", "/api/v1/exam-campaigns/{id}/eligibility", "", Map.of(), READERS, true),
                new Endpoint(
                        "POST",
                        "/api/v1/exam-campaigns/{id}/entries",
                        "",
                        Map.of("volunteerId", id(ids, "volunteerId")),
                        OFFICES,
                        true),
                new Endpoint("GET", "/api/v1/exam-campaigns/{id}/entries", "?area=330411", Map.of(), OFFICES, true),
                new Endpoint("GET", "/api/v1/exam-entries/{id}", "", Map.of(), OFFICES, true),
                new Endpoint("POST", "/api/v1/exam-entries/{id}/sitting", "", Map.of(), OFFICERS, true),
                new Endpoint("POST", "/api/v1/exam-entries/{id}/result", "", Map.of(), OFFICERS, true),
                new Endpoint("POST", "/api/v1/supervisions", "", supervision, WRITERS, true),
                new Endpoint("GET", "/api/v1/supervisions", "?area=330411", Map.of(), WRITERS, true),
                new Endpoint("GET", "/api/v1/supervisions/overdue", "?area=330411", Map.of(), WRITERS, true),
                new Endpoint("GET", "/api/v1/supervisions/{id}", "", Map.of(), WRITERS, true),
                new Endpoint("POST", "/api/v1/handbook-templates", "", template, WRITERS, true),
                new Endpoint("GET", "/api/v1/handbook-templates", "?area=330411", Map.of(), READERS, true),
                new Endpoint("GET", "/api/v1/handbook-templates/{id}", "", Map.of(), READERS, true),
                new Endpoint("POST", "/api/v1/handbook-templates/{id}/versions", "", Map.of(), WRITERS, true),
                new Endpoint(
                        "POST",
                        "/api/v1/handbook-templates/{id}/receipts",
                        "",
                        Map.of(),
                        EnumSet.noneOf(Role.class),
                        false),
                new Endpoint("GET", "/api/v1/handbook-templates/{id}/receipts", "", Map.of(), WRITERS, true),
                new Endpoint("GET", "/api/v1/handbook-templates/{id}/due-readers", "", Map.of(), WRITERS, true));
    }
}
