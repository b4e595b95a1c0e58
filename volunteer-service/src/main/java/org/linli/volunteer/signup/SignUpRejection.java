package org.linli.volunteer.signup;

import java.time.LocalDate;
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

    /** Matching arranged the place; it is given back there. */
    record BelongsToAssignment() implements SignUpRejection {
        @Override
        public String code() {
            return "sign-up.belongs-to-assignment";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** VOL-11: too late to give a place back. */
    record AlreadyBegun() implements SignUpRejection {
        @Override
        public String code() {
            return "sign-up.already-begun";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** VOL-07: the tasks do not fit the age. */
    record TooYoung(int minAge) implements SignUpRejection {
        @Override
        public String code() {
            return "sign-up.too-young";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("minAge", minAge);
        }
    }

    /** VOL-07: the tasks do not fit the age. */
    record TooOld(int maxAge) implements SignUpRejection {
        @Override
        public String code() {
            return "sign-up.too-old";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("maxAge", maxAge);
        }
    }

    /** VOL-03: a minor needs a guardian who consents or comes along. */
    record GuardianNeeded() implements SignUpRejection {
        @Override
        public String code() {
            return "sign-up.guardian-needed";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** VOL-07: the volunteer does not have a skill that counts. */
    record SkillMissing(String skill) implements SignUpRejection {
        @Override
        public String code() {
            return "sign-up.skill-missing";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("skill", skill);
        }
    }

    /** VOL-07: the volunteer does not hold a qualification that the law asks for. */
    record LicenceMissing(String qualification) implements SignUpRejection {
        @Override
        public String code() {
            return "sign-up.qualification-missing";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("qualification", qualification);
        }
    }

    /** SEC-13: no clear record query covers the time of child-facing work. */
    record VettingMissing(LocalDate neededUntil) implements SignUpRejection {
        @Override
        public String code() {
            return "sign-up.vetting-missing";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("neededUntil", neededUntil);
        }
    }

    /** VOL-09: the volunteer has not accepted the written agreement. */
    record AgreementNeeded(String form) implements SignUpRejection {
        @Override
        public String code() {
            return "sign-up.agreement-needed";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("form", form);
        }
    }

    /** VOL-11: too many no-shows lately. */
    record Blocked(int count, int withinDays, LocalDate until) implements SignUpRejection {
        @Override
        public String code() {
            return "sign-up.blocked";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("count", count, "withinDays", withinDays, "until", until);
        }
    }

    /** A no-show is noted after the activity. */
    record NotOver() implements SignUpRejection {
        @Override
        public String code() {
            return "sign-up.not-over";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** Who served is no no-show. */
    record HasServed() implements SignUpRejection {
        @Override
        public String code() {
            return "sign-up.has-served";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
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
