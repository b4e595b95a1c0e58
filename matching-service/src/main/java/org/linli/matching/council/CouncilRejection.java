package org.linli.matching.council;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a step of a council or a motion is refused. */
public sealed interface CouncilRejection extends Rejection {

    /** The move is not in the table for this state. */
    record NotAllowed(String state, String move) implements CouncilRejection {
        @Override
        public String code() {
            return "council.move-not-allowed";
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
    record UnknownArea() implements CouncilRejection {
        @Override
        public String code() {
            return "council.unknown-area";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** A term begins before it ends. */
    record BadTerm() implements CouncilRejection {
        @Override
        public String code() {
            return "council.bad-term";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The council has ended, or the day lies outside its term. */
    record NotSitting() implements CouncilRejection {
        @Override
        public String code() {
            return "council.not-sitting";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** Nothing of a child is kept without its guardian's consent. */
    record NoConsent() implements CouncilRejection {
        @Override
        public String code() {
            return "council.no-consent";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** A member is a minor on the day he is seated. */
    record NoChild() implements CouncilRejection {
        @Override
        public String code() {
            return "council.no-child";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The council has no such member. */
    record NoSuchMember() implements CouncilRejection {
        @Override
        public String code() {
            return "council.no-such-member";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The guardian's phone number is none. */
    record BadPhone() implements CouncilRejection {
        @Override
        public String code() {
            return "council.bad-phone";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** A council has no more members than that. */
    record TooMany(int most) implements CouncilRejection {
        @Override
        public String code() {
            return "council.too-many";
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

    /** More votes than members, or half of them or fewer voted. */
    record BadBallot(int members) implements CouncilRejection {
        @Override
        public String code() {
            return "council.bad-ballot";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("members", members);
        }
    }

    /** The demand of an adopted motion is wanted in time to come. */
    record WindowPast() implements CouncilRejection {
        @Override
        public String code() {
            return "council.window-past";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }
}
