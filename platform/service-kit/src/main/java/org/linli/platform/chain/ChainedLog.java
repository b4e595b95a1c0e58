package org.linli.platform.chain;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.web.Page;

/** A record of one chain in MongoDB; the place is the document's id, so that two entries cannot follow the same one. */
public final class ChainedLog<E> {

    private static final int ATTEMPTS = 200;
    private static final String PLACE = "_id";
    private static final String LINK = "link";

    /** How an entry is stored. */
    public interface Form<E> {

        /** Everything in one text, always the same for the same entry: what its link is computed over. */
        String text(E entry);

        /** The fields of the entry; the log adds its place and link. */
        Document document(E entry);

        E entry(Document stored);
    }

    private final MongoCollection<Document> entries;
    private final CryptoProvider crypto;
    private final Form<E> form;

    public ChainedLog(MongoCollection<Document> entries, CryptoProvider crypto, Form<E> form) {
        this.entries = entries;
        this.crypto = crypto;
        this.form = form;
    }

    /** Returns when the entry is kept. */
    public void append(E entry) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Document last = entries.find().sort(Sorts.descending(PLACE)).first();
            long place = last == null ? 1 : place(last) + 1;
            String previous = last == null ? CryptoProvider.CHAIN_START : last.getString(LINK);
            try {
                Document next = new Document(PLACE, place);
                next.putAll(form.document(entry));
                entries.insertOne(next.append(LINK, crypto.hashChain(previous, text(place, entry))));
                return;
            } catch (MongoWriteException taken) {
                if (taken.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw taken;
                }
            }
        }
        throw new IllegalStateException("the log is written to without rest");
    }

    /** Entries that pass, newest first. */
    public Page<Chained<E>> page(Bson filter, @Nullable String cursor, int limit) {
        Bson before = cursor == null || !cursor.matches("[0-9]{1,18}")
                ? filter
                : Filters.and(filter, Filters.lt(PLACE, Long.parseLong(cursor)));
        List<Chained<E>> rows = new ArrayList<>();
        entries.find(before)
                .sort(Sorts.descending(PLACE))
                .limit(limit + 1)
                .forEach(stored -> rows.add(new Chained<>(place(stored), form.entry(stored))));
        return Page.ofOneMore(rows, limit, chained -> String.valueOf(chained.place()));
    }

    /** Goes through at most so many entries behind a mark, which must still stand where it was taken. */
    public ChainCheck check(ChainMark from, int most) {
        if (from.place() > 0) {
            Document marked = entries.find(Filters.eq(PLACE, from.place())).first();
            if (marked == null || !from.link().equals(marked.getString(LINK))) {
                return new ChainCheck(ChainMark.START, from.place(), false);
            }
        }
        ChainWalk walk = new ChainWalk(crypto, from);
        try (MongoCursor<Document> next = entries.find(Filters.gt(PLACE, from.place()))
                .sort(Sorts.ascending(PLACE))
                .limit(most + 1)
                .cursor()) {
            for (int seen = 0; next.hasNext() && seen < most; seen++) {
                if (!follows(walk, next.next())) {
                    return new ChainCheck(walk.reached(), walk.reached().place() + 1, false);
                }
            }
            return new ChainCheck(walk.reached(), null, next.hasNext());
        }
    }

    private boolean follows(ChainWalk walk, Document stored) {
        long place = place(stored);
        E entry;
        try {
            entry = form.entry(stored);
        } catch (RuntimeException unreadable) {
            // whatever no longer reads as an entry is not what was written
            return false;
        }
        String link = stored.getString(LINK);
        return link != null && walk.follows(place, text(place, entry), link);
    }

    private String text(long place, E entry) {
        return place + "\n" + form.text(entry);
    }

    private static long place(Document stored) {
        return Objects.requireNonNull((Number) stored.get(PLACE)).longValue();
    }
}
