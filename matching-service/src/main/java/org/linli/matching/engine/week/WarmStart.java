package org.linli.matching.engine.week;

/** The prices a plan ended with; a later plan of a like week starts from them. Prices are in 1/64 of a point of utility. */
public record WarmStart(int[] personPrice, int[] poolPrice, int[] venueSlotPrice) {

    void heat(Prices prices, Crowd crowd) {
        for (int p = 0; p < crowd.size; p++) {
            prices.person[p] = personPrice[crowd.row[p]];
        }
        System.arraycopy(poolPrice, 0, prices.pool, 0, prices.pool.length);
        System.arraycopy(venueSlotPrice, 0, prices.venue, 0, prices.venue.length);
    }
}
