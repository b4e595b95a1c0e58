package org.linli.volunteer.points;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why points are not given or taken. */
public sealed interface PointsRejection extends Rejection {

    /** The account does not hold what the item costs. */
    record TooFew(long missing) implements PointsRejection {
        @Override
        public String code() {
            return "points.too-few";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("missing", missing);
        }
    }

    /** No piece is left; points that were taken are given back. */
    record OutOfStock() implements PointsRejection {
        @Override
        public String code() {
            return "points.out-of-stock";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** The item is no longer offered. */
    record Closed() implements PointsRejection {
        @Override
        public String code() {
            return "points.closed";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** No item of the volunteer's division has that id. */
    record UnknownItem() implements PointsRejection {
        @Override
        public String code() {
            return "points.unknown-item";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }

    /** One item holds so many pieces in all: offer another. */
    record TooMuchStock(int most) implements PointsRejection {
        @Override
        public String code() {
            return "points.too-much-stock";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("most", most);
        }
    }
}
