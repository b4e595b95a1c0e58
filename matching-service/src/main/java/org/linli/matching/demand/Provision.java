package org.linli.matching.demand;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen for a demand besides its people: the time, the venue and the stores its goods come from.
 *
 * @param id names the bookings that are made for it; a later choice has another
 * @param choice which of the times asked for, 0 being the one wanted most
 * @param venueId the resource that is the venue, null when none is asked for
 * @param lacking what others were faster to get, once they were
 */
public record Provision(
        String id,
        int choice,
        @Nullable String venueId,
        List<Goods> goods,
        Stage stage,
        @Nullable Lacking lacking) {

    /** So many from one store. */
    public record Goods(String resourceId, int quantity) {}

    /** How far it is. */
    public enum Stage {
        /** A plan or an office chose it; nothing is booked yet. */
        PROPOSED,
        /** An office stands behind the time, and venue and goods are booked. */
        SECURED,
        /** Somebody else has the venue or the goods; what was booked is given back. */
        LOST
    }

    /** What can be lost to others. */
    public enum Lacking {
        VENUE,
        GOODS
    }

    public Provision {
        goods = List.copyOf(goods);
    }

    public static Provision proposed(String id, int choice, @Nullable String venueId, List<Goods> goods) {
        return new Provision(id, choice, venueId, goods, Stage.PROPOSED, null);
    }

    /** True when it counts: chosen or booked, and not lost. */
    public boolean inForce() {
        return stage != Stage.LOST;
    }

    Provision at(Stage next, @Nullable Lacking lost) {
        return new Provision(id, choice, venueId, goods, next, lost);
    }

    Provision on(int time) {
        return new Provision(id, time, venueId, goods, stage, lacking);
    }
}
