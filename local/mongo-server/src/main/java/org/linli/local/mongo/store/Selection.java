package org.linli.local.mongo.store;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** Which documents a query wants, in which order; a limit of zero is none. */
record Selection(Document filter, @Nullable Document sort, int skip, int limit) {

    static Selection of(Document filter) {
        return new Selection(filter, null, 0, 0);
    }

    boolean isNaturalOrder() {
        return sort == null || sort.isEmpty() || sort.keySet().iterator().next().equals("$natural");
    }

    boolean isNaturalDescending() {
        return sort != null
                && isNaturalOrder()
                && sort.get("$natural") instanceof Number direction
                && direction.intValue() < 0;
    }

    /** How many documents must be found before the search may stop. */
    int enough() {
        return limit > 0 ? (int) Math.min(Integer.MAX_VALUE, (long) skip + limit) : Integer.MAX_VALUE;
    }
}
