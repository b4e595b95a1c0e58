package org.linli.matching.satisfaction;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a survey, an answer or a follow-up visit is refused. */
public sealed interface SatisfactionRejection extends Rejection {

    /** The move is not in the table for this state. */
    record NotAllowed(String state, String move) implements SatisfactionRejection {
        @Override
        public String code() {
            return "satisfaction.move-not-allowed";
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

    /** Nobody was served yet whom one could ask. */
    record NotServedYet() implements SatisfactionRejection {
        @Override
        public String code() {
            return "satisfaction.not-served-yet";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** The division is no community or village. */
    record UnknownArea() implements SatisfactionRejection {
        @Override
        public String code() {
            return "satisfaction.unknown-area";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** More tokens than one survey may give out. */
    record TooManyInvitations(int most) implements SatisfactionRejection {
        @Override
        public String code() {
            return "satisfaction.too-many-invitations";
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

    /** The survey takes no more answers. */
    record Closed() implements SatisfactionRejection {
        @Override
        public String code() {
            return "satisfaction.closed";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** No invitation of this survey has that token; a survey that is not there answers the same. */
    record UnknownToken() implements SatisfactionRejection {
        @Override
        public String code() {
            return "satisfaction.unknown-token";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }

    /** One person answers once per activity or demand. */
    record AlreadyAnswered() implements SatisfactionRejection {
        @Override
        public String code() {
            return "satisfaction.already-answered";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** The phone number of who was asked is none. */
    record BadPhone() implements SatisfactionRejection {
        @Override
        public String code() {
            return "satisfaction.bad-phone";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The visit comes some weeks after the service, not before. */
    record NotDue(String dueOn) implements SatisfactionRejection {
        @Override
        public String code() {
            return "satisfaction.follow-up-not-due";
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
}
