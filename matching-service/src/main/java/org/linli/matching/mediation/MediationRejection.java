package org.linli.matching.mediation;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a committee or a room is refused. */
public sealed interface MediationRejection extends Rejection {

    /** MAT-09: a committee has three to nine members. */
    record MembersOutOfRange(int fewest, int most) implements MediationRejection {
        @Override
        public String code() {
            return "mediation.members-out-of-range";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("fewest", fewest, "most", most);
        }
    }

    /** A person is one mediator. */
    record MemberTwice() implements MediationRejection {
        @Override
        public String code() {
            return "mediation.member-twice";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** MAT-09: women are members of a committee. */
    record NoWoman() implements MediationRejection {
        @Override
        public String code() {
            return "mediation.no-woman";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** MAT-09: whoever mediates is grown up. */
    record NotAnAdult() implements MediationRejection {
        @Override
        public String code() {
            return "mediation.not-an-adult";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** MAT-14: a room has mediators of its own. */
    record NoMediator() implements MediationRejection {
        @Override
        public String code() {
            return "mediation.no-mediator";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** MAT-14: a room has hours, and they have a length. */
    record NoHours() implements MediationRejection {
        @Override
        public String code() {
            return "mediation.no-hours";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The division is not in the register. */
    record UnknownArea() implements MediationRejection {
        @Override
        public String code() {
            return "mediation.unknown-area";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** A room serves the division in which it lies. */
    record ServesElsewhere() implements MediationRejection {
        @Override
        public String code() {
            return "mediation.serves-elsewhere";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }
}
