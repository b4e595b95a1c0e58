package org.linli.local.mongo.index;

import de.bwaldvogel.mongo.backend.ValueComparator;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.linli.local.mongo.index.KeyValues.Edge;
import org.linli.local.mongo.index.KeyValues.Rank;

/**
 * What a sort compares of one field. An array counts as its smallest element, or its largest in a descending sort, an empty
 * one as less than null. Unlike the library's own comparison it stays a total order when kinds of numbers are mixed.
 */
public final class SortValue {

    private static final SortValue EMPTY_ARRAY = new SortValue(new Edge(Rank.NULL, false), null);

    private final Object kept;
    private final @Nullable Object value;

    private SortValue(Object kept, @Nullable Object value) {
        this.kept = kept;
        this.value = value;
    }

    public static SortValue of(@Nullable Object value, boolean ascending) {
        if (!(value instanceof Collection<?> elements)) {
            return plain(value);
        }
        var best = EMPTY_ARRAY;
        for (var element : elements) {
            var candidate = of(element, ascending);
            var difference = best == EMPTY_ARRAY ? -1 : candidate.compareTo(best);
            if (best == EMPTY_ARRAY || (ascending ? difference < 0 : difference > 0)) {
                best = candidate;
            }
        }
        return best;
    }

    private static SortValue plain(@Nullable Object value) {
        var kept = KeyValues.of(value);
        return new SortValue(kept, KeyValues.isItself(kept) ? null : value);
    }

    public int compareTo(SortValue other) {
        if (value == null || other.value == null || KeyValues.rank(kept) != KeyValues.rank(other.kept)) {
            return KeyValues.compare(kept, other.kept);
        }
        try {
            return ValueComparator.asc().compare(value, other.value);
        } catch (UnsupportedOperationException e) {
            // regular expressions and code have no order
            return KeyValues.compare(kept, other.kept);
        }
    }
}
