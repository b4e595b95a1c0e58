package org.linli.project.incubation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.web.Fields;
import org.linli.project.incubation.PersonId;
import org.linli.project.incubation.ProjectPackage;

/** The package on the wire; absent parts are parts still to be written. */
record PackageBody(
        @Nullable String needAnalysis,
        @Nullable List<String> evidence,
        @Nullable String targetGroup,
        @Nullable Integer targetNumber,
        @Nullable List<Goal> goals,
        @Nullable List<Indicator> indicators,
        @Nullable List<Activity> activityPlan,
        @Nullable List<Member> team,
        @Nullable List<Post> volunteerPosts,
        @Nullable List<Line> budget,
        @Nullable List<Risk> risks,
        @Nullable String sustainability,
        @Nullable String area,
        @Nullable String serviceClass) {

    private static final int TEXT = 4_000;
    private static final int SHORT = 200;
    private static final int ROWS = 100;
    private static final int PEOPLE = 1_000_000;
    private static final long FEN = 100_000_000_000L;

    /** {@code indicator} names the indicator that measures the goal. */
    record Goal(
            @Nullable String statement,
            @Nullable String indicator,
            @Nullable LocalDate due) {}

    record Indicator(
            ProjectPackage.@Nullable IndicatorKind kind,
            @Nullable String name,
            @Nullable String unit,
            @Nullable Long baseline,
            @Nullable Long target) {}

    /** {@code volunteerPost} names the post whose volunteers carry the activity out. */
    record Activity(
            @Nullable String title,
            @Nullable String volunteerPost,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    record Member(
            @Nullable String person,
            ProjectPackage.@Nullable TeamRole role,
            @Nullable String licence) {}

    record Post(@Nullable String title, @Nullable Integer people) {}

    record Line(@Nullable String line, @Nullable Long amountFen) {}

    record Risk(@Nullable String description, @Nullable String measure) {}

    static PackageBody of(ProjectPackage content) {
        return new PackageBody(
                content.needAnalysis(),
                content.evidence(),
                content.targetGroup(),
                content.targetNumber() == 0 ? null : content.targetNumber(),
                content.goals().stream()
                        .map(goal -> new Goal(goal.statement(), goal.indicator(), goal.due()))
                        .toList(),
                content.indicators().stream()
                        .map(i -> new Indicator(i.kind(), i.name(), i.unit(), i.baseline(), i.target()))
                        .toList(),
                content.activities().stream()
                        .map(a -> new Activity(a.title(), a.volunteerPost(), a.from(), a.to()))
                        .toList(),
                content.team().stream()
                        .map(member -> new Member(member.person().value(), member.role(), member.licence()))
                        .toList(),
                content.volunteerPosts().stream()
                        .map(post -> new Post(post.title(), post.people()))
                        .toList(),
                content.budget().stream()
                        .map(line -> new Line(line.line(), line.amountFen()))
                        .toList(),
                content.risks().stream()
                        .map(risk -> new Risk(risk.description(), risk.measure()))
                        .toList(),
                content.sustainability(),
                content.area(),
                content.serviceClass());
    }

    ProjectPackage toPackage() {
        Fields fields = new Fields();
        String need = fields.optionalText("needAnalysis", needAnalysis, TEXT);
        List<String> proofs = new ArrayList<>();
        each(fields, "evidence", evidence, (at, text) -> proofs.add(fields.text(at, text, TEXT)));
        String group = fields.optionalText("targetGroup", targetGroup, SHORT);
        int number = targetNumber == null ? 0 : fields.between("targetNumber", targetNumber, 1, PEOPLE);
        List<ProjectPackage.Goal> smart = new ArrayList<>();
        each(
                fields,
                "goals",
                goals,
                (at, goal) -> smart.add(new ProjectPackage.Goal(
                        fields.text(at + ".statement", goal.statement(), TEXT),
                        fields.optionalText(at + ".indicator", goal.indicator(), SHORT),
                        goal.due())));
        List<ProjectPackage.Indicator> figures = new ArrayList<>();
        each(fields, "indicators", indicators, (at, row) -> {
            ProjectPackage.IndicatorKind kind = fields.required(at + ".kind", row.kind());
            String name = fields.text(at + ".name", row.name(), SHORT);
            String unit = fields.text(at + ".unit", row.unit(), SHORT);
            Long target = fields.required(at + ".target", row.target());
            if (kind != null && target != null) {
                figures.add(new ProjectPackage.Indicator(
                        kind, name, unit, row.baseline() == null ? 0 : row.baseline(), target));
            }
        });
        List<ProjectPackage.PlannedActivity> activities = new ArrayList<>();
        each(fields, "activityPlan", activityPlan, (at, row) -> {
            LocalDate from = row.from();
            LocalDate to = row.to();
            fields.check(from == null || to == null || !to.isBefore(from), at + ".to", FieldFault.of("to_before_from"));
            activities.add(new ProjectPackage.PlannedActivity(
                    fields.text(at + ".title", row.title(), SHORT),
                    fields.text(at + ".volunteerPost", row.volunteerPost(), SHORT),
                    from,
                    to));
        });
        List<ProjectPackage.TeamMember> members = new ArrayList<>();
        each(fields, "team", team, (at, row) -> {
            ProjectPackage.TeamRole role = fields.required(at + ".role", row.role());
            String person = fields.text(at + ".person", row.person(), SHORT);
            String licence = fields.optionalText(at + ".licence", row.licence(), SHORT);
            if (role != null) {
                members.add(new ProjectPackage.TeamMember(new PersonId(person), role, licence));
            }
        });
        List<ProjectPackage.VolunteerPost> posts = new ArrayList<>();
        each(
                fields,
                "volunteerPosts",
                volunteerPosts,
                (at, row) -> posts.add(new ProjectPackage.VolunteerPost(
                        fields.text(at + ".title", row.title(), SHORT),
                        fields.between(at + ".people", row.people(), 1, PEOPLE))));
        List<ProjectPackage.BudgetLine> lines = new ArrayList<>();
        each(fields, "budget", budget, (at, row) -> {
            Long amount = fields.required(at + ".amountFen", row.amountFen());
            fields.check(
                    amount == null || (amount >= 0 && amount <= FEN), at + ".amountFen", FieldFault.outOfRange(0, FEN));
            lines.add(new ProjectPackage.BudgetLine(
                    fields.text(at + ".line", row.line(), SHORT), amount == null ? 0 : amount));
        });
        List<ProjectPackage.Risk> dangers = new ArrayList<>();
        each(
                fields,
                "risks",
                risks,
                (at, row) -> dangers.add(new ProjectPackage.Risk(
                        fields.text(at + ".description", row.description(), TEXT),
                        fields.text(at + ".measure", row.measure(), TEXT))));
        String lasting = fields.optionalText("sustainability", sustainability, TEXT);
        String place = fields.optionalText("area", area, 12);
        String service = fields.optionalText("serviceClass", serviceClass, SHORT);
        fields.orRefuse();
        return new ProjectPackage(
                need,
                proofs,
                group,
                number,
                smart,
                figures,
                activities,
                members,
                posts,
                lines,
                dangers,
                lasting,
                place,
                service);
    }

    private interface Row<T> {
        void read(String at, T row);
    }

    private static <T extends @Nullable Object> void each(
            Fields fields, String name, @Nullable List<T> rows, Row<T> reader) {
        if (rows == null) {
            return;
        }
        fields.check(rows.size() <= ROWS, name, FieldFault.tooMany(ROWS));
        for (int i = 0; i < rows.size() && i < ROWS; i++) {
            String at = name + "[" + i + "]";
            T row = rows.get(i);
            if (row == null) {
                fields.check(false, at, FieldFault.REQUIRED);
            } else {
                reader.read(at, row);
            }
        }
    }
}
