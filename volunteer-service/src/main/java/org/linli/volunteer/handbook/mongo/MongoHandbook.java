package org.linli.volunteer.handbook.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.linli.volunteer.handbook.Handbook;
import org.linli.volunteer.handbook.Template;
import org.linli.volunteer.handbook.TemplateId;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.team.TeamId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The handbook in MongoDB; a receipt's id is template, version and reader, so that there is one of each. */
@Repository
class MongoHandbook implements Handbook {

    private static final String TEMPLATES = "handbookTemplates";

    private final AggregateStore<TemplateDocument> store;
    private final MongoCollection<Document> receipts;

    MongoHandbook(AggregateStores stores, MongoTemplate mongo) {
        this.store = stores.of(TemplateDocument.class, TEMPLATES);
        this.receipts = mongo.getCollection("handbookReceipts");
        mongo.getCollection(TEMPLATES).createIndex(new Document("place", 1));
        receipts.createIndex(new Document("template", 1).append("version", 1).append("at", -1));
    }

    @Override
    public Versioned<Template> add(Template template) {
        try {
            store.insert(document(template.state()), List.of());
            return new Versioned<>(template, 1);
        } catch (DuplicateKeyException there) {
            return get(template.state().id());
        }
    }

    @Override
    public Optional<Versioned<Template>> find(TemplateId id) {
        return store.find(id.value()).map(MongoHandbook::template);
    }

    @Override
    public Versioned<Template> save(Template template, long version) {
        store.update(document(template.state()), version, List.of());
        return new Versioned<>(template, version + 1);
    }

    @Override
    public Page<Versioned<Template>> list(String areaPrefix, @Nullable String cursor, int limit) {
        List<Criteria> all = new ArrayList<>(List.of(Criteria.where("place").regex("^" + areaPrefix)));
        if (cursor != null) {
            all.add(Criteria.where("place").gt(cursor));
        }
        Query query = Query.query(new Criteria().andOperator(all))
                .with(Sort.by("place"))
                .limit(limit + 1);
        return Page.ofOneMore(store.find(query), limit, row -> row.value().place())
                .map(MongoHandbook::template);
    }

    @Override
    public Template.Receipt add(Template.Receipt receipt) {
        String id = receipt.template() + "/" + receipt.version() + "/" + receipt.reader();
        receipts.updateOne(
                Filters.eq("_id", id),
                Updates.combine(
                        Updates.setOnInsert("template", receipt.template().value()),
                        Updates.setOnInsert("version", receipt.version()),
                        Updates.setOnInsert("reader", receipt.reader().value()),
                        Updates.setOnInsert("at", Date.from(receipt.at()))),
                new UpdateOptions().upsert(true));
        return receipt(
                Objects.requireNonNull(receipts.find(Filters.eq("_id", id)).first()));
    }

    @Override
    public Set<VolunteerId> readersOf(TemplateId template, int version, Collection<VolunteerId> people) {
        Set<VolunteerId> readers = new HashSet<>();
        receipts.find(Filters.in(
                        "_id",
                        people.stream()
                                .map(person -> template + "/" + version + "/" + person)
                                .toList()))
                .forEach(found -> readers.add(new VolunteerId(found.getString("reader"))));
        return readers;
    }

    @Override
    public List<Template.Receipt> receiptsOf(TemplateId template, int limit) {
        List<Template.Receipt> found = new ArrayList<>();
        receipts.find(Filters.eq("template", template.value()))
                .sort(Sorts.orderBy(Sorts.descending("version"), Sorts.descending("at")))
                .limit(limit)
                .forEach(row -> found.add(receipt(row)));
        return found;
    }

    private static Template.Receipt receipt(Document row) {
        return new Template.Receipt(
                new TemplateId(row.getString("template")),
                row.getInteger("version"),
                new VolunteerId(row.getString("reader")),
                row.getDate("at").toInstant());
    }

    private static TemplateDocument document(Template.State state) {
        return new TemplateDocument(
                state.id().value(),
                state.area() + "/" + state.id(),
                state.area(),
                state.title(),
                state.audience().stream().map(TeamId::value).toList(),
                state.versions().stream()
                        .map(v -> new TemplateDocument.Version(v.number(), v.steps(), v.change(), v.by(), v.at()))
                        .toList());
    }

    private static Versioned<Template> template(Versioned<TemplateDocument> stored) {
        TemplateDocument d = stored.value();
        return new Versioned<>(
                Template.restore(new Template.State(
                        new TemplateId(d.id()),
                        d.area(),
                        d.title(),
                        d.audience().stream().map(TeamId::new).toList(),
                        d.versions().stream()
                                .map(v -> new Template.Version(v.number(), v.steps(), v.change(), v.by(), v.at()))
                                .toList())),
                stored.version());
    }
}
