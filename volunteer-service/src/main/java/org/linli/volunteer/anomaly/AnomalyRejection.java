package org.linli.volunteer.anomaly;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a move of an anomaly is refused. */
public sealed interface AnomalyRejection extends Rejection {

    /** No anomaly has that id. */
    record Unknown() implements AnomalyRejection {
        @Override
        public String code() {
            return "anomaly.unknown";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }

    /** The anomaly does not allow the move. */
    record NotAllowedNow(AnomalyMove move, AnomalyStatus status) implements AnomalyRejection {
        @Override
        public String code() {
            return "anomaly.not-allowed-now";
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

    /** Nobody judges what he decided himself. */
    record OwnDecisions() implements AnomalyRejection {
        @Override
        public String code() {
            return "anomaly.own-decisions";
        }

        @Override
        public Category category() {
            return Category.FORBIDDEN;
        }
    }
}
