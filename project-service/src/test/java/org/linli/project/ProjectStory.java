package org.linli.project;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.project.demandlist.DemandList;
import org.linli.testkit.Http;

/** The steps that stories about projects are told in. */
public final class ProjectStory {

    public static final String COMMUNITY = "330411003005";
    public static final String SECRETARY = "community-worker@" + COMMUNITY;

    private final int port;
    private final MatchingEvents matching;
    private final DemandList demands;

    public ProjectStory(int port, MatchingEvents matching, DemandList demands) {
        this.port = port;
        this.matching = matching;
        this.demands = demands;
    }

    public Http as(String person) {
        return Http.at(port).as(person);
    }

    /** A demand that matching-service has listed and that has been heard of here. */
    public String listedDemand() {
        return listedDemand(COMMUNITY);
    }

    public String listedDemand(String area) {
        String id = UUID.randomUUID().toString();
        matching.publish(MatchingEvents.listed(id, area));
        await().until(() -> demands.find(id).isPresent());
        return id;
    }

    public Http.Reply started(String demandId) {
        return as("social-worker")
                .keyed()
                .post(
                        "/api/v1/projects",
                        Map.of("name", "情暖桑榆", "projectClass", "CARE_FOR_KEY_GROUPS", "demandId", demandId));
    }

    public Http.Reply post(String person, Http.Reply last, String move, Object body) {
        return as(person).ifMatch(last).post(path(last) + "/" + move, body);
    }

    public Http.Reply writtenPackage(Http.Reply last, Map<String, ?> content) {
        return as("social-worker").ifMatch(last).put(path(last) + "/package", content);
    }

    public Http.Reply inDevelopment() {
        return post("social-worker", started(listedDemand()), "development", Map.of());
    }

    public Http.Reply inReview() {
        Http.Reply rnd = inDevelopment();
        return post("social-worker", writtenPackage(rnd, completePackage()), "review", Map.of());
    }

    public static String path(Http.Reply project) {
        return "/api/v1/projects/" + project.json().path("id").asString();
    }

    public static Map<String, ?> completePackage() {
        return Map.ofEntries(
                Map.entry("needAnalysis", "独居老人缺少陪伴"),
                Map.entry("evidence", List.of("入户走访 86 户")),
                Map.entry("targetGroup", "独居老人"),
                Map.entry("targetNumber", 60),
                Map.entry(
                        "goals",
                        List.of(Map.of("statement", "半年内每周探访 60 位老人", "indicator", "探访次数", "due", "2027-06-30"))),
                Map.entry(
                        "indicators",
                        List.of(
                                Map.of("kind", "OUTPUT", "name", "探访次数", "unit", "次", "baseline", 0, "target", 1500),
                                Map.of("kind", "OUTCOME", "name", "孤独感改善", "unit", "分", "target", 30))),
                Map.entry("activityPlan", List.of(Map.of("title", "每周探访", "volunteerPost", "探访志愿者"))),
                Map.entry(
                        "team",
                        List.of(Map.of("person", "social-worker", "role", "SOCIAL_WORKER", "licence", "33-2021-0001"))),
                Map.entry("volunteerPosts", List.of(Map.of("title", "探访志愿者", "people", 30))),
                Map.entry("budget", List.of(Map.of("line", "交通补贴", "amountFen", 1_200_000))),
                Map.entry("risks", List.of(Map.of("description", "老人突发疾病", "measure", "两人同行"))),
                Map.entry("sustainability", "社区接续"),
                Map.entry("area", COMMUNITY),
                Map.entry("serviceClass", "关爱老人"));
    }
}
