package org.linli.project.incubation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.project.incubation.ProjectFixtures.LATER;
import static org.linli.project.incubation.ProjectFixtures.author;
import static org.linli.project.incubation.ProjectFixtures.completePackage;
import static org.linli.project.incubation.ProjectFixtures.inStage;
import static org.linli.project.incubation.ProjectFixtures.listedDemand;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;

@Rule("PRJ-02")
class ProjectPackageTests {

    private static final ProjectPackage WHOLE = completePackage();

    private static ProjectPackage without(PackagePart part) {
        ProjectPackage w = WHOLE;
        return switch (part) {
            case NEED_ANALYSIS -> copy(" ", w.evidence(), w.targetGroup(), w.targetNumber(), w);
            case EVIDENCE -> copy(w.needAnalysis(), List.of(" "), w.targetGroup(), w.targetNumber(), w);
            case TARGET_GROUP -> copy(w.needAnalysis(), w.evidence(), "", w.targetNumber(), w);
            case TARGET_NUMBER -> copy(w.needAnalysis(), w.evidence(), w.targetGroup(), 0, w);
            case SMART_GOALS -> parts(w, Map.of("goals", List.of()));
            case OUTPUT_INDICATORS ->
                parts(w, Map.of("indicators", List.of(w.indicators().getLast()), "goals", measuredByOutcome()));
            case OUTCOME_INDICATORS ->
                parts(w, Map.of("indicators", List.of(w.indicators().getFirst())));
            case ACTIVITY_PLAN -> parts(w, Map.of("activities", List.of()));
            case LICENSED_SOCIAL_WORKER ->
                parts(
                        w,
                        Map.of(
                                "team",
                                List.of(
                                        new ProjectPackage.TeamMember(
                                                author(), ProjectPackage.TeamRole.SOCIAL_WORKER, " "),
                                        new ProjectPackage.TeamMember(
                                                new PersonId("expert"), ProjectPackage.TeamRole.EXPERT, "33-1"))));
            case VOLUNTEER_POSTS ->
                parts(w, Map.of("volunteerPosts", List.of(new ProjectPackage.VolunteerPost("探访志愿者", 0))));
            case BUDGET -> parts(w, Map.of("budget", List.of(new ProjectPackage.BudgetLine("交通补贴", 0))));
            case RISKS -> parts(w, Map.of("risks", List.of()));
            case SUSTAINABILITY -> texts(w, " ", w.area(), w.serviceClass());
            case AREA -> texts(w, w.sustainability(), null, w.serviceClass());
            case SERVICE_CLASS -> texts(w, w.sustainability(), w.area(), " ");
        };
    }

    private static List<ProjectPackage.Goal> measuredByOutcome() {
        return List.of(new ProjectPackage.Goal("改善孤独感", "孤独感量表改善", LocalDate.of(2027, 6, 30)));
    }

    private static ProjectPackage copy(
            @Nullable String need, List<String> evidence, @Nullable String group, int number, ProjectPackage w) {
        return new ProjectPackage(
                need,
                evidence,
                group,
                number,
                w.goals(),
                w.indicators(),
                w.activities(),
                w.team(),
                w.volunteerPosts(),
                w.budget(),
                w.risks(),
                w.sustainability(),
                w.area(),
                w.serviceClass());
    }

    private static ProjectPackage texts(
            ProjectPackage w, @Nullable String lasting, @Nullable String area, @Nullable String service) {
        return new ProjectPackage(
                w.needAnalysis(),
                w.evidence(),
                w.targetGroup(),
                w.targetNumber(),
                w.goals(),
                w.indicators(),
                w.activities(),
                w.team(),
                w.volunteerPosts(),
                w.budget(),
                w.risks(),
                lasting,
                area,
                service);
    }

    @SuppressWarnings("unchecked")
    private static ProjectPackage parts(ProjectPackage w, Map<String, List<?>> other) {
        return new ProjectPackage(
                w.needAnalysis(),
                w.evidence(),
                w.targetGroup(),
                w.targetNumber(),
                (List<ProjectPackage.Goal>) other.getOrDefault("goals", w.goals()),
                (List<ProjectPackage.Indicator>) other.getOrDefault("indicators", w.indicators()),
                (List<ProjectPackage.PlannedActivity>) other.getOrDefault("activities", w.activities()),
                (List<ProjectPackage.TeamMember>) other.getOrDefault("team", w.team()),
                (List<ProjectPackage.VolunteerPost>) other.getOrDefault("volunteerPosts", w.volunteerPosts()),
                (List<ProjectPackage.BudgetLine>) other.getOrDefault("budget", w.budget()),
                (List<ProjectPackage.Risk>) other.getOrDefault("risks", w.risks()),
                w.sustainability(),
                w.area(),
                w.serviceClass());
    }

    @Test
    void missesNothingInACompletePackage() {
        assertThat(WHOLE.missing()).isEmpty();
        assertThat(WHOLE.activitiesWithoutVolunteers()).isEmpty();
    }

    @Test
    void missesEverythingInAnEmptyPackage() {
        assertThat(ProjectPackage.empty().missing()).containsExactly(PackagePart.values());
    }

    @ParameterizedTest
    @EnumSource(PackagePart.class)
    void namesEachMissingPartAloneAndRefusesTheReview(PackagePart part) {
        assertThat(without(part).missing()).containsExactly(part);
        Project project = inStage(ProjectStage.RND, without(part), "demand-1", List.of());

        Rejected refusal =
                catchThrowableOfType(Rejected.class, () -> project.submitForReview(listedDemand(), author(), LATER));

        assertThat(refusal.rejection()).isEqualTo(new ProjectRejection.PackageIncomplete(List.of(part.code())));
        assertThat(project.state().stage()).isEqualTo(ProjectStage.RND);
        assertThat(project.changes()).isEmpty();
    }

    static Stream<Arguments> goals() {
        LocalDate due = LocalDate.of(2027, 6, 30);
        return Stream.of(
                Arguments.of(new ProjectPackage.Goal("半年内", "探访次数", due), true),
                Arguments.of(new ProjectPackage.Goal(" ", "探访次数", due), false),
                Arguments.of(new ProjectPackage.Goal("半年内", "没有这个指标", due), false),
                Arguments.of(new ProjectPackage.Goal("半年内", null, due), false),
                Arguments.of(new ProjectPackage.Goal("半年内", "探访次数", null), false));
    }

    @ParameterizedTest
    @MethodSource("goals")
    void asksForStatedMeasuredAndDatedGoals(ProjectPackage.Goal goal, boolean smart) {
        assertThat(parts(WHOLE, Map.of("goals", List.of(goal))).missing().contains(PackagePart.SMART_GOALS))
                .isEqualTo(!smart);
    }

    @Test
    void takesOnePersonAndOneFenAsEnough() {
        ProjectPackage least = copy(
                WHOLE.needAnalysis(),
                WHOLE.evidence(),
                WHOLE.targetGroup(),
                1,
                parts(
                        WHOLE,
                        Map.of(
                                "budget", List.of(new ProjectPackage.BudgetLine("交通补贴", 1)),
                                "volunteerPosts", List.of(new ProjectPackage.VolunteerPost("探访志愿者", 1)))));
        assertThat(least.missing()).isEmpty();
    }

    @Test
    @Rule("PRJ-03")
    void refusesAnActivityThatNoVolunteersCarry() {
        ProjectPackage byProfessionals = parts(
                WHOLE,
                Map.of(
                        "activities",
                        List.of(
                                WHOLE.activities().getFirst(),
                                new ProjectPackage.PlannedActivity("专家讲座", "社工", null, null))));
        assertThat(byProfessionals.activitiesWithoutVolunteers()).containsExactly("专家讲座");
        Project project = inStage(ProjectStage.RND, byProfessionals, "demand-1", List.of());

        Rejected refusal =
                catchThrowableOfType(Rejected.class, () -> project.submitForReview(listedDemand(), author(), LATER));

        assertThat(refusal.rejection()).isEqualTo(new ProjectRejection.ActivityWithoutVolunteers(List.of("专家讲座")));
    }

    @Test
    void givesEveryPartACodeOfItsOwn() {
        assertThat(Arrays.stream(PackagePart.values()).map(PackagePart::code))
                .doesNotHaveDuplicates()
                .hasSize(15);
    }

    @Test
    void keepsTheLicenceOutOfToString() {
        assertThat(WHOLE.team().getFirst().toString()).doesNotContain("33-2021-0001");
    }
}
