package org.linli.volunteer.points;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.web.Page;

/** What points can be redeemed for. */
public interface Catalogue {

    /** Keeps a new item; the same id twice answers the one that is there. */
    Versioned<CatalogueItem> add(CatalogueItem item);

    Optional<Versioned<CatalogueItem>> find(String id);

    /** Like {@link #find}, refusing with {@code points.unknown-item}. */
    default Versioned<CatalogueItem> get(String id) {
        return find(id).orElseThrow(() -> new Rejected(new PointsRejection.UnknownItem()));
    }

    /** Keeps a change unless somebody else has changed the item since that version. */
    Versioned<CatalogueItem> save(CatalogueItem item, long version);

    /** The items for volunteers of a division: those offered there, below it or above it. */
    Page<Versioned<CatalogueItem>> list(String areaPrefix, @Nullable String cursor, int limit);
}
