package org.linli.project.incubation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The research and development package of a project (PRJ-02); a draft may lack parts, and {@link #missing()} names each of them.
 *
 * @param needAnalysis why the project is needed
 * @param evidence what the need analysis rests on
 * @param budget lines in fen
 * @param area division code of the place of work
 */
public record ProjectPackage(
        @Nullable String needAnalysis,
        List<String> evidence,
        @Nullable String targetGroup,
        int targetNumber,
        List<Goal> goals,
        List<Indicator> indicators,
        List<PlannedActivity> activities,
        List<TeamMember> team,
        List<VolunteerPost> volunteerPosts,
        List<BudgetLine> budget,
        List<Risk> risks,
        @Nullable String sustainability,
        @Nullable String area,
        @Nullable String serviceClass) {

    public ProjectPackage {
        evidence = List.copyOf(evidence);
        goals = List.copyOf(goals);
        indicators = List.copyOf(indicators);
        activities = List.copyOf(activities);
        team = List.copyOf(team);
        volunteerPosts = List.copyOf(volunteerPosts);
        budget = List.copyOf(budget);
        risks = List.copyOf(risks);
    }

    /** A goal; SMART when it is stated, names an indicator of the package to be measured by, and has a due date. */
    public record Goal(
            String statement,
            @Nullable String indicator,
            @Nullable LocalDate due) {}

    /** Whether an indicator counts what is done or what changes. */
    public enum IndicatorKind {
        OUTPUT,
        OUTCOME
    }

    /** A figure the project will be measured by. */
    public record Indicator(IndicatorKind kind, String name, String unit, long baseline, long target) {}

    /** One planned activity, carried out by the volunteers of a post. */
    public record PlannedActivity(
            String title,
            String volunteerPost,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** What a member of the professional team does. */
    public enum TeamRole {
        SOCIAL_WORKER,
        COORDINATOR,
        EXPERT
    }

    /** A member of the professional team; the licence number is what makes a social worker a licensed one. */
    public record TeamMember(
            PersonId person, TeamRole role, @Nullable String licence) {

        boolean isLicensedSocialWorker() {
            return role == TeamRole.SOCIAL_WORKER && licence != null && !licence.isBlank();
        }

        /** Tells nothing of the licence. */
        @Override
        public String toString() {
            return "TeamMember[" + person + " " + role + "]";
        }
    }

    /** Places for volunteers. */
    public record VolunteerPost(String title, int people) {}

    /** An amount in fen for one purpose. */
    public record BudgetLine(String line, long amountFen) {}

    /** What may go wrong and what is done about it. */
    public record Risk(String description, String measure) {}

    /** A package with nothing in it. */
    public static ProjectPackage empty() {
        return new ProjectPackage(
                null, List.of(), null, 0, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                null, null, null);
    }

    /** The parts that PRJ-02 asks for and that are not there yet, in the order of the rule. */
    public Set<PackagePart> missing() {
        EnumSet<PackagePart> missing = EnumSet.noneOf(PackagePart.class);
        note(missing, PackagePart.NEED_ANALYSIS, hasText(needAnalysis));
        note(missing, PackagePart.EVIDENCE, evidence.stream().anyMatch(ProjectPackage::hasText));
        note(missing, PackagePart.TARGET_GROUP, hasText(targetGroup));
        note(missing, PackagePart.TARGET_NUMBER, targetNumber >= 1);
        note(
                missing,
                PackagePart.SMART_GOALS,
                !goals.isEmpty() && goals.stream().allMatch(this::isSmart));
        note(missing, PackagePart.OUTPUT_INDICATORS, hasIndicator(IndicatorKind.OUTPUT));
        note(missing, PackagePart.OUTCOME_INDICATORS, hasIndicator(IndicatorKind.OUTCOME));
        note(missing, PackagePart.ACTIVITY_PLAN, !activities.isEmpty());
        note(missing, PackagePart.LICENSED_SOCIAL_WORKER, team.stream().anyMatch(TeamMember::isLicensedSocialWorker));
        note(missing, PackagePart.VOLUNTEER_POSTS, volunteerPosts.stream().anyMatch(post -> post.people() >= 1));
        note(missing, PackagePart.BUDGET, budget.stream().anyMatch(line -> line.amountFen() > 0));
        note(missing, PackagePart.RISKS, !risks.isEmpty());
        note(missing, PackagePart.SUSTAINABILITY, hasText(sustainability));
        note(missing, PackagePart.AREA, hasText(area));
        note(missing, PackagePart.SERVICE_CLASS, hasText(serviceClass));
        return missing;
    }

    /**
     * Titles of activities that no volunteer post carries: social workers plan, volunteers serve (PRJ-03, 社工策划+志愿实施), so each
     * activity must belong to a post for volunteers.
     */
    public List<String> activitiesWithoutVolunteers() {
        Set<String> posts = volunteerPosts.stream()
                .filter(post -> post.people() >= 1)
                .map(post -> fold(post.title()))
                .collect(Collectors.toSet());
        return activities.stream()
                .filter(activity -> !posts.contains(fold(activity.volunteerPost())))
                .map(PlannedActivity::title)
                .toList();
    }

    private boolean isSmart(Goal goal) {
        return hasText(goal.statement())
                && goal.due() != null
                && goal.indicator() != null
                && indicators.stream()
                        .anyMatch(indicator -> fold(indicator.name()).equals(fold(goal.indicator())));
    }

    private boolean hasIndicator(IndicatorKind kind) {
        return indicators.stream().anyMatch(indicator -> indicator.kind() == kind);
    }

    private static void note(EnumSet<PackagePart> missing, PackagePart part, boolean present) {
        if (!present) {
            missing.add(part);
        }
    }

    private static boolean hasText(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
