package org.linli.matching.resource;

import org.linli.platform.problem.FieldFault;

/**
 * What a seat in a session costs, in fen.
 *
 * @param listFen the price on the market
 * @param chargedFen what is asked here: as much, less, or nothing
 * @param freeSeats how many seats of each session are free
 */
public record Price(PriceMode mode, long listFen, long chargedFen, int freeSeats) {

    /** Why the price is none, or null when it is one. */
    @org.jspecify.annotations.Nullable
    FieldFault fault() {
        if (listFen < 0 || chargedFen < 0 || freeSeats < 0) {
            return FieldFault.of("negative_price");
        }
        return switch (mode) {
            case MARKET -> chargedFen == listFen && listFen > 0 ? null : FieldFault.of("not_market_price");
            case INCLUSIVE -> chargedFen > 0 && chargedFen < listFen ? null : FieldFault.of("not_below_market_price");
            case PUBLIC_GOOD -> chargedFen == 0 ? null : FieldFault.of("not_free");
        };
    }

    long due(int seats, int free) {
        return chargedFen * (seats - free);
    }

    /** What those who came saved against the market. */
    long saved(int seats, int free) {
        return listFen * seats - due(seats, free);
    }
}
