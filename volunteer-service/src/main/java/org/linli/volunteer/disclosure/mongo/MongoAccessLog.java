package org.linli.volunteer.disclosure.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.linli.platform.chain.ChainCheck;
import org.linli.platform.chain.ChainMark;
import org.linli.platform.chain.Chained;
import org.linli.platform.chain.ChainedLog;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.web.Page;
import org.linli.volunteer.disclosure.Access;
import org.linli.volunteer.disclosure.AccessLog;
import org.linli.volunteer.registration.Particular;
import org.linli.volunteer.registration.VolunteerId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** The access log in MongoDB. */
@Repository
class MongoAccessLog implements AccessLog {

    private final ChainedLog<Access> log;

    MongoAccessLog(MongoTemplate mongo, CryptoProvider crypto) {
        MongoCollection<Document> entries = mongo.getCollection("personalDataAccesses");
        entries.createIndex(new Document("volunteers", 1).append("_id", -1));
        entries.createIndex(new Document("area", 1).append("_id", -1));
        this.log = new ChainedLog<>(entries, crypto, new StoredAccess());
    }

    @Override
    public void append(Access access) {
        log.append(access);
    }

    @Override
    public Page<Chained<Access>> of(VolunteerId volunteer, @Nullable String cursor, int limit) {
        return log.page(Filters.eq("volunteers", volunteer.value()), cursor, limit);
    }

    @Override
    public Page<Chained<Access>> list(String areaPrefix, @Nullable String by, @Nullable String cursor, int limit) {
        Bson area = Filters.regex("area", Pattern.compile("^" + areaPrefix));
        return log.page(by == null ? area : Filters.and(area, Filters.eq("by", by)), cursor, limit);
    }

    @Override
    public ChainCheck check(ChainMark from, int most) {
        return log.check(from, most);
    }

    private static final class StoredAccess implements ChainedLog.Form<Access> {

        @Override
        public String text(Access access) {
            return access.text();
        }

        @Override
        public Document document(Access access) {
            return new Document("kind", access.kind().name())
                    .append("at", Date.from(access.at()))
                    .append("by", access.by())
                    .append("role", access.role())
                    .append("purpose", access.purpose())
                    .append(
                            "fields",
                            access.fields().stream()
                                    .map(Particular::name)
                                    .sorted()
                                    .toList())
                    .append("area", access.area())
                    .append(
                            "volunteers",
                            access.volunteers().stream().map(VolunteerId::value).toList())
                    .append("approval", access.approval());
        }

        @Override
        public Access entry(Document entry) {
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
    }
}
