package org.linli.project.incubation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Every reason for which a project refuses a move. */
public sealed interface ProjectRejection extends Rejection {

    /** The table has no such move from the present stage. */
    record MoveNotAllowed(ProjectMove move, ProjectStage stage) implements ProjectRejection {
        @Override
        public String code() {
            return "project.move-not-allowed";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("move", move.name(), "stage", stage.name());
        }
    }

    /** The move belongs to the life cycle but Linli does not offer it yet. */
    record MoveNotOffered(ProjectMove move, ProjectStage stage) implements ProjectRejection {
        @Override
        public String code() {
            return "project.move-not-offered";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("move", move.name(), "stage", stage.name());
        }
    }

    /** PRJ-01: no demand is linked. */
    record NoDemandLinked() implements ProjectRejection {
        @Override
        public String code() {
            return "project.no-demand-linked";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** PRJ-01: the demand is unknown or does not stand on the demand list. */
    record DemandNotListed(String demandId) implements ProjectRejection {
        @Override
        public String code() {
            return "project.demand-not-listed";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("demandId", demandId);
        }
    }

    /** The demand was raised in another place than the project's. */
    record DemandElsewhere(String demandId, String area) implements ProjectRejection {
        @Override
        public String code() {
            return "project.demand-elsewhere";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("demandId", demandId, "area", area);
        }
    }

    /** PRJ-02: parts of the package are missing; every one is named. */
    record PackageIncomplete(List<String> missing) implements ProjectRejection {
        public PackageIncomplete {
            missing = List.copyOf(missing);
        }

        static PackageIncomplete of(Collection<PackagePart> parts) {
            return new PackageIncomplete(parts.stream().map(PackagePart::code).toList());
        }

        @Override
        public String code() {
            return "project.package-incomplete";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("missing", missing);
        }
    }

    /** PRJ-03: activities that no post for volunteers carries. */
    record ActivityWithoutVolunteers(List<String> activities) implements ProjectRejection {
        public ActivityWithoutVolunteers {
            activities = List.copyOf(activities);
        }

        @Override
        public String code() {
            return "project.activity-without-volunteers";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("activities", activities);
        }
    }

    /** Only the social worker who wrote the plan may change it. */
    record NotTheAuthor() implements ProjectRejection {
        @Override
        public String code() {
            return "project.not-the-author";
        }

        @Override
        public Category category() {
            return Category.FORBIDDEN;
        }
    }

    /** PRJ-03: the author has no voice at the gate. */
    record AuthorCannotJudge() implements ProjectRejection {
        @Override
        public String code() {
            return "project.author-cannot-judge";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** This voice was given already. */
    record AlreadyApproved(GateRole as) implements ProjectRejection {
        @Override
        public String code() {
            return "project.already-approved";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("as", as.name());
        }
    }

    /** PRJ-03: one person gave the other voice already. */
    record SamePersonApprovesTwice() implements ProjectRejection {
        @Override
        public String code() {
            return "project.same-person-approves-twice";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** No project with that id. */
    record UnknownProject(String projectId) implements ProjectRejection {
        @Override
        public String code() {
            return "project.unknown";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("projectId", projectId);
        }
    }

    /** No division with that code. */
    record UnknownArea(String area) implements ProjectRejection {
        @Override
        public String code() {
            return "project.unknown-area";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("area", area);
        }
    }
}
