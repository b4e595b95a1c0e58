package org.linli.volunteer.points.mongo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.linli.volunteer.points.Catalogue;
import org.linli.volunteer.points.CatalogueItem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The catalogue in MongoDB. */
@Repository
class MongoCatalogue implements Catalogue {

    private static final String COLLECTION = "catalogueItems";

    private final AggregateStore<CatalogueItemDocument> store;

    MongoCatalogue(AggregateStores stores, MongoTemplate mongo) {
        this.store = stores.of(CatalogueItemDocument.class, COLLECTION);
        mongo.getCollection(COLLECTION).createIndex(new Document("place", 1));
    }

    @Override
    public Versioned<CatalogueItem> add(CatalogueItem item) {
        try {
            store.insert(document(item), item.given());
            return new Versioned<>(item, 1);
        } catch (DuplicateKeyException there) {
            return find(item.state().id()).orElseThrow(() -> there);
        }
    }

    @Override
    public Optional<Versioned<CatalogueItem>> find(String id) {
        return store.find(id).map(MongoCatalogue::item);
    }

    @Override
    public Versioned<CatalogueItem> save(CatalogueItem item, long version) {
        store.update(document(item), version, item.given());
        return new Versioned<>(item, version + 1);
    }

    @Override
    public Page<Versioned<CatalogueItem>> list(String areaPrefix, @Nullable String cursor, int limit) {
        List<Criteria> reachable =
                new ArrayList<>(List.of(Criteria.where("place").regex("^" + areaPrefix)));
        for (int digits : new int[] {2, 4, 6, 9}) {
            if (digits < areaPrefix.length()) {
                reachable.add(Criteria.where("area").is(areaPrefix.substring(0, digits)));
            }
        }
        Criteria all = new Criteria().orOperator(reachable);
        if (cursor != null) {
            all = new Criteria().andOperator(all, Criteria.where("place").gt(cursor));
        }
        Query query = Query.query(all).with(Sort.by("place")).limit(limit + 1);
        return Page.ofOneMore(store.find(query), limit, row -> row.value().place())
                .map(MongoCatalogue::item);
    }

    private static CatalogueItemDocument document(CatalogueItem item) {
        CatalogueItem.State state = item.state();
        Map<String, String> outcomes = new LinkedHashMap<>();
        state.outcomes().forEach((redemption, outcome) -> outcomes.put(redemption, outcome.name()));
        return new CatalogueItemDocument(
                state.id(),
                state.area() + "/" + state.id(),
                state.area(),
                state.name(),
                state.points(),
                state.stock(),
                state.open(),
                outcomes);
    }

    private static Versioned<CatalogueItem> item(Versioned<CatalogueItemDocument> stored) {
        CatalogueItemDocument d = stored.value();
        Map<String, CatalogueItem.Outcome> outcomes = new LinkedHashMap<>();
        d.outcomes().forEach((redemption, outcome) -> outcomes.put(redemption, CatalogueItem.Outcome.valueOf(outcome)));
        return new Versioned<>(
                CatalogueItem.restore(
                        new CatalogueItem.State(d.id(), d.area(), d.name(), d.points(), d.stock(), d.open(), outcomes)),
                stored.version());
    }
}
