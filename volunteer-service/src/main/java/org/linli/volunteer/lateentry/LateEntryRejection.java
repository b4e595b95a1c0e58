package org.linli.volunteer.lateentry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a late entry is refused. */
public sealed interface LateEntryRejection extends Rejection {

    /** No late entry has that id. */
    record Unknown() implements LateEntryRejection {
        @Override
        public String code() {
            return "late-entry.unknown";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }

    /** The late entry does not allow the move. */
    record NotAllowedNow(LateEntryMove move, LateEntryStatus status) implements LateEntryRejection {
        @Override
        public String code() {
            return "late-entry.not-allowed-now";
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

    /** VOL-15: nobody approves what he asked for, or what counts for himself. */
    record OwnRequest() implements LateEntryRejection {
        @Override
        public String code() {
            return "late-entry.own-request";
        }

        @Override
        public Category category() {
            return Category.FORBIDDEN;
        }
    }

    /** VOL-15: the second approver is another person than the first. */
    record SameApprover() implements LateEntryRejection {
        @Override
        public String code() {
            return "late-entry.same-approver";
        }

        @Override
        public Category category() {
            return Category.FORBIDDEN;
        }
    }

    /** VOL-15: a late entry needs papers. */
    record NoEvidence() implements LateEntryRejection {
        @Override
        public String code() {
            return "late-entry.no-evidence";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The times are not those of the activity. */
    record OutsideActivity(Instant startsAt, Instant endsAt) implements LateEntryRejection {
        @Override
        public String code() {
            return "late-entry.outside-activity";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("startsAt", startsAt, "endsAt", endsAt);
        }
    }

    /** Nobody can have served in an activity that never opened. */
    record ActivityNeverOpened() implements LateEntryRejection {
        @Override
        public String code() {
            return "late-entry.activity-never-opened";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The service is too long ago. */
    record TooLate(int withinDays, LocalDate lastDay) implements LateEntryRejection {
        @Override
        public String code() {
            return "late-entry.too-late";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("withinDays", withinDays, "lastDay", lastDay);
        }
    }

    /** VOL-15: after a false late entry the right is gone for a year and until further hours are served. */
    record RightLost(LocalDate until, long minutesMissing) implements LateEntryRejection {
        @Override
        public String code() {
            return "late-entry.right-lost";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("until", until, "minutesMissing", minutesMissing);
        }
    }

    /** Who requested or approved a late entry does not judge whether it was false. */
    record JudgeWasInvolved() implements LateEntryRejection {
        @Override
        public String code() {
            return "late-entry.judge-was-involved";
        }

        @Override
        public Category category() {
            return Category.FORBIDDEN;
        }
    }
}
