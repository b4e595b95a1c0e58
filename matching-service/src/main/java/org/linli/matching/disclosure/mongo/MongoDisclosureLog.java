package org.linli.matching.disclosure.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.linli.matching.disclosure.Disclosure;
import org.linli.matching.disclosure.DisclosureLog;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.web.Page;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** The log in MongoDB; the place is the document's id, so two entries cannot follow the same one. */
@Repository
class MongoDisclosureLog implements DisclosureLog {

    private static final int ATTEMPTS = 200;

    private final MongoCollection<Document> entries;
    private final CryptoProvider crypto;

    MongoDisclosureLog(MongoTemplate mongo, CryptoProvider crypto) {
        this.entries = mongo.getCollection("disclosures");
        this.crypto = crypto;
        entries.createIndex(new Document("area", 1).append("_id", -1));
        entries.createIndex(new Document("records", 1).append("_id", -1));
    }

    @Override
    public void append(Disclosure disclosure) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Document last = entries.find().sort(Sorts.descending("_id")).first();
            long place = last == null ? 1 : place(last) + 1;
            String previous = last == null ? CryptoProvider.CHAIN_START : last.getString("link");
            try {
                entries.insertOne(document(place, disclosure).append("link", link(previous, place, disclosure)));
                return;
            } catch (MongoWriteException taken) {
                if (taken.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw taken;
                }
            }
        }
        throw new IllegalStateException("the log of readings is written to without rest");
    }

    @Override
    public Page<Logged> list(Filter filter, @Nullable String cursor, int limit) {
        List<Bson> all = new ArrayList<>();
        all.add(Filters.regex("area", Pattern.compile("^" + filter.areaPrefix())));
        if (filter.by() != null) {
            all.add(Filters.eq("by", filter.by()));
        }
        if (filter.record() != null) {
            all.add(Filters.eq("records", filter.record()));
        }
        if (cursor != null && cursor.matches("[0-9]{1,18}")) {
            all.add(Filters.lt("_id", Long.parseLong(cursor)));
        }
        List<Logged> rows = new ArrayList<>();
        entries.find(Filters.and(all))
                .sort(Sorts.descending("_id"))
                .limit(limit + 1)
                .forEach(entry -> rows.add(new Logged(place(entry), disclosure(entry))));
        return Page.ofOneMore(rows, limit, logged -> String.valueOf(logged.place()));
    }

    @Override
    public Check check() {
        long expected = 1;
        String previous = CryptoProvider.CHAIN_START;
        for (Document entry : entries.find().sort(Sorts.ascending("_id"))) {
            long place = place(entry);
            String link = entry.getString("link");
            if (place != expected || !link(previous, place, disclosure(entry)).equals(link)) {
                return new Check(expected - 1, expected);
            }
            previous = link;
            expected++;
        }
        return new Check(expected - 1, null);
    }

    private String link(String previous, long place, Disclosure disclosure) {
        return crypto.hashChain(previous, place + "\n" + disclosure.text());
    }

    private static Document document(long place, Disclosure d) {
        return new Document("_id", place)
                .append("kind", d.kind().name())
                .append("at", Date.from(d.at()))
                .append("by", d.by())
                .append("role", d.role())
                .append("area", d.area())
                .append("records", d.records())
                .append("purpose", d.purpose());
    }

    private static Disclosure disclosure(Document entry) {
        return new Disclosure(
                Disclosure.Kind.valueOf(entry.getString("kind")),
                entry.getDate("at").toInstant(),
                entry.getString("by"),
                entry.getString("role"),
                entry.getString("area"),
                entry.getList("records", String.class, List.of()),
                entry.getString("purpose"));
    }

    private static long place(Document entry) {
        return Objects.requireNonNull((Number) entry.get("_id")).longValue();
    }
}
