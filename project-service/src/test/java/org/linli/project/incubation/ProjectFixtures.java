package org.linli.project.incubation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.project.incubation.ProjectPackage.BudgetLine;
import org.linli.project.incubation.ProjectPackage.Goal;
import org.linli.project.incubation.ProjectPackage.Indicator;
import org.linli.project.incubation.ProjectPackage.IndicatorKind;
import org.linli.project.incubation.ProjectPackage.PlannedActivity;
import org.linli.project.incubation.ProjectPackage.Risk;
import org.linli.project.incubation.ProjectPackage.TeamMember;
import org.linli.project.incubation.ProjectPackage.TeamRole;
import org.linli.project.incubation.ProjectPackage.VolunteerPost;

/** Projects, packages and demands that tests start from. */
final class ProjectFixtures {

    static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    static final Instant LATER = NOW.plusSeconds(3_600);

    private ProjectFixtures() {}

    static PersonId author() {
        return new PersonId("social-worker");
    }

    static PersonId mentor() {
        return new PersonId("social-worker-2");
    }

    static PersonId secretary() {
        return new PersonId("community");
    }

    static LinkedDemand listedDemand() {
        return new LinkedDemand("demand-1", "330411003001", true);
    }

    static LinkedDemand unlistedDemand() {
        return new LinkedDemand("demand-1", "330411003001", false);
    }

    static ProjectPackage completePackage() {
        return new ProjectPackage(
                "独居老人缺少陪伴",
                List.of("入户走访 86 户"),
                "独居老人",
                60,
                List.of(new Goal("半年内每周探访 60 位老人", "探访次数", LocalDate.of(2027, 6, 30))),
                List.of(
                        new Indicator(IndicatorKind.OUTPUT, "探访次数", "次", 0, 1_500),
                        new Indicator(IndicatorKind.OUTCOME, "孤独感量表改善", "分", 40, 30)),
                List.of(new PlannedActivity("每周探访", "探访志愿者", LocalDate.of(2027, 1, 4), LocalDate.of(2027, 6, 30))),
                List.of(new TeamMember(author(), TeamRole.SOCIAL_WORKER, "33-2021-0001")),
                List.of(new VolunteerPost("探访志愿者", 30)),
                List.of(new BudgetLine("交通补贴", 1_200_000)),
                List.of(new Risk("老人突发疾病", "两人同行并携带应急联系卡")),
                "社区接续, 纳入网格服务",
                "330411003001",
                "关爱老人");
    }

    static Project idea() {
        return inStage(ProjectStage.IDEA);
    }

    /** A project with a complete package and a linked demand in any stage of the table. */
    static Project inStage(ProjectStage stage) {
        return inStage(stage, completePackage(), "demand-1", List.of());
    }

    static Project inStage(
            ProjectStage stage, ProjectPackage content, @Nullable String demandId, List<Approval> approvals) {
        return Project.restore(
                new ProjectId("project-1"),
                new Project.State(
                        "情暖桑榆",
                        ProjectClass.CARE_FOR_KEY_GROUPS,
                        "330411003001",
                        demandId,
                        author(),
                        stage,
                        content,
                        approvals,
                        null,
                        NOW,
                        NOW));
    }

    static Project approvedByMentor() {
        return inStage(
                ProjectStage.RND_REVIEW,
                completePackage(),
                "demand-1",
                List.of(new Approval(GateRole.MENTOR, mentor(), NOW)));
    }
}
