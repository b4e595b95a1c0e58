package org.linli.local.mongo.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.linli.local.mongo.document.StoredDocument;
import org.linli.local.mongo.index.SortValue;

/** Sorts documents by some of their fields, which it reads once for each document; ties stay in natural order. */
final class SortKeys implements Comparator<SortKeys.Ranked> {

    private static final int NO_DIRECTION = 15975;

    private final String[] paths;
    private final boolean[] ascending;

    SortKeys(Document sort) {
        paths = sort.keySet().toArray(String[]::new);
        ascending = new boolean[paths.length];
        for (var i = 0; i < paths.length; i++) {
            if (!(sort.get(paths[i]) instanceof Number direction)) {
                throw new MongoServerError(NO_DIRECTION, "sort key ordering must be specified using a number");
            }
            ascending[i] = direction.intValue() > 0;
        }
    }

    /** The top-level fields the sort looks at. */
    Set<String> fields() {
        var fields = new HashSet<String>();
        for (var path : paths) {
            fields.add(Utils.firstFragment(path));
        }
        return fields;
    }

    Ranked rank(Document document, StoredDocument stored) {
        var values = new SortValue[paths.length];
        for (var i = 0; i < values.length; i++) {
            var value = paths[i].contains(Utils.PATH_DELIMITER)
                    ? Utils.getSubdocumentValueCollectionAware(document, paths[i])
                    : document.getOrMissing(paths[i]);
            values[i] = SortValue.of(value, ascending[i]);
        }
        return new Ranked(values, stored.order(), stored.bson());
    }

    @Override
    public int compare(Ranked one, Ranked other) {
        for (var i = 0; i < ascending.length; i++) {
            var difference = one.values[i].compareTo(other.values[i]);
            if (difference != 0) {
                return ascending[i] ? difference : -difference;
            }
        }
        return Long.compare(one.order, other.order);
    }

    /** A document with its sorted values. */
    static final class Ranked {

        private final SortValue[] values;
        private final long order;
        private final byte[] bson;

        Ranked(SortValue[] values, long order, byte[] bson) {
            this.values = values;
            this.order = order;
            this.bson = bson;
        }

        byte[] bson() {
            return bson;
        }
    }
}
