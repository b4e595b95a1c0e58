package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

/** Every endpoint against every role, in the area, in another one, and without a token. */
class AuthorizationIT extends MatchingStage {

    private static final String COMMUNITY = "411603001001";
    private static final String DISTRICT = "411603";
    private static final String ELSEWHERE = "330411";

    private static final Set<Role> OFFICERS =
            EnumSet.of(Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER);
    private static final Set<Role> READERS = EnumSet.of(
            Role.DISTRICT_OFFICER,
            Role.STREET_OFFICER,
            Role.COMMUNITY_WORKER,
            Role.SOCIAL_WORKER,
            Role.TEAM_LEADER,
            Role.AUDITOR,
            Role.ANALYST);

    /**
     * @param areaMatters a caller of the role in another district is refused
     */
    private record Endpoint(String name, Set<Role> roles, boolean areaMatters, Function<Http, Http.Reply> call) {}

    private List<Endpoint> endpoints(String demand, String assignment, String plan) {
        String d = "/api/v1/demands/" + demand;
        String a = "/api/v1/assignments/" + assignment;
        Set<Role> submitters = EnumSet.copyOf(OFFICERS);
        submitters.add(Role.SOCIAL_WORKER);
        Set<Role> evaluators = EnumSet.of(Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.SOCIAL_WORKER);
        Set<Role> offices = EnumSet.copyOf(submitters);
        offices.add(Role.AUDITOR);
        Set<Role> planReaders = EnumSet.copyOf(OFFICERS);
        planReaders.add(Role.AUDITOR);
        Set<Role> oneAssignment = EnumSet.copyOf(offices);
        oneAssignment.add(Role.VOLUNTEER);
        Map<String, Object> empty = Map.of();
        List<Endpoint> all = new ArrayList<>();
        all.add(new Endpoint(
                "submitDemand", submitters, true, h -> h.keyed().post("/api/v1/demands", mediation("权限", COMMUNITY))));
        all.add(new Endpoint("listDemands", READERS, true, h -> h.get("/api/v1/demands?area=" + COMMUNITY)));
        all.add(new Endpoint("readDemand", READERS, true, h -> h.get(d)));
        all.add(new Endpoint("verifyDemand", OFFICERS, true, h -> h.ifMatch(999).post(d + "/verification")));
        all.add(new Endpoint(
                "rejectDemand", OFFICERS, true, h -> h.ifMatch(999).post(d + "/rejection", Map.of("reason", "不受理"))));
        all.add(new Endpoint("listDemand", OFFICERS, true, h -> h.ifMatch(999).post(d + "/listing")));
        all.add(new Endpoint(
                "completeDemand", submitters, true, h -> h.ifMatch(999).post(d + "/completion", Map.of("rating", 5))));
        all.add(new Endpoint(
                "reopenDemand", submitters, true, h -> h.ifMatch(999).post(d + "/reopening", Map.of("reason", "未解决"))));
        all.add(new Endpoint("evaluateDemand", evaluators, true, h -> h.ifMatch(999)
                .post(d + "/evaluation", Map.of("outcome", "SOLVED"))));
        all.add(new Endpoint(
                "verifyDemands",
                OFFICERS,
                true,
                h -> h.post("/api/v1/demand-verifications", Map.of("area", COMMUNITY, "list", false))));
        all.add(new Endpoint("planArea", EnumSet.of(Role.DISTRICT_OFFICER, Role.STREET_OFFICER), true, h -> h.keyed()
                .post("/api/v1/plans", Map.of("area", COMMUNITY))));
        all.add(new Endpoint("readPlan", planReaders, true, h -> h.get("/api/v1/plans/" + plan)));
        all.add(new Endpoint("listProposals", offices, true, h -> h.get(d + "/proposals")));
        all.add(new Endpoint("explainDemand", READERS, true, h -> h.get(d + "/explanation")));
        all.add(new Endpoint(
                "listAssignments of a demand", offices, true, h -> h.get("/api/v1/assignments?demand=" + demand)));
        all.add(new Endpoint(
                "listAssignments of mine",
                EnumSet.of(Role.VOLUNTEER),
                false,
                h -> h.get("/api/v1/assignments?volunteer=me")));
        all.add(new Endpoint("readAssignment", oneAssignment, true, h -> h.get(a)));
        all.add(new Endpoint(
                "confirmAssignment", OFFICERS, true, h -> h.ifMatch(999).post(a + "/confirmation")));
        all.add(new Endpoint("acceptAssignment", EnumSet.of(Role.VOLUNTEER), false, h -> h.ifMatch(999)
                .post(a + "/acceptance")));
        all.add(new Endpoint("declineAssignment", EnumSet.of(Role.VOLUNTEER), false, h -> h.ifMatch(999)
                .post(a + "/decline", empty)));
        all.add(new Endpoint("importDemands", OFFICERS, false, h -> h.keyed()
                .upload("/api/v1/demand-imports", "x.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), Map.of())));
        all.add(new Endpoint("listDemandImports", OFFICERS, false, h -> h.get("/api/v1/demand-imports")));
        all.add(new Endpoint("readDemandImport", OFFICERS, false, h -> h.get("/api/v1/demand-imports/none")));
        all.add(new Endpoint(
                "listDemandImportRefusals", OFFICERS, false, h -> h.get("/api/v1/demand-imports/none/refusals")));
        all.add(new Endpoint(
                "readMatchingStatistics", READERS, true, h -> h.get("/api/v1/statistics/matching?area=" + COMMUNITY)));
        return all;
    }

    @Test
    void letsInWhoMayAndNobodyElse() {
        join(volunteer("auth-v1", COMMUNITY, "矛盾调解"));
        Http officer = as("huaiyang-district");
        String demand = listed(mediation("权限用例", COMMUNITY), officer);
        String plan = plan(COMMUNITY, officer).path("id").asString();
        String assignment =
                proposals(demand, officer).getFirst().path("assignmentId").asString();
        Map<String, String> wrong = new HashMap<>();
        for (Endpoint endpoint : endpoints(demand, assignment, plan)) {
            Http.Reply stranger = endpoint.call().apply(Http.at(port));
            if (stranger.status() != 401 || !stranger.code().equals("security.token-missing")) {
                wrong.put(endpoint.name() + " without a token", stranger.toString());
            }
            for (Role role : Role.values()) {
                check(endpoint, role, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void check(Endpoint endpoint, Role role, Map<String, String> wrong) {
        String scope = role == Role.STREET_OFFICER ? "411603001" : role == Role.COMMUNITY_WORKER ? COMMUNITY : DISTRICT;
        Http.Reply inside = endpoint.call().apply(caller(role, scope));
        boolean may = endpoint.roles().contains(role);
        boolean refusedForRole = inside.status() == 403 && inside.code().equals("security.role-missing");
        if (may == refusedForRole) {
            wrong.put(endpoint.name() + " as " + role, inside.toString());
        }
        if (may && inside.status() == 401) {
            wrong.put(endpoint.name() + " as " + role, inside.toString());
        }
        if (may && endpoint.areaMatters() && role != Role.VOLUNTEER) {
            Http.Reply outside = endpoint.call().apply(caller(role, ELSEWHERE));
            if (outside.status() != 403 || !outside.code().equals("security.area-out-of-scope")) {
                wrong.put(endpoint.name() + " as " + role + " elsewhere", outside.toString());
            }
        }
    }

    private Http caller(Role role, String area) {
        return role == Role.VOLUNTEER ? as("volunteer:nobody") : Http.at(port).withToken(Tokens.of(role, area));
    }

    @Test
    void showsAVolunteerHisOwnAssignmentsAndNoOther() {
        String place = "411603001200";
        join(volunteer("auth-v2", place, "矛盾调解"));
        Http officer = as("huaiyang-district");
        String demand = listed(mediation("只看自己的", place), officer);
        plan(place, officer);
        var proposal = proposals(demand, officer).getFirst();
        String assignment = proposal.path("assignmentId").asString();
        String chosen = proposal.path("volunteerId").asString();
        Http own = as("volunteer:" + chosen);
        Http other = as("volunteer:somebody-else");

        assertThat(own.get("/api/v1/assignments/" + assignment).status())
                .as("a proposal that no office stands behind")
                .isEqualTo(404);
        Http.Reply confirmed = officer.ifMatch(proposal.path("version").asLong())
                .post("/api/v1/assignments/" + assignment + "/confirmation");
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
        assertThat(own.get("/api/v1/assignments/" + assignment).status()).isEqualTo(200);
        assertThat(own.get("/api/v1/assignments?volunteer=me").text()).contains(assignment);
        assertThat(other.get("/api/v1/assignments/" + assignment).status()).isEqualTo(404);
        assertThat(other.get("/api/v1/assignments?volunteer=me").json().path("items"))
                .isEmpty();
        Http.Reply taken = other.ifMatch(confirmed).post("/api/v1/assignments/" + assignment + "/acceptance");
        assertThat(taken.status()).isEqualTo(403);
        assertThat(taken.code()).isEqualTo("assignment.not-yours");
        assertThat(officer.get("/api/v1/assignments/" + assignment)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("CONFIRMED");
    }

    @Test
    void letsOnlyTheRequesterOrHisCommunityConfirmTheService() {
        Http officer = as("huaiyang-district");
        String demand = listed(mediation("谁来确认", "411603001201"), officer);
        Http.Reply byAnother = Http.at(port)
                .withToken(Tokens.of("another-officer", Role.DISTRICT_OFFICER, DISTRICT))
                .ifMatch(3)
                .post("/api/v1/demands/" + demand + "/completion", Map.of("rating", 5));
        assertThat(byAnother.code()).isEqualTo("demand.not-the-requester");
        for (Http asker : List.of(officer, as("community-worker@411603001201"))) {
            assertThat(asker.ifMatch(3)
                            .post("/api/v1/demands/" + demand + "/completion", Map.of("rating", 5))
                            .code())
                    .as("may, but nobody has served yet")
                    .isEqualTo("demand.move-not-allowed");
        }
    }
}
