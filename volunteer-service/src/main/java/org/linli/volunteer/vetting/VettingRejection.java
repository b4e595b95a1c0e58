package org.linli.volunteer.vetting;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a vetting is refused. */
public sealed interface VettingRejection extends Rejection {

    /** The vetting's status does not allow the move. */
    record NotAllowedNow(VettingMove move, VettingStatus status) implements VettingRejection {
        @Override
        public String code() {
            return "vetting.not-allowed-now";
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

    /** A query cannot be made tomorrow. */
    record QueryInFuture() implements VettingRejection {
        @Override
        public String code() {
            return "vetting.query-in-future";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The answer is older than it is good for. */
    record QueryTooOld(int validDays) implements VettingRejection {
        @Override
        public String code() {
            return "vetting.query-too-old";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("validDays", validDays);
        }
    }
}
