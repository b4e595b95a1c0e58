package org.linli.matching.resource;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a resource refuses. */
public sealed interface ResourceRejection extends Rejection {

    @Override
    default Category category() {
        return Category.CONFLICT;
    }

    /** The move is not in the table for this state. */
    record NotAllowed(ResourceStatus status, ResourceMove move) implements ResourceRejection {
        @Override
        public String code() {
            return "resource.move-not-allowed";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("state", status.name(), "move", move.name());
        }
    }

    /** The booking is at another stage. */
    record StageNotAllowed(Booking.Stage stage, String move) implements ResourceRejection {
        @Override
        public String code() {
            return "resource.booking-stage";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("stage", stage.name(), "move", move);
        }
    }

    /** Somebody has the venue at that time. */
    record DoubleBooked() implements ResourceRejection {
        @Override
        public String code() {
            return "resource.double-booked";
        }
    }

    /** As many have it at that time as it can serve. */
    record FullyBooked() implements ResourceRejection {
        @Override
        public String code() {
            return "resource.fully-booked";
        }
    }

    /** There is less left than asked for. */
    record StockShort(long available) implements ResourceRejection {
        @Override
        public String code() {
            return "resource.stock-short";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("available", available);
        }
    }

    /** It is not open all of that time. */
    record Closed() implements ResourceRejection {
        @Override
        public String code() {
            return "resource.closed";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** More seats than the venue has. */
    record TooManySeats(int capacity) implements ResourceRejection {
        @Override
        public String code() {
            return "resource.too-many-seats";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("capacity", capacity);
        }
    }

    /** The session's quota of free seats does not reach. */
    record FreeSeatsGone(int left) implements ResourceRejection {
        @Override
        public String code() {
            return "resource.free-seats-gone";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("left", left);
        }
    }

    /** VOL-10: volunteers charge nothing and collect nothing. */
    record VolunteerCharges() implements ResourceRejection {
        @Override
        public String code() {
            return "resource.volunteer-charges";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The time has passed. */
    record WindowPast() implements ResourceRejection {
        @Override
        public String code() {
            return "resource.window-past";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** It has no stock to add to. */
    record NoStock() implements ResourceRejection {
        @Override
        public String code() {
            return "resource.no-stock";
        }
    }

    /** It has no opening hours to change. */
    record NoHours() implements ResourceRejection {
        @Override
        public String code() {
            return "resource.no-hours";
        }
    }

    /** Somebody was promised a time outside the new hours. */
    record BookedOutside() implements ResourceRejection {
        @Override
        public String code() {
            return "resource.booked-outside";
        }
    }

    /** The resource has no such booking. */
    record UnknownBooking() implements ResourceRejection {
        @Override
        public String code() {
            return "resource.unknown-booking";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }

    /** The division is not in the register. */
    record UnknownArea() implements ResourceRejection {
        @Override
        public String code() {
            return "resource.unknown-area";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The district has no such department. */
    record UnknownDepartment() implements ResourceRejection {
        @Override
        public String code() {
            return "resource.unknown-department";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The demand is not one that waits for help. */
    record DemandNotWaiting(String demandState) implements ResourceRejection {
        @Override
        public String code() {
            return "resource.demand-not-waiting";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("demandState", demandState);
        }
    }

    /** Resources are shared within a district. */
    record OtherDistrict() implements ResourceRejection {
        @Override
        public String code() {
            return "resource.other-district";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }
}
