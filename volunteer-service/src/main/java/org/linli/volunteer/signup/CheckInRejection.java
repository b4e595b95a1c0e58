package org.linli.volunteer.signup;

import java.time.Instant;
import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a check-in, a check-out or a decision on hours is refused. */
public sealed interface CheckInRejection extends Rejection {

    /** The sign-up is not one that may attend. */
    record NotExpected(SignUpStatus status) implements CheckInRejection {
        @Override
        public String code() {
            return "check-in.not-expected";
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

    /** The check-in of another person was tried. */
    record NotYours() implements CheckInRejection {
        @Override
        public String code() {
            return "check-in.not-yours";
        }

        @Override
        public Category category() {
            return Category.FORBIDDEN;
        }
    }

    /** Check-in has not opened yet. */
    record TooEarly(Instant opensAt) implements CheckInRejection {
        @Override
        public String code() {
            return "check-in.too-early";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("opensAt", opensAt);
        }
    }

    /** The activity is over. */
    record AlreadyEnded(Instant endedAt) implements CheckInRejection {
        @Override
        public String code() {
            return "check-in.already-ended";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("endedAt", endedAt);
        }
    }

    /** The volunteer has checked in to this sign-up and not out. */
    record AlreadyCheckedIn() implements CheckInRejection {
        @Override
        public String code() {
            return "check-in.already-checked-in";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** VOL-15: the volunteer is serving elsewhere at that time. */
    record Overlaps() implements CheckInRejection {
        @Override
        public String code() {
            return "check-in.overlaps";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** VOL-14: the day's check-ins in this activity are used up. */
    record TooMany(int limit) implements CheckInRejection {
        @Override
        public String code() {
            return "check-in.too-many";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("limit", limit);
        }
    }

    /** There is no running session to check out of. */
    record NotCheckedIn() implements CheckInRejection {
        @Override
        public String code() {
            return "check-in.not-checked-in";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** What was scanned is no check-in code. */
    record CodeMalformed() implements CheckInRejection {
        @Override
        public String code() {
            return "check-in.code-malformed";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The code was not signed here. */
    record CodeForged() implements CheckInRejection {
        @Override
        public String code() {
            return "check-in.code-forged";
        }

        @Override
        public Category category() {
            return Category.FORBIDDEN;
        }
    }

    /** The screen shows another code by now. */
    record CodeExpired() implements CheckInRejection {
        @Override
        public String code() {
            return "check-in.code-expired";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The code belongs to another activity than the sign-up. */
    record CodeOfOtherActivity() implements CheckInRejection {
        @Override
        public String code() {
            return "check-in.code-of-other-activity";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The volunteer is not expected at the activity of the code. */
    record NoSignUp() implements CheckInRejection {
        @Override
        public String code() {
            return "check-in.no-sign-up";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }

    /** SEC-01: a location needs a separate consent. */
    record LocationNotConsented() implements CheckInRejection {
        @Override
        public String code() {
            return "check-in.location-not-consented";
        }

        @Override
        public Category category() {
            return Category.FORBIDDEN;
        }
    }

    /** VOL-13: only large activities with a known point take a check-in by location alone. */
    record LocationNotOffered(int from) implements CheckInRejection {
        @Override
        public String code() {
            return "check-in.location-not-offered";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("from", from);
        }
    }

    /** The volunteer is not at the place. */
    record TooFar(int metres, int radius) implements CheckInRejection {
        @Override
        public String code() {
            return "check-in.too-far";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("metres", metres, "radius", radius);
        }
    }

    /** A leader confirms others, not himself. */
    record OwnConfirmation() implements CheckInRejection {
        @Override
        public String code() {
            return "check-in.own-confirmation";
        }

        @Override
        public Category category() {
            return Category.FORBIDDEN;
        }
    }

    /** The end that an approver sets is not between the check-in and the suggested end. */
    record EndNotInService(Instant suggestedEnd) implements CheckInRejection {
        @Override
        public String code() {
            return "hours.end-not-in-service";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("suggestedEnd", suggestedEnd);
        }
    }

    /** Only a forgotten check-out leaves the end to the approver. */
    record EndNotAsked() implements CheckInRejection {
        @Override
        public String code() {
            return "hours.end-not-asked";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** No hour record has that number. */
    record UnknownHourRecord() implements CheckInRejection {
        @Override
        public String code() {
            return "hours.unknown-record";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }

    /** The minutes of this record are not waiting for a decision. */
    record HoursNotWaiting(HourStatus status) implements CheckInRejection {
        @Override
        public String code() {
            return "hours.not-waiting";
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

    /** VOL-13: this many minutes need a higher body. */
    record HigherBodyNeeded(ApprovalLevel level, int minutes) implements CheckInRejection {
        @Override
        public String code() {
            return "hours.higher-body-needed";
        }

        @Override
        public Category category() {
            return Category.FORBIDDEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("level", level.name(), "minutes", minutes);
        }
    }
}
