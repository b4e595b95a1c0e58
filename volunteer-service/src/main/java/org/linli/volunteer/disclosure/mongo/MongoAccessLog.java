package org.linli.volunteer.disclosure.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.web.Page;
import org.linli.volunteer.disclosure.Access;
import org.linli.volunteer.disclosure.AccessLog;
import org.linli.volunteer.registration.Particular;
import org.linli.volunteer.registration.VolunteerId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** The access log in MongoDB; the place is the document's id, so two entries cannot follow the same one. */
@Repository
class MongoAccessLog implements AccessLog {

    private static final int ATTEMPTS = 100;

    private final MongoCollection<Document> entries;
    private final CryptoProvider crypto;

    MongoAccessLog(MongoTemplate mongo, CryptoProvider crypto) {
        this.entries = mongo.getCollection("personalDataAccesses");
        this.crypto = crypto;
        entries.createIndex(new Document("volunteers", 1).append("_id", -1));
        entries.createIndex(new Document("area", 1).append("_id", -1));
    }

    @Override
    public void append(Access access) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Document last = entries.find().sort(Sorts.descending("_id")).first();
            long place = last == null ? 1 : place(last) + 1;
            String previous = last == null ? CryptoProvider.CHAIN_START : last.getString("link");
            try {
                entries.insertOne(document(place, access).append("link", link(previous, place, access)));
                return;
            } catch (MongoWriteException taken) {
                if (taken.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw taken;
                }
            }
        }
        throw new IllegalStateException("the access log is written to without rest");
    }

    @Override
    public Page<Logged> of(VolunteerId volunteer, @Nullable String cursor, int limit) {
        return page(Filters.eq("volunteers", volunteer.value()), cursor, limit);
    }

    @Override
    public Page<Logged> list(String areaPrefix, @Nullable String by, @Nullable String cursor, int limit) {
        Bson area = Filters.regex("area", Pattern.compile("^" + areaPrefix));
        return page(by == null ? area : Filters.and(area, Filters.eq("by", by)), cursor, limit);
    }

    @Override
    public Check check() {
        long expected = 1;
        String previous = CryptoProvider.CHAIN_START;
        for (Document entry : entries.find().sort(Sorts.ascending("_id"))) {
            long place = place(entry);
            String link = entry.getString("link");
            if (place != expected || !link(previous, place, access(entry)).equals(link)) {
                return new Check(expected - 1, expected);
            }
            previous = link;
            expected++;
        }
        return new Check(expected - 1, null);
    }

    private Page<Logged> page(Bson filter, @Nullable String cursor, int limit) {
        Bson before = cursor == null || !cursor.matches("[0-9]{1,18}")
                ? filter
                : Filters.and(filter, Filters.lt("_id", Long.parseLong(cursor)));
        List<Logged> rows = new ArrayList<>();
        entries.find(before)
                .sort(Sorts.descending("_id"))
                .limit(limit + 1)
                .forEach(entry -> rows.add(new Logged(place(entry), access(entry))));
        return Page.ofOneMore(rows, limit, logged -> String.valueOf(logged.place()));
    }

    private String link(String previous, long place, Access access) {
        return crypto.hashChain(previous, place + "\n" + access.text());
    }

    private static Document document(long place, Access access) {
        return new Document("_id", place)
                .append("kind", access.kind().name())
                .append("at", Date.from(access.at()))
                .append("by", access.by())
                .append("role", access.role())
                .append("purpose", access.purpose())
                .append(
                        "fields",
                        access.fields().stream().map(Particular::name).sorted().toList())
                .append("area", access.area())
                .append(
                        "volunteers",
                        access.volunteers().stream().map(VolunteerId::value).toList())
                .append("approval", access.approval());
    }

    private static Access access(Document entry) {
        Set<Particular> fields = entry.getList("fields", String.class, List.of()).stream()
                .map(Particular::valueOf)
                .collect(Collectors.toSet());
        return new Access(
                Access.Kind.valueOf(entry.getString("kind")),
                entry.getDate("at").toInstant(),
                entry.getString("by"),
                entry.getString("role"),
                entry.getString("purpose"),
                fields,
                entry.getString("area"),
                entry.getList("volunteers", String.class, List.of()).stream()
                        .map(VolunteerId::new)
                        .toList(),
                entry.getString("approval"));
    }

    private static long place(Document entry) {
        return Objects.requireNonNull((Number) entry.get("_id")).longValue();
    }
}
