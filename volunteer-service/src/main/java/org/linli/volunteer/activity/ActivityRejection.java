package org.linli.volunteer.activity;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

    /** VOL-14: what is meant is not volunteering. */
    record NotVolunteering(ActivityKind kind) implements ActivityRejection {
        @Override
        public String code() {
            return "activity.not-volunteering";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("kind", kind.name());
        }
    }

    /** VOL-10: volunteers are not paid, and beneficiaries pay nothing. */
    record Paid() implements ActivityRejection {
        @Override
        public String code() {
            return "activity.paid";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The lowest age is above the highest. */
    record AgesCross() implements ActivityRejection {
        @Override
        public String code() {
            return "activity.ages-cross";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** VOL-31: an emergency activity needs the code of the body that commands it. */
    record CommandPostMissing() implements ActivityRejection {
        @Override
        public String code() {
            return "activity.command-post-missing";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** VOL-09: the province demands a written agreement in these cases. */
    record AgreementMissing(Set<AgreementCase> cases) implements ActivityRejection {
        public AgreementMissing {
            cases = Collections.unmodifiableSet(new TreeSet<>(cases));
        }

        @Override
        public String code() {
            return "activity.agreement-missing";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "cases",
                    String.join(", ", cases.stream().map(AgreementCase::name).toList()));
        }
    }

    /** The theme is not one of the calendar. */
    record UnknownTheme(String theme) implements ActivityRejection {
        @Override
        public String code() {
            return "activity.unknown-theme";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("theme", theme);
        }
    }

    /** Sessions of the activity still run, or their hours wait for a decision. */
    record HoursUndecided(long sessions) implements ActivityRejection {
        @Override
        public String code() {
            return "activity.hours-undecided";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("sessions", sessions);
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
