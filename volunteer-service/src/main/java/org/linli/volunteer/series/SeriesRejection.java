package org.linli.volunteer.series;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a series is refused, or a change of one. */
public sealed interface SeriesRejection extends Rejection {

    /** The series' state does not allow the move. */
    record NotAllowedNow(SeriesMove move, SeriesStatus status) implements SeriesRejection {
        @Override
        public String code() {
            return "series.not-allowed-now";
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

    /** No day fits the rule. */
    record NeverTakesPlace() implements SeriesRejection {
        @Override
        public String code() {
            return "series.never-takes-place";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** VOL-14, as of a single activity: a year at most. */
    record LongerThanAYear() implements SeriesRejection {
        @Override
        public String code() {
            return "series.longer-than-a-year";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** What has begun cannot be skipped. */
    record DayIsPast() implements SeriesRejection {
        @Override
        public String code() {
            return "series.day-is-past";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** No series has that id. */
    record Unknown() implements SeriesRejection {
        @Override
        public String code() {
            return "series.unknown";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }
}
