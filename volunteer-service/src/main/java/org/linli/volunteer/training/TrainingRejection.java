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

    /** The training's status does not allow the move. */
    record NotAllowedNow(TrainingMove move, TrainingStatus status) implements TrainingRejection {
        @Override
        public String code() {
            return "training.not-allowed-now";
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

    /** A session takes people until it begins. */
    record SessionBegun() implements TrainingRejection {
        @Override
        public String code() {
            return "training.session-begun";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** Every seat is taken. */
    record SessionFull(int capacity) implements TrainingRejection {
        @Override
        public String code() {
            return "training.session-full";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("capacity", capacity);
        }
    }

    /** Nobody has attended what has not begun. */
    record NotYetHeld() implements TrainingRejection {
        @Override
        public String code() {
            return "training.not-yet-held";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** A score is 0 to 100. */
    record ScoreOutOfRange() implements TrainingRejection {
        @Override
        public String code() {
            return "training.score-out-of-range";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** Only active volunteers are trained. */
    record VolunteerNotActive(String status) implements TrainingRejection {
        @Override
        public String code() {
            return "training.volunteer-not-active";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("status", status);
        }
    }

    /** The division is not in the register. */
    record UnknownArea() implements TrainingRejection {
        @Override
        public String code() {
            return "training.unknown-area";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** No course has that id. */
    record CourseUnknown() implements TrainingRejection {
        @Override
        public String code() {
            return "training.course-unknown";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }

    /** No session has that id. */
    record SessionUnknown() implements TrainingRejection {
        @Override
        public String code() {
            return "training.session-unknown";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }

    /** No training has that id. */
    record Unknown() implements TrainingRejection {
        @Override
        public String code() {
            return "training.unknown";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }
}
