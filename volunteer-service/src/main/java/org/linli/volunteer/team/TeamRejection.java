package org.linli.volunteer.team;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a team or a change of it is refused. */
public sealed interface TeamRejection extends Rejection {

    /** The team's status does not allow the move. */
    record NotAllowedNow(TeamMove move, TeamStatus status) implements TeamRejection {
        @Override
        public String code() {
            return "team.not-allowed-now";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("move", move.name(), "status", status.name());
        }
    }

    /** The team takes nobody in now. */
    record NotOpen(TeamStatus status) implements TeamRejection {
        @Override
        public String code() {
            return "team.not-open";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("status", status.name());
        }
    }

    /** The membership's status does not allow the move. */
    record MembershipNotAllowedNow(MembershipMove move, MembershipStatus status) implements TeamRejection {
        @Override
        public String code() {
            return "team.membership-not-allowed-now";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("move", move.name(), "status", status.name());
        }
    }

    /** VOL-29: a leader is an adult. */
    record LeaderTooYoung(int fullAge) implements TeamRejection {
        @Override
        public String code() {
            return "team.leader-too-young";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("fullAge", fullAge);
        }
    }

    /** Only active volunteers lead and join. */
    record VolunteerNotActive(String status) implements TeamRejection {
        @Override
        public String code() {
            return "team.volunteer-not-active";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("status", status);
        }
    }

    /** Who is to lead must belong to the team. */
    record LeaderNotMember() implements TeamRejection {
        @Override
        public String code() {
            return "team.leader-not-member";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The leader hands over first. */
    record LeaderCannotLeave() implements TeamRejection {
        @Override
        public String code() {
            return "team.leader-cannot-leave";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** VOL-36: the team names no body where it must. */
    record BodyMissing(String body) implements TeamRejection {
        @Override
        public String code() {
            return "team.body-missing";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("body", body);
        }
    }

    /** ID-03: a social credit code is wrong. */
    record BadCreditCode(String field, String fault) implements TeamRejection {
        @Override
        public String code() {
            return "team.bad-credit-code";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("field", field, "fault", fault);
        }
    }

    /** VOL-36: the guiding committee is not one of the team's division. */
    record NotACommittee() implements TeamRejection {
        @Override
        public String code() {
            return "team.not-a-committee";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The division is not in the register. */
    record UnknownArea() implements TeamRejection {
        @Override
        public String code() {
            return "team.unknown-area";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** Groups go no deeper. */
    record TooDeep(int maxDepth) implements TeamRejection {
        @Override
        public String code() {
            return "team.too-deep";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("maxDepth", maxDepth);
        }
    }

    /** A team with active groups cannot end. */
    record HasGroups(long groups) implements TeamRejection {
        @Override
        public String code() {
            return "team.has-groups";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("groups", groups);
        }
    }

    /** Other teams are merging into this one. */
    record MergeTarget() implements TeamRejection {
        @Override
        public String code() {
            return "team.merge-target";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** A team cannot become part of itself. */
    record MergedIntoItself() implements TeamRejection {
        @Override
        public String code() {
            return "team.merged-into-itself";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** A merge needs teams, each once. */
    record NoSources() implements TeamRejection {
        @Override
        public String code() {
            return "team.no-sources";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The merge has ended. */
    record MergeNotAllowedNow(TeamMergeMove move, TeamMergeStatus status) implements TeamRejection {
        @Override
        public String code() {
            return "team.merge-not-allowed-now";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("move", move.name(), "status", status.name());
        }
    }

    /** One merge takes only so many teams. */
    record TooMany(int maxMerged) implements TeamRejection {
        @Override
        public String code() {
            return "team.too-many";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("maxMerged", maxMerged);
        }
    }

    /** Another team organizes the activity. */
    record ActivityTaken() implements TeamRejection {
        @Override
        public String code() {
            return "team.activity-taken";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** Who organizes an activity is told before it begins. */
    record ActivityBegun() implements TeamRejection {
        @Override
        public String code() {
            return "team.activity-begun";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** No team has that id. */
    record Unknown() implements TeamRejection {
        @Override
        public String code() {
            return "team.unknown";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }

    /** The volunteer was never a member. */
    record MemberUnknown() implements TeamRejection {
        @Override
        public String code() {
            return "team.member-unknown";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }
}
