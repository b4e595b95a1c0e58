package org.linli.volunteer.star;

import java.time.LocalDate;
import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a star, or a change of one, is refused. */
public sealed interface StarRejection extends Rejection {

    /** The star's state does not allow the move. */
    record NotAllowedNow(StarMove move, StarStatus status) implements StarRejection {
        @Override
        public String code() {
            return "star.not-allowed-now";
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

    /** No star has that id. */
    record Unknown() implements StarRejection {
        @Override
        public String code() {
            return "star.unknown";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }

    /** Effective hours are below the threshold. */
    record HoursMissing(long minutes) implements StarRejection {
        @Override
        public String code() {
            return "star.hours-missing";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("minutes", minutes);
        }
    }

    /** VOL-23: stars are granted one after the other. */
    record StarBelowMissing(int star) implements StarRejection {
        @Override
        public String code() {
            return "star.star-below-missing";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("star", star);
        }
    }

    /** VOL-23: quality counts too. */
    record RatingTooLow(int minimum) implements StarRejection {
        @Override
        public String code() {
            return "star.rating-too-low";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("minimum", minimum);
        }
    }

    /** VOL-23: a complaint was upheld this year. */
    record ComplaintUpheld() implements StarRejection {
        @Override
        public String code() {
            return "star.complaint-upheld";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** VOL-23: the publicity period is not over. */
    record StillPublicized(LocalDate until) implements StarRejection {
        @Override
        public String code() {
            return "star.still-publicized";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("until", until);
        }
    }

    /** VOL-23: this star is evaluated by a higher office. */
    record EvaluatorTooLow(int star) implements StarRejection {
        @Override
        public String code() {
            return "star.evaluator-too-low";
        }

        @Override
        public Category category() {
            return Category.FORBIDDEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("star", star);
        }
    }
}
