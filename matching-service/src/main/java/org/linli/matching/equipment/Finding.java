package org.linli.matching.equipment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.Provision;
import org.linli.matching.demand.Window;
import org.linli.matching.engine.index.Venues;
import org.linli.matching.resource.Resource;

/**
 * What there is for a demand at one of the times that would do.
 *
 * @param choice which of the times, as the details have them now
 * @param venue null when no venue is asked for, like {@code goods}
 */
public record Finding(
        int choice,
        Window window,
        @Nullable VenueFound venue,
        @Nullable GoodsFound goods) {

    /**
     * The venue that suits best, if any does.
     *
     * @param counts how many suit, what alone keeps others out, and which demands hold those that are booked
     */
    public record VenueFound(Resource.@Nullable State best, Venues.VenueCounts counts) {}

    /**
     * Where the goods come from.
     *
     * @param from the stores that together have enough, or all there is
     * @param free how many nobody was promised, in the whole district
     * @param heldBy demands that were promised goods of the kind
     */
    public record GoodsFound(String kind, int wanted, long free, List<Provision.Goods> from, List<String> heldBy) {
        public GoodsFound {
            from = List.copyOf(from);
            heldBy = List.copyOf(heldBy);
        }

        public boolean enough() {
            return from.stream().mapToLong(Provision.Goods::quantity).sum() >= wanted;
        }
    }

    /** What is lacking, VENUE before GOODS; nothing when all is there. */
    public List<Provision.Lacking> lacking() {
        List<Provision.Lacking> lacking = new ArrayList<>();
        if (venue != null && venue.best() == null) {
            lacking.add(Provision.Lacking.VENUE);
        }
        if (goods != null && !goods.enough()) {
            lacking.add(Provision.Lacking.GOODS);
        }
        return lacking;
    }

    public boolean complete() {
        return lacking().isEmpty();
    }

    /** The choice that a demand is given. */
    public Provision provision(String id) {
        return Provision.proposed(
                id,
                choice,
                venue == null || venue.best() == null ? null : venue.best().id().value(),
                goods == null ? List.of() : goods.from());
    }
}
