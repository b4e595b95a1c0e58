package org.linli.matching.station;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why the register refuses. */
public sealed interface StationRejection extends Rejection {

    /** The move is not in the table for this state. */
    record NotAllowed(StationStatus status, StationMove move) implements StationRejection {
        @Override
        public String code() {
            return "station.move-not-allowed";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("state", status.name(), "move", move.name());
        }
    }

    /** The community has a station of that name. */
    record Duplicate() implements StationRejection {
        @Override
        public String code() {
            return "station.duplicate";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** The activity lies in the future. */
    record ActivityAhead() implements StationRejection {
        @Override
        public String code() {
            return "station.activity-ahead";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The division code names no community or village. */
    record UnknownArea() implements StationRejection {
        @Override
        public String code() {
            return "station.unknown-area";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** A station stays in its community: another place is another station. */
    record AreaFixed() implements StationRejection {
        @Override
        public String code() {
            return "station.area-fixed";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }
}
