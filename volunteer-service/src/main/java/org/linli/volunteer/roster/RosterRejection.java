package org.linli.volunteer.roster;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a roster is refused as a whole, or not found. */
public sealed interface RosterRejection extends Rejection {

    /** The job has ended. */
    record NotRunning(RosterStatus status) implements RosterRejection {
        @Override
        public String code() {
            return "roster.not-running";
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

    /** Ages cannot be computed on a day to come. */
    record DayInFuture() implements RosterRejection {
        @Override
        public String code() {
            return "roster.day-in-future";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** No roster has that id, or none that the caller may see. */
    record Unknown() implements RosterRejection {
        @Override
        public String code() {
            return "roster.unknown";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }
}
