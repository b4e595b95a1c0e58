package org.linli.volunteer.activity;

import java.util.List;
import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why an activity is refused, or a change of one. */
public sealed interface ActivityRejection extends Rejection {

    /** The activity's state does not allow the move. */
    record NotAllowedNow(ActivityMove move, ActivityStatus status) implements ActivityRejection {
        @Override
        public String code() {
            return "activity.not-allowed-now";
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

    /** The activity gives no seats now. */
    record NotOpen(ActivityStatus status) implements ActivityRejection {
        @Override
        public String code() {
            return "activity.not-open";
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

    /** The end is not after the start. */
    record EndsBeforeStart() implements ActivityRejection {
        @Override
        public String code() {
            return "activity.ends-before-start";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** VOL-14: the title holds a word that marks a late entry. */
    record BannedTitle(String word) implements ActivityRejection {
        @Override
        public String code() {
            return "activity.banned-title";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("word", word);
        }
    }

    /** VOL-06: the notice lacks fields that volunteers must be told. */
    record NoticeIncomplete(List<String> missing) implements ActivityRejection {
        public NoticeIncomplete {
            missing = List.copyOf(missing);
        }

        @Override
        public String code() {
            return "activity.notice-incomplete";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("missing", String.join(", ", missing));
        }
    }

    /** VOL-14: only a future activity may be published. */
    record NotInFuture() implements ActivityRejection {
        @Override
        public String code() {
            return "activity.not-in-future";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** VOL-14: an activity spans a year at most. */
    record LongerThanAYear() implements ActivityRejection {
        @Override
        public String code() {
            return "activity.longer-than-a-year";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** VOL-08: a dangerous activity needs insurance for all its days. */
    record Uninsured() implements ActivityRejection {
        @Override
        public String code() {
            return "activity.uninsured";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The division is not in the register. */
    record UnknownArea() implements ActivityRejection {
        @Override
        public String code() {
            return "activity.unknown-area";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** No activity has that id. */
    record Unknown() implements ActivityRejection {
        @Override
        public String code() {
            return "activity.unknown";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }
}
