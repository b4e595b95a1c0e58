package org.linli.matching.onsiteservice;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a step of an on-site service or a session is refused. */
public sealed interface OnsiteRejection extends Rejection {

    /** The move is not in the table for this state. */
    record NotAllowed(String state, String move) implements OnsiteRejection {
        @Override
        public String code() {
            return "onsite.move-not-allowed";
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
    record UnknownArea() implements OnsiteRejection {
        @Override
        public String code() {
            return "onsite.unknown-area";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The weekly times overlap, end before they begin, or the service ends before it begins. */
    record BadPattern() implements OnsiteRejection {
        @Override
        public String code() {
            return "onsite.bad-pattern";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The weekly pattern has no such time. */
    record NoSuchSlot() implements OnsiteRejection {
        @Override
        public String code() {
            return "onsite.no-such-slot";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The service has no such pairing. */
    record NoSuchPairing() implements OnsiteRejection {
        @Override
        public String code() {
            return "onsite.no-such-pairing";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** A pairing begins after today and stays inside the service's time. */
    record OutsideTime() implements OnsiteRejection {
        @Override
        public String code() {
            return "onsite.outside-time";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** More pairings than one service keeps. */
    record TooMany(int most) implements OnsiteRejection {
        @Override
        public String code() {
            return "onsite.too-many";
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

    /** A session is told after it began. */
    record NotBegun() implements OnsiteRejection {
        @Override
        public String code() {
            return "onsite.not-begun";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** There is still time to tell how the session went. */
    record NotMissing() implements OnsiteRejection {
        @Override
        public String code() {
            return "onsite.not-missing";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }
}
