package org.linli.volunteer.exchange.mongo;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.PublishedEvent;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.linli.volunteer.exchange.DataExport;
import org.linli.volunteer.exchange.DataExports;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The record of exports in MongoDB. */
@Repository
class MongoDataExports implements DataExports {

    private static final String COLLECTION = "dataExports";

    private final AggregateStore<ExportDocument> store;

    MongoDataExports(AggregateStores stores, MongoTemplate mongo) {
        this.store = stores.of(ExportDocument.class, COLLECTION);
        mongo.getCollection(COLLECTION).createIndex(new Document("order", -1));
    }

    @Override
    public Versioned<DataExport> add(DataExport export) {
        try {
            store.insert(document(export), List.of());
            return new Versioned<>(export, 1);
        } catch (DuplicateKeyException there) {
            return get(export.id());
        }
    }

    @Override
    public Optional<Versioned<DataExport>> find(String id) {
        return store.find(id).map(MongoDataExports::export);
    }

    @Override
    public void save(DataExport export, long version, List<PublishedEvent> events) {
        store.update(document(export), version, events);
    }

    @Override
    public Page<Versioned<DataExport>> list(String areaPrefix, @Nullable String cursor, int limit) {
        Criteria area = Criteria.where("area").regex("^" + areaPrefix);
        Query query = Query.query(
                        cursor == null
                                ? area
                                : new Criteria()
                                        .andOperator(
                                                area, Criteria.where("order").lt(cursor)))
                .with(Sort.by(Sort.Direction.DESC, "order"))
                .limit(limit + 1);
        return Page.ofOneMore(store.find(query), limit, row -> row.value().order())
                .map(MongoDataExports::export);
    }

    private static ExportDocument document(DataExport export) {
        return new ExportDocument(
                export.id(),
                "%015d/%s".formatted(export.requestedAt().toEpochMilli(), export.id()),
                export.area(),
                export.kinds(),
                export.purpose(),
                export.personal(),
                export.mappingVersion(),
                export.mapping(),
                export.requestedBy(),
                export.requestedAt(),
                export.taken().stream()
                        .map(file -> new ExportDocument.File(file.kind(), file.format(), file.by(), file.at()))
                        .toList());
    }

    private static Versioned<DataExport> export(Versioned<ExportDocument> stored) {
        ExportDocument d = stored.value();
        return new Versioned<>(
                new DataExport(
                        d.id(),
                        d.area(),
                        d.kinds(),
                        d.purpose(),
                        d.personal(),
                        d.mappingVersion(),
                        d.mapping(),
                        d.requestedBy(),
                        d.requestedAt(),
                        d.taken().stream()
                                .map(file -> new DataExport.Taken(file.kind(), file.format(), file.by(), file.at()))
                                .toList()),
                stored.version());
    }
}
