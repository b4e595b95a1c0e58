package org.linli.matching.demand;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a demand refuses a move. */
public sealed interface DemandRejection extends Rejection {

    /** The move is not in the table for this state. */
    record NotAllowed(DemandStatus status, DemandMove move) implements DemandRejection {
        @Override
        public String code() {
            return "demand.move-not-allowed";
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

    /** The time that help is wanted at has passed. */
    record WindowPast() implements DemandRejection {
        @Override
        public String code() {
            return "demand.window-past";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The window still lies ahead, so the demand cannot expire. */
    record WindowAhead() implements DemandRejection {
        @Override
        public String code() {
            return "demand.window-ahead";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The same thing was asked for by the same community for the same time. */
    record Duplicate() implements DemandRejection {
        @Override
        public String code() {
            return "demand.duplicate";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** Nobody has finished serving, so there is nothing to confirm. */
    record NobodyServed() implements DemandRejection {
        @Override
        public String code() {
            return "demand.nobody-served";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** Only who asked, or the community worker of the place, confirms the service. */
    record NotTheRequester() implements DemandRejection {
        @Override
        public String code() {
            return "demand.not-the-requester";
        }

        @Override
        public Category category() {
            return Category.FORBIDDEN;
        }
    }

    /** People are asked, or a venue is booked, for one of the times already; nobody can be proposed for another. */
    record TimeChosen() implements DemandRejection {
        @Override
        public String code() {
            return "demand.time-chosen";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** Venue and goods are booked while a demand is on the list or has people, not before or after. */
    record NotEquippable(DemandStatus status) implements DemandRejection {
        @Override
        public String code() {
            return "demand.not-equippable";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("state", status.name());
        }
    }

    /** More people were proposed for a role than the demand wants. */
    record TooManySeats(SeatRole role, int wanted) implements DemandRejection {
        @Override
        public String code() {
            return "demand.too-many-seats";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("role", role.name(), "wanted", wanted);
        }
    }

    /** The division code names no community or village. */
    record UnknownArea(String area) implements DemandRejection {
        @Override
        public String code() {
            return "demand.unknown-area";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("area", area);
        }
    }
}
