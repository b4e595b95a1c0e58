package org.linli.volunteer.training;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a training or a credential is refused. */
public sealed interface TrainingRejection extends Rejection {

    /** The credential's status does not allow the move. */
    record CredentialNotAllowedNow(CredentialMove move, CredentialStatus status) implements TrainingRejection {
        @Override
        public String code() {
            return "training.credential-not-allowed-now";
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

    /** No credential has that id. */
    record CredentialUnknown() implements TrainingRejection {
        @Override
        public String code() {
            return "training.credential-unknown";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }

    /** A right cannot end before it begins. */
    record EndsBeforeStart() implements TrainingRejection {
        @Override
        public String code() {
            return "training.ends-before-start";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }
}
