package org.linli.local.mongo.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.Comparator;
import java.util.List;

/** Orders the keys of one index, each field in its own direction, and the bounds of a scan among them. */
final class KeyOrder implements Comparator<Object> {

    private final boolean[] ascending;

    KeyOrder(List<IndexKey> fields) {
        ascending = new boolean[fields.size()];
        for (var i = 0; i < ascending.length; i++) {
            ascending[i] = fields.get(i).isAscending();
        }
    }

    int fields() {
        return ascending.length;
    }

    boolean ascending(int field) {
        return ascending[field];
    }

    /** The key of a one-field index is the value itself; of a compound index it is the array of the values. */
    Object key(Object[] values) {
        return ascending.length == 1 ? values[0] : values;
    }

    Object value(Object key, int field) {
        return key instanceof Object[] values ? values[field] : key;
    }

    @Override
    public int compare(Object one, Object other) {
        if (one instanceof Bound bound) {
            return other instanceof Bound otherBound
                    ? compareBounds(bound, otherBound)
                    : compareBoundToKey(bound, other);
        }
        return other instanceof Bound otherBound
                ? -compareBoundToKey(otherBound, one)
                : compareFields(one, other, ascending.length);
    }

    int compareFields(Object one, Object other, int fields) {
        for (var field = 0; field < fields; field++) {
            var difference = compareField(value(one, field), value(other, field), field);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private int compareField(Object one, Object other, int field) {
        return ascending[field] ? KeyValues.compare(one, other) : KeyValues.compare(other, one);
    }

    private int compareBoundToKey(Bound bound, Object key) {
        for (var field = 0; field < bound.values.length; field++) {
            var difference = compareField(bound.values[field], value(key, field), field);
            if (difference != 0) {
                return difference;
            }
        }
        return bound.after ? 1 : -1;
    }

    private int compareBounds(Bound one, Bound other) {
        var shared = Math.min(one.values.length, other.values.length);
        for (var field = 0; field < shared; field++) {
            var difference = compareField(one.values[field], other.values[field], field);
            if (difference != 0) {
                return difference;
            }
        }
        if (one.values.length == other.values.length) {
            return Boolean.compare(one.after, other.after);
        }
        return one.values.length < other.values.length ? (one.after ? 1 : -1) : (other.after ? -1 : 1);
    }

    /** A place before or after all keys that start with some values. */
    static final class Bound {

        private final Object[] values;
        private final boolean after;

        Bound(Object[] values, boolean after) {
            this.values = values;
            this.after = after;
        }
    }
}
