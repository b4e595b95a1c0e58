package org.linli.local.mongo.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
        var exact = true;
        var multiple = false;
        for (var field = 0; field < paths.length; field++) {
            found[field] = new Found();
            found[field].collect(document, paths[field], 0);
            exists |= found[field].exists;
            exact &= found[field].exact;
            multiple |= found[field].values.size() > 1;
        }
        return new Keys(multiple ? multiply(found) : List.of(order.key(first(found))), exists, exact);
    }

    /** The arrays that lie beside each other; their elements would have to be paired in every way. */
    List<String> parallelArrays(Document document) {
        var arrays = new LinkedHashSet<String>();
        for (var path : paths) {
            var found = new Found();
            found.collect(document, path, 0);
            if (found.fragmentsToArray > 0) {
                arrays.add(String.join(".", Arrays.asList(path).subList(0, found.fragmentsToArray)));
            }
        }
        return arrays.size() > 1 ? List.copyOf(arrays) : List.of();
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
     * @param exact the keys are the values themselves and none of them comes out of an array
     */
    record Keys(List<Object> all, boolean exists, boolean exact) {}

    private static final class Found {

        private final List<Object> values = new ArrayList<>(1);
        private boolean exists;
        private boolean exact = true;
        private int fragmentsToArray;

        void collect(@Nullable Object value, String[] path, int depth) {
            if (value instanceof Collection<?> elements) {
                meetArray(depth);
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
                    addValue(next, path.length);
                } else {
                    add(null);
                }
            }
        }

        private void addValue(@Nullable Object value, int fragments) {
            if (value instanceof Collection<?> elements) {
                meetArray(fragments);
                if (elements.isEmpty()) {
                    addEmptyArray();
                }
                for (var element : elements) {
                    if (element instanceof Collection<?>) {
                        add(element);
                    }
                    addValue(element, fragments);
                }
            } else {
                add(value);
            }
        }

        private void meetArray(int fragments) {
            exact = false;
            if (fragmentsToArray == 0) {
                fragmentsToArray = fragments;
            }
        }

        private void addEmptyArray() {
            exists = true;
            values.add(KeyValues.NULL);
            values.add(KeyValues.EMPTY_ARRAY);
        }

        private void add(@Nullable Object value) {
            var kept = KeyValues.of(value);
            exact &= KeyValues.isItself(kept);
            values.add(kept);
        }
    }
}
