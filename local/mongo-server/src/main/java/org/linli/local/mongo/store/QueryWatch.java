package org.linli.local.mongo.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once for every kind of query that it looked at all documents for lack of an index; it names fields, never values. */
final class QueryWatch {

    private static final Logger log = LoggerFactory.getLogger(QueryWatch.class);
    private static final long MANY = 10_000;
    private static final long SLOW_MILLIS = 50;

    private final Set<String> reported = new HashSet<>();

    void ran(IndexedCollection collection, Selection selection, boolean looksAtAll, long examined, long started) {
        if (!looksAtAll || examined < MANY) {
            return;
        }
        var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        var kind = collection.getFullName() + " filter " + fields(selection.filter()) + " sort "
                + fields(selection.sort());
        if (millis >= SLOW_MILLIS && reported.add(kind)) {
            log.warn("no index serves {}: looked at {} documents in {} ms", kind, examined, millis);
        }
    }

    private static Set<String> fields(@Nullable Document document) {
        var fields = new TreeSet<String>();
        if (document != null) {
            document.forEach((key, value) -> {
                if (!key.startsWith("$")) {
                    fields.add(key);
                } else if (value instanceof Collection<?> parts) {
                    for (var part : parts) {
                        if (part instanceof Document nested) {
                            fields.addAll(fields(nested));
                        }
                    }
                }
            });
        }
        return fields;
    }
}
