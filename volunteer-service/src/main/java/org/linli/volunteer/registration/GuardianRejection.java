package org.linli.volunteer.registration;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a guardian cannot be asked, prove himself, or take his consent back. */
public sealed interface GuardianRejection extends Rejection {

    /** Nobody waits for a guardian. */
    record NotWaiting(VolunteerStatus status) implements GuardianRejection {
        @Override
        public String code() {
            return "guardian.not-waiting";
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

    /** No guardian was named, or no code was issued to him. */
    record NoCode() implements GuardianRejection {
        @Override
        public String code() {
            return "guardian.no-code";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** The code is too old, or was guessed at too often: a new one must be issued. */
    record CodeVoid() implements GuardianRejection {
        @Override
        public String code() {
            return "guardian.code-void";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** Number, code and phone do not belong together; which of them is wrong is not told. */
    record CodeWrong() implements GuardianRejection {
        @Override
        public String code() {
            return "guardian.code-wrong";
        }

        @Override
        public Category category() {
            return Category.FORBIDDEN;
        }
    }

    /** There is no guardian's consent. */
    record NothingToWithdraw() implements GuardianRejection {
        @Override
        public String code() {
            return "guardian.nothing-to-withdraw";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }
}
