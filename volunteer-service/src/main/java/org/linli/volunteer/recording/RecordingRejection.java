package org.linli.volunteer.recording;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why an evaluation is refused. */
public sealed interface RecordingRejection extends Rejection {

    /** What is not over cannot be evaluated, and what is void has nothing to evaluate. */
    record NotEvaluable(ClockStatus status) implements RecordingRejection {
        @Override
        public String code() {
            return "recording.not-evaluable";
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

    /** An evaluation is given once; a correction is a matter for the record's owner. */
    record AlreadyEvaluated() implements RecordingRejection {
        @Override
        public String code() {
            return "recording.already-evaluated";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** No clock runs for that activity. */
    record Unknown() implements RecordingRejection {
        @Override
        public String code() {
            return "recording.unknown";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }
}
