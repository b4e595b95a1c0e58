package org.linli.matching.jointaction;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a step of a partner or a joint action is refused. */
public sealed interface JointActionRejection extends Rejection {

    /** The move is not in the table for this state. */
    record NotAllowed(String state, String move) implements JointActionRejection {
        @Override
        public String code() {
            return "joint-action.move-not-allowed";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("state", state, "move", move);
        }
    }

    /** The division is no community or village. */
    record UnknownArea() implements JointActionRejection {
        @Override
        public String code() {
            return "joint-action.unknown-area";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** A demand that it is to serve is not one of the community. */
    record UnknownDemand() implements JointActionRejection {
        @Override
        public String code() {
            return "joint-action.unknown-demand";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** Only an active partner of the community contributes. */
    record UnknownPartner() implements JointActionRejection {
        @Override
        public String code() {
            return "joint-action.unknown-partner";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The community has that partner already. */
    record Registered() implements JointActionRejection {
        @Override
        public String code() {
            return "joint-action.partner-registered";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** A caring resource is named; a person is known by his reference alone. */
    record NameOfResourcesOnly() implements JointActionRejection {
        @Override
        public String code() {
            return "joint-action.name-of-resources-only";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** At least one of the five takes part. */
    record NobodyTakesPart() implements JointActionRejection {
        @Override
        public String code() {
            return "joint-action.nobody-takes-part";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** It cannot have been held before its day. */
    record NotHeldYet(String day) implements JointActionRejection {
        @Override
        public String code() {
            return "joint-action.not-held-yet";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("day", day);
        }
    }

    /** A contribution is more than nothing. */
    record NothingGiven() implements JointActionRejection {
        @Override
        public String code() {
            return "joint-action.nothing-given";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** More partners than one action has. */
    record TooMany(int most) implements JointActionRejection {
        @Override
        public String code() {
            return "joint-action.too-many";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("most", most);
        }
    }
}
