package org.linli.e2e;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.linli.testkit.Http;
import tools.jackson.databind.JsonNode;

/** A project is started from a listed demand and passes its first gate. */
final class ProjectSteps {

    private final Suite suite;
    private final Report report;

    ProjectSteps(Suite suite, Report report) {
        this.suite = suite;
        this.report = report;
    }

    void throughTheFirstGate(String demandId) {
        report.step("A project is started from a listed demand and moves through its first gate");
        Http author = suite.as("social-worker");
        JsonNode demand =
                suite.as("xiuzhou-district").get("/api/v1/demands/" + demandId).json();
        String area = demand.path("area").asString();
        Expect.eventually(
                java.time.Duration.ofSeconds(30),
                () -> author.keyed()
                                .post("/api/v1/projects", Map.of("name", "有福“童”享", "demandId", demandId))
                                .status()
                        == 400,
                () -> "a project without a class is refused");
        Http.Reply project = author.keyed()
                .post(
                        "/api/v1/projects",
                        Map.of(
                                "name", "有福“童”享",
                                "demandId", demandId,
                                "projectClass", "CARE_FOR_KEY_GROUPS"));
        Expect.status(201, project, "start of the project");
        String path = project.header("Location");
        project = Expect.status(200, author.ifMatch(project).post(path + "/development"), "development");
        Http.Reply early = author.ifMatch(project).post(path + "/review");
        Expect.equal(422, early.status(), "a review without a package is refused");
        report.figure("without its package: " + early.json().path("detail").asString());
        project = Expect.status(200, author.ifMatch(project).put(path + "/package", plan(area)), "package");
        project = Expect.status(200, author.ifMatch(project).post(path + "/review"), "review");
        Http.Reply self = author.ifMatch(project).post(path + "/approvals", Map.of("as", "MENTOR"));
        Expect.holds(self.status() == 403 || self.status() == 422, "the author cannot approve: " + self);
        Http mentor = suite.as("social-worker-2");
        project = Expect.status(
                200, mentor.ifMatch(project).post(path + "/approvals", Map.of("as", "MENTOR")), "mentor's voice");
        Http secretary = suite.as("community-worker@" + area);
        project = Expect.status(
                200,
                secretary.ifMatch(project).post(path + "/approvals", Map.of("as", "PARTY_SECRETARY")),
                "Party secretary's voice");
        Expect.equal("SHOWCASE", project.json().path("stage").asString(), "stage after the first gate");
        report.figure("both voices given: stage SHOWCASE");
    }

    private static String moved(String day) {
        return SampleWeeks.now().moved(LocalDate.parse(day)).toString();
    }

    private static Map<String, Object> plan(String area) {
        return Map.ofEntries(
                Map.entry("needAnalysis", "社区儿童放学后缺少科技素养活动，家长问卷反映需求集中。"),
                Map.entry("evidence", List.of("家长问卷 86 份")),
                Map.entry("targetGroup", "小学三至六年级学生"),
                Map.entry("targetNumber", 30),
                Map.entry(
                        "goals",
                        List.of(Map.of(
                                "statement", "六个月内 30 名学生完成课程", "indicator", "结业人数", "due", moved("2027-06-30")))),
                Map.entry(
                        "indicators",
                        List.of(
                                Map.of("kind", "OUTPUT", "name", "活动场次", "unit", "场", "baseline", 0, "target", 12),
                                Map.of("kind", "OUTCOME", "name", "结业人数", "unit", "人", "baseline", 0, "target", 30))),
                Map.entry(
                        "activityPlan",
                        List.of(Map.of(
                                "title",
                                "编程启蒙课",
                                "volunteerPost",
                                "助教",
                                "from",
                                moved("2027-01-05"),
                                "to",
                                moved("2027-06-20")))),
                Map.entry(
                        "team",
                        List.of(Map.of("person", "social-worker", "role", "SOCIAL_WORKER", "licence", "SW-2021-0042"))),
                Map.entry("volunteerPosts", List.of(Map.of("title", "助教", "people", 4))),
                Map.entry("budget", List.of(Map.of("line", "教具", "amountFen", 800_000))),
                Map.entry("risks", List.of(Map.of("description", "课后接送", "measure", "家长签到签退"))),
                Map.entry("sustainability", "由社区志愿队伍接续开课"),
                Map.entry("area", area),
                Map.entry("serviceClass", "CHILDREN"));
    }
}
