package org.linli.matching.dualcheckin;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a step of a member, a unit or a grid team is refused. */
public sealed interface DualCheckInRejection extends Rejection {

    /** The move is not in the table for this state. */
    record NotAllowed(String state, String move) implements DualCheckInRejection {
        @Override
        public String code() {
            return "dual-check-in.move-not-allowed";
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

    /** The division is no community or village, or not the one it was. */
    record UnknownArea() implements DualCheckInRejection {
        @Override
        public String code() {
            return "dual-check-in.unknown-area";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** There is no such unit, or it was dissolved. */
    record NoSuchUnit() implements DualCheckInRejection {
        @Override
        public String code() {
            return "dual-check-in.no-such-unit";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The phone number is none. */
    record BadPhone() implements DualCheckInRejection {
        @Override
        public String code() {
            return "dual-check-in.bad-phone";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The same person has a card in this community already. */
    record Registered() implements DualCheckInRejection {
        @Override
        public String code() {
            return "dual-check-in.registered";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** The member is not to be reminded yet. */
    record NotDue(String dueOn) implements DualCheckInRejection {
        @Override
        public String code() {
            return "dual-check-in.not-due";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("dueOn", dueOn);
        }
    }

    /** The service lies in the future or before the member checked in. */
    record BadDay() implements DualCheckInRejection {
        @Override
        public String code() {
            return "dual-check-in.bad-day";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The same service or wish was counted before. */
    record CountedAlready() implements DualCheckInRejection {
        @Override
        public String code() {
            return "dual-check-in.counted-already";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** More entries than are kept. */
    record TooMany(int most) implements DualCheckInRejection {
        @Override
        public String code() {
            return "dual-check-in.too-many";
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

    /** The unit has a post of that name. */
    record PostExists() implements DualCheckInRejection {
        @Override
        public String code() {
            return "dual-check-in.post-exists";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** The unit has no post of that name. */
    record NoSuchPost() implements DualCheckInRejection {
        @Override
        public String code() {
            return "dual-check-in.no-such-post";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** Somebody holds the post. */
    record PostTaken() implements DualCheckInRejection {
        @Override
        public String code() {
            return "dual-check-in.post-taken";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** A person holds one post of a unit. */
    record HoldsAnother() implements DualCheckInRejection {
        @Override
        public String code() {
            return "dual-check-in.holds-another";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** A post is held by a member of the unit who has checked in. */
    record NotAMember() implements DualCheckInRejection {
        @Override
        public String code() {
            return "dual-check-in.not-a-member";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }
}
