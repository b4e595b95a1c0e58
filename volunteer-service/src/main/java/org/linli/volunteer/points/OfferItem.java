package org.linli.volunteer.points;

import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/** Puts items into the catalogue, adds to their stock and takes them out again. */
@Component
public class OfferItem {

    private final Catalogue catalogue;

    public OfferItem(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public Versioned<CatalogueItem> offer(String id, String area, String name, long points, int stock) {
        return catalogue.add(CatalogueItem.offer(id, area, name, points, stock));
    }

    public Versioned<CatalogueItem> restock(String id, int pieces, long version) {
        CatalogueItem item = catalogue.get(id).value();
        item.restock(pieces);
        return catalogue.save(item, version);
    }

    public Versioned<CatalogueItem> close(String id, long version) {
        CatalogueItem item = catalogue.get(id).value();
        item.close();
        return catalogue.save(item, version);
    }
}
