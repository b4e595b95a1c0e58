package org.linli.matching.resource;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A promise of a resource for a time or in a quantity.
 *
 * @param by who asked for it
 * @param startsAt null for stock, like {@code endsAt}
 * @param quantity units of goods or fen of funds; zero for what is had for a time
 * @param freeSeats how many of the seats are free
 * @param lapsesAt when it is given back unless it is confirmed, or used, by then
 */
public record Booking(
        String id,
        @Nullable String demandId,
        String by,
        String purpose,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        long quantity,
        int seats,
        int freeSeats,
        Instant madeAt,
        Stage stage,
        @Nullable Instant lapsesAt,
        @Nullable Reason reason,
        long takingsFen,
        long discountFen) {

    /** How far a booking is. */
    public enum Stage {
        HELD,
        CONFIRMED,
        IN_USE,
        USED,
        RELEASED;

        private static final Set<Stage> LIVE = EnumSet.of(HELD, CONFIRMED, IN_USE);

        /** True while it takes time or stock from others. */
        public boolean live() {
            return LIVE.contains(this);
        }

        /** True while it can be given back: nobody has it yet. */
        public boolean promised() {
            return this == HELD || this == CONFIRMED;
        }
    }

    /** Why a booking was given back. */
    public enum Reason {
        CANCELLED,
        NOT_CONFIRMED,
        NOT_USED,
        DEMAND_ENDED
    }

    /** What is asked for. */
    public record Wish(
            String id,
            @Nullable String demandId,
            String by,
            String purpose,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            long quantity,
            int seats,
            int freeSeats) {}

    static Booking held(Wish wish, Instant now, Instant lapsesAt) {
        return new Booking(
                wish.id(),
                wish.demandId(),
                wish.by(),
                wish.purpose(),
                wish.startsAt(),
                wish.endsAt(),
                wish.quantity(),
                wish.seats(),
                wish.freeSeats(),
                now,
                Stage.HELD,
                lapsesAt,
                null,
                0,
                0);
    }

    Booking at(Stage next, @Nullable Instant lapse) {
        return new Booking(
                id,
                demandId,
                by,
                purpose,
                startsAt,
                endsAt,
                quantity,
                seats,
                freeSeats,
                madeAt,
                next,
                lapse,
                reason,
                takingsFen,
                discountFen);
    }

    Booking released(Reason why) {
        return new Booking(
                id,
                demandId,
                by,
                purpose,
                startsAt,
                endsAt,
                quantity,
                seats,
                freeSeats,
                madeAt,
                Stage.RELEASED,
                null,
                why,
                takingsFen,
                discountFen);
    }

    Booking used(long takings, long discount) {
        return new Booking(
                id,
                demandId,
                by,
                purpose,
                startsAt,
                endsAt,
                quantity,
                seats,
                freeSeats,
                madeAt,
                Stage.USED,
                null,
                reason,
                takings,
                discount);
    }

    public boolean overlaps(Instant from, Instant to) {
        return startsAt != null && endsAt != null && startsAt.isBefore(to) && from.isBefore(endsAt);
    }
}
