package org.linli.volunteer.signup;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a sign-up is refused. */
public sealed interface SignUpRejection extends Rejection {

    /** The sign-up's state does not allow the move. */
    record NotAllowedNow(SignUpMove move, SignUpStatus status) implements SignUpRejection {
        @Override
        public String code() {
            return "sign-up.not-allowed-now";
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

    /** The activity takes nobody: it is not open, or it has begun. */
    record ActivityNotOpen(String activityStatus) implements SignUpRejection {
        @Override
        public String code() {
            return "sign-up.activity-not-open";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("activityStatus", activityStatus);
        }
    }

    /** Only an active volunteer may sign up; a minor waits for the guardian (VOL-03). */
    record VolunteerNotActive(String volunteerStatus) implements SignUpRejection {
        @Override
        public String code() {
            return "sign-up.volunteer-not-active";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("volunteerStatus", volunteerStatus);
        }
    }

    /** VOL-04: minors take no part in dangerous activities. */
    record MinorBarred() implements SignUpRejection {
        @Override
        public String code() {
            return "sign-up.minor-barred";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** VOL-05: a child this young serves only with a guardian at its side. */
    record GuardianMustBePresent() implements SignUpRejection {
        @Override
        public String code() {
            return "sign-up.guardian-must-be-present";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** VOL-15: the volunteer has a place in another activity at that time. */
    record Overlaps(String signUpId) implements SignUpRejection {
        @Override
        public String code() {
            return "sign-up.overlaps";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("signUpId", signUpId);
        }
    }

    /** No sign-up has that id, or none that the caller may see. */
    record Unknown() implements SignUpRejection {
        @Override
        public String code() {
            return "sign-up.unknown";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }
}
