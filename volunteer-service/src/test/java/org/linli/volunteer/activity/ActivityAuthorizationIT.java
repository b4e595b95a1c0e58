package org.linli.volunteer.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.volunteer.activity.Plans.activity;
import static org.linli.volunteer.activity.Plans.published;
import static org.linli.volunteer.activity.Plans.signedUp;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.platform.security.Role;
import org.linli.testkit.Http;
import org.linli.testkit.Tokens;
import org.linli.volunteer.ServiceTest;
import org.linli.volunteer.Story;
import org.springframework.beans.factory.annotation.Autowired;

/** The endpoints of activities, series, places and check-ins × every role × inside and outside the caller's division. */
@ServiceTest
class ActivityAuthorizationIT {

    private static final Set<Role> OFFICES =
            EnumSet.of(Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER);
    private static final Set<Role> LEADERS = EnumSet.of(
            Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.SOCIAL_WORKER, Role.TEAM_LEADER);
    private static final Set<Role> READERS = EnumSet.of(
            Role.DISTRICT_OFFICER,
            Role.STREET_OFFICER,
            Role.COMMUNITY_WORKER,
            Role.SOCIAL_WORKER,
            Role.TEAM_LEADER,
            Role.VOLUNTEER,
            Role.ANALYST);

    private record Endpoint(String method, String path, Object body, Set<Role> roles) {}

    @Autowired
    Story story;

    @Test
    void isDecidedByRoleAndDivisionAtEveryEndpoint() {
        story.clock("2026-11-01T10:00:00+08:00");
        List<String> faults = new ArrayList<>();
        for (Endpoint endpoint : endpoints()) {
            for (Role role : Role.values()) {
                boolean may = endpoint.roles().contains(role);
                check(endpoint, role, "330411", may ? "" : "security.role-missing", faults);
                check(endpoint, role, "411603", may ? "security.area-out-of-scope" : "security.role-missing", faults);
            }
            if (!send(story.service(), endpoint).code().equals("security.token-missing")) {
                faults.add(endpoint.path() + " lets somebody in without a token");
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void letsNobodyGiveBackOrReadTheSignUpOfAnother() {
        story.clock("2026-11-01T10:00:00+08:00");
        String activity = published(story, activity("2027-06-02T09:00:00+08:00", "2027-06-02T11:00:00+08:00"));
        String place = signedUp(story, story.adult(), activity);
        Http stranger = story.as("volunteer:" + story.adult());
        assertThat(stranger.get("/api/v1/sign-ups/" + place).code()).isEqualTo("security.role-missing");
        assertThat(stranger.ifMatch(2)
                        .post("/api/v1/sign-ups/" + place + "/cancellation")
                        .code())
                .isEqualTo("security.role-missing");
        assertThat(stranger.keyed()
                        .post("/api/v1/check-ins/" + place + "/confirmation")
                        .code())
                .isEqualTo("security.role-missing");
    }

    private List<Endpoint> endpoints() {
        Map<String, Object> plan = activity("2027-06-01T09:00:00+08:00", "2027-06-01T11:00:00+08:00");
        String activity = published(story, plan);
        String one = "/api/v1/activities/" + activity;
        String place = "/api/v1/sign-ups/" + signedUp(story, story.adult(), activity);
        String arrival = place.replace("sign-ups", "check-ins");
        Map<String, Object> series = Map.of(
                "activity",
                plan,
                "weekdays",
                List.of("MONDAY"),
                "start",
                "09:00",
                "minutes",
                60,
                "from",
                "2027-06-01",
                "until",
                "2027-07-01");
        String begun =
                story.district().keyed().post("/api/v1/activity-series", series).header("Location");
        return List.of(
                new Endpoint("PUT", one, plan, OFFICES),
                new Endpoint("POST", one + "/submission", Map.of(), OFFICES),
                new Endpoint("POST", one + "/publication", Map.of(), OFFICES),
                new Endpoint("POST", one + "/cancellation", Map.of("reason", "雨"), OFFICES),
                new Endpoint("POST", one + "/archiving", Map.of(), OFFICES),
                new Endpoint("POST", one + "/hours-confirmation", Map.of(), OFFICES),
                new Endpoint("GET", one + "/check-in-code", "", LEADERS),
                new Endpoint("GET", one + "/check-in-code.png", "", LEADERS),
                new Endpoint("GET", one + "/attendance", "", LEADERS),
                new Endpoint("GET", place, "", OFFICES),
                new Endpoint("POST", place + "/cancellation", Map.of(), OFFICES),
                new Endpoint("POST", place + "/no-show", Map.of(), OFFICES),
                new Endpoint("POST", place + "/excuse", Map.of(), OFFICES),
                new Endpoint("POST", arrival + "/confirmation", Map.of(), LEADERS),
                new Endpoint("POST", arrival + "/confirmed-check-out", Map.of(), LEADERS),
                new Endpoint("POST", "/api/v1/activity-series", series, OFFICES),
                new Endpoint("GET", "/api/v1/activity-series?area=330411", "", OFFICES),
                new Endpoint("GET", begun, "", OFFICES),
                new Endpoint("POST", begun + "/skips", Map.of("day", "2027-06-07"), OFFICES),
                new Endpoint("POST", begun + "/ending", Map.of(), OFFICES),
                new Endpoint("GET", "/api/v1/theme-calendar?area=330411", "", READERS));
    }

    private void check(Endpoint endpoint, Role role, String area, String wanted, List<String> faults) {
        Http.Reply reply = send(story.service().withToken(Tokens.of(role, area)), endpoint);
        String wall = reply.status() == 403 ? reply.code() : "";
        boolean asWanted = wanted.isEmpty() ? !wall.startsWith("security.") : wall.equals(wanted);
        if (!asWanted || reply.status() >= 500) {
            faults.add(endpoint.method() + " " + endpoint.path() + " as " + role + "@" + area + ": wanted "
                    + (wanted.isEmpty() ? "to get past the wall" : wanted) + ", got " + reply);
        }
    }

    private static Http.Reply send(Http http, Endpoint endpoint) {
        return switch (endpoint.method()) {
            case "GET" -> http.get(endpoint.path());
            case "PUT" -> http.ifMatch(999).put(endpoint.path(), endpoint.body());
            default -> http.keyed().ifMatch(999).post(endpoint.path(), endpoint.body());
        };
    }
}
