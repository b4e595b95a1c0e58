package org.linli.volunteer.supervision;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why an entry of the supervision log is refused. */
public sealed interface SupervisionRejection extends Rejection {

    /** Nobody was supervised tomorrow. */
    record InFuture() implements SupervisionRejection {
        @Override
        public String code() {
            return "supervision.in-future";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** Only registered social workers supervise. */
    record NotRegistered() implements SupervisionRejection {
        @Override
        public String code() {
            return "supervision.not-registered";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** An individual supervision has one supervisee, a group at least two. */
    record WrongNumber(Supervision.Form form) implements SupervisionRejection {
        @Override
        public String code() {
            return "supervision.wrong-number";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("form", form.name());
        }
    }

    /** Nobody supervises himself. */
    record Oneself() implements SupervisionRejection {
        @Override
        public String code() {
            return "supervision.oneself";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The log has no such entry. */
    record Unknown() implements SupervisionRejection {
        @Override
        public String code() {
            return "supervision.unknown";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }
}
