package org.linli.matching.engine;

import java.util.Map;

/**
 * The venues and goods that a plan may use.
 *
 * @param freeSlots per venue and epoch day the half hours of {@link TimeGrid} in which it is open and not booked; none where it says nothing
 * @param stock how much is left of each kind of goods
 */
public record Premises(Map<String, Map<Long, Integer>> freeSlots, Map<String, Integer> stock) {

    public static final Premises NONE = new Premises(Map.of(), Map.of());

    public Premises {
        freeSlots = Map.copyOf(freeSlots);
        stock = Map.copyOf(stock);
    }

    int freeSlots(String venue, long day) {
        return freeSlots.getOrDefault(venue, Map.of()).getOrDefault(day, 0);
    }

    int stock(String kind) {
        return stock.getOrDefault(kind, 0);
    }
}
