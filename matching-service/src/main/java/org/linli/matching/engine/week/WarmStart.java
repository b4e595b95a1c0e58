package org.linli.matching.engine.week;

/** The prices a plan ended with; a later plan of a like week starts from them. Prices are in 1/64 of a point of utility. */
public record WarmStart(int[] personPrice, int[] poolPrice, int[] venueSlotPrice) {

    static WarmStart of(Prices prices, Crowd crowd, int people) {
        int[] personPrice = new int[people];
        for (int p = 0; p < crowd.size; p++) {
            personPrice[crowd.row[p]] = prices.person[p];
        }
        return new WarmStart(personPrice, prices.pool.clone(), prices.venue.clone());
    }

    void heat(Prices prices, Crowd crowd) {
        for (int p = 0; p < crowd.size; p++) {
            prices.person[p] = crowd.row[p] < personPrice.length ? personPrice[crowd.row[p]] : 0;
        }
        System.arraycopy(poolPrice, 0, prices.pool, 0, Math.min(poolPrice.length, prices.pool.length));
        System.arraycopy(venueSlotPrice, 0, prices.venue, 0, Math.min(venueSlotPrice.length, prices.venue.length));
    }
}
