package org.linli.local.mongo.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides under which keys a document stands in an index: one key for each value that the matcher could look at, so every
 * element of an array, null where a field is missing, and a mark for an empty array.
 */
final class KeyExtractor {

    private final KeyOrder order;
    private final String[][] paths;
    private final Set<String> fields = new HashSet<>();

    KeyExtractor(List<IndexKey> keys, KeyOrder order) {
        this.order = order;
        this.paths = keys.stream()
                .map(key -> Utils.splitPath(key.getKey()).toArray(String[]::new))
                .toArray(String[][]::new);
        for (var path : paths) {
            fields.add(path[0]);
        }
    }

    /** The top-level fields the keys are made of. */
    Set<String> fields() {
        return fields;
    }

    Keys keysOf(Document document) {
        var found = new Found[paths.length];
        var exists = false;
        var multiple = 0;
        for (var field = 0; field < paths.length; field++) {
            found[field] = new Found();
            found[field].collect(document, paths[field], 0);
            exists |= found[field].exists;
            multiple += found[field].isMultiple() ? 1 : 0;
        }
        var exact = true;
        for (var field : found) {
            exact &= field.exact;
        }
        if (multiple == 0) {
            return new Keys(List.of(order.key(first(found))), exists, exact, false);
        }
        return new Keys(multiply(found), exists, exact, multiple > 1);
    }

    private static Object[] first(Found[] found) {
        var values = new Object[found.length];
        for (var field = 0; field < values.length; field++) {
            values[field] = found[field].values.getFirst();
        }
        return values;
    }

    private List<Object> multiply(Found[] found) {
        var keys = new TreeSet<Object>(order);
        multiply(found, 0, new Object[found.length], keys);
        return List.copyOf(keys);
    }

    private void multiply(Found[] found, int field, Object[] values, Set<Object> keys) {
        if (field == found.length) {
            keys.add(order.key(values.clone()));
            return;
        }
        for (var value : found[field].values) {
            values[field] = value;
            multiply(found, field + 1, values, keys);
        }
    }

    /**
     * The keys of one document.
     *
     * @param exists at least one of the indexed fields exists, so a sparse index keeps the document
     * @param exact the keys order as the library orders the values
     * @param parallel more than one indexed field has several values
     */
    record Keys(List<Object> all, boolean exists, boolean exact, boolean parallel) {}

    private static final class Found {

        private final List<Object> values = new ArrayList<>(1);
        private boolean exists;
        private boolean exact = true;

        boolean isMultiple() {
            return values.size() > 1;
        }

        void collect(@Nullable Object value, String[] path, int depth) {
            if (value instanceof Collection<?> elements) {
                exact = false;
                if (elements.isEmpty()) {
                    addEmptyArray();
                }
                for (var element : elements) {
                    collect(element, path, depth);
                }
            } else if (!(value instanceof Document document)) {
                add(null);
            } else {
                var next = document.getOrMissing(path[depth]);
                if (depth + 1 < path.length) {
                    collect(next, path, depth + 1);
                } else if (!(next instanceof Missing)) {
                    exists = true;
                    addValue(next);
                } else {
                    add(null);
                }
            }
        }

        private void addValue(@Nullable Object value) {
            if (value instanceof Collection<?> elements) {
                exact = false;
                if (elements.isEmpty()) {
                    addEmptyArray();
                }
                for (var element : elements) {
                    if (element instanceof Collection<?>) {
                        add(element);
                    }
                    addValue(element);
                }
            } else {
                add(value);
            }
        }

        private void addEmptyArray() {
            exists = true;
            values.add(KeyValues.NULL);
            values.add(KeyValues.EMPTY_ARRAY);
        }

        private void add(@Nullable Object value) {
            exact &= KeyValues.ordersExactly(value);
            values.add(KeyValues.of(value));
        }
    }
}
