package org.linli.matching.online;

import java.util.List;
import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a demand cannot be grabbed, or nobody can be proposed at once. */
public sealed interface OnlineRejection extends Rejection {

    /** Others were faster: every seat that this person could take is taken. */
    record NoSeatLeft() implements OnlineRejection {
        @Override
        public String code() {
            return "grab.no-seat-left";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** He has a part in this demand, or had one. */
    record AlreadyAsked() implements OnlineRejection {
        @Override
        public String code() {
            return "grab.already-asked";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** A hard rule stands against him; which ones, by their names. */
    record NotEligible(List<String> rules) implements OnlineRejection {
        public NotEligible {
            rules = List.copyOf(rules);
        }

        @Override
        public String code() {
            return "grab.not-eligible";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("rules", String.join(", ", rules));
        }
    }

    /** Volunteer data is still being loaded, or knows nobody of this name. */
    record VolunteerNotKnown() implements OnlineRejection {
        @Override
        public String code() {
            return "grab.volunteer-not-known";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** The index is not complete yet. */
    record NotReady() implements OnlineRejection {
        @Override
        public String code() {
            return "online.not-ready";
        }

        @Override
        public Category category() {
            return Category.UNAVAILABLE;
        }
    }
}
