package org.linli.matching.disclosure.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.linli.matching.disclosure.Disclosure;
import org.linli.matching.disclosure.DisclosureLog;
import org.linli.platform.chain.ChainCheck;
import org.linli.platform.chain.ChainMark;
import org.linli.platform.chain.Chained;
import org.linli.platform.chain.ChainedLog;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.web.Page;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** The log in MongoDB. */
@Repository
class MongoDisclosureLog implements DisclosureLog {

    private final ChainedLog<Disclosure> log;

    MongoDisclosureLog(MongoTemplate mongo, CryptoProvider crypto) {
        MongoCollection<Document> entries = mongo.getCollection("disclosures");
        entries.createIndex(new Document("area", 1).append("_id", -1));
        entries.createIndex(new Document("records", 1).append("_id", -1));
        this.log = new ChainedLog<>(entries, crypto, new StoredDisclosure());
    }

    @Override
    public void append(Disclosure disclosure) {
        log.append(disclosure);
    }

    @Override
    public Page<Chained<Disclosure>> list(Filter filter, @Nullable String cursor, int limit) {
        List<Bson> all = new ArrayList<>();
        all.add(Filters.regex("area", Pattern.compile("^" + filter.areaPrefix())));
        if (filter.by() != null) {
            all.add(Filters.eq("by", filter.by()));
        }
        if (filter.record() != null) {
            all.add(Filters.eq("records", filter.record()));
        }
        return log.page(Filters.and(all), cursor, limit);
    }

    @Override
    public ChainCheck check(ChainMark from, int most) {
        return log.check(from, most);
    }

    private static final class StoredDisclosure implements ChainedLog.Form<Disclosure> {

        @Override
        public String text(Disclosure disclosure) {
            return disclosure.text();
        }

        @Override
        public Document document(Disclosure d) {
            return new Document("kind", d.kind().name())
                    .append("at", Date.from(d.at()))
                    .append("by", d.by())
                    .append("role", d.role())
                    .append("area", d.area())
                    .append("records", d.records())
                    .append("purpose", d.purpose());
        }

        @Override
        public Disclosure entry(Document stored) {
            return new Disclosure(
                    Disclosure.Kind.valueOf(stored.getString("kind")),
                    stored.getDate("at").toInstant(),
                    stored.getString("by"),
                    stored.getString("role"),
                    stored.getString("area"),
                    stored.getList("records", String.class, List.of()),
                    stored.getString("purpose"));
        }
    }
}
