package org.linli.volunteer.inspection;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why an inspection, or a move of it, is refused. */
public sealed interface InspectionRejection extends Rejection {

    /** No inspection has that id. */
    record Unknown() implements InspectionRejection {
        @Override
        public String code() {
            return "inspection.unknown";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }

    /** The inspection does not allow the move. */
    record NotAllowedNow(InspectionMove move, InspectionStatus status) implements InspectionRejection {
        @Override
        public String code() {
            return "inspection.not-allowed-now";
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

    /** The record was not drawn, or was looked at already. */
    record NotInSample() implements InspectionRejection {
        @Override
        public String code() {
            return "inspection.not-in-sample";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** No hours count in the division and period. */
    record NothingToInspect() implements InspectionRejection {
        @Override
        public String code() {
            return "inspection.nothing-to-inspect";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** Only a period that is over and begins before it ends can be inspected. */
    record PeriodNotOver() implements InspectionRejection {
        @Override
        public String code() {
            return "inspection.period-not-over";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }
}
