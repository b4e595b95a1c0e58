package org.linli.local.mongo.index;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.linli.local.mongo.document.StoredDocument;
import org.linli.local.mongo.index.OrderedIndex.KeyRange;

/**
 * One range of an index in the order of a sort. Documents come in groups that are equal in the sorted fields, each group in
 * natural order, so that a reader can stop early and still sees ties as a full sort leaves them.
 */
public final class SortedScan implements Iterable<List<StoredDocument>> {

    private final OrderedIndex index;
    private final KeyRange range;
    private final boolean backward;
    private final int groupFields;
    private final boolean complete;

    SortedScan(OrderedIndex index, KeyRange range, boolean backward, int groupFields, boolean complete) {
        this.index = index;
        this.range = range;
        this.backward = backward;
        this.groupFields = groupFields;
        this.complete = complete;
    }

    /** Whether the groups are all the sort asks for; else each of them has to be sorted by what is left. */
    public boolean isComplete() {
        return complete;
    }

    public int count(int limit) {
        return new Scan(index, List.of(range), groupFields).count(limit);
    }

    public String describe() {
        return "index " + index.getName() + " in sort order";
    }

    @Override
    public Iterator<List<StoredDocument>> iterator() {
        var inRange = index.entries().subMap(range.from(), true, range.to(), false);
        var entries = (backward ? inRange.descendingMap() : inRange).entrySet().iterator();
        return new Iterator<>() {

            private @Nullable Object nextKey;
            private @Nullable Object nextEntry;

            @Override
            public boolean hasNext() {
                return nextKey != null || entries.hasNext();
            }

            @Override
            public List<StoredDocument> next() {
                advance();
                var key = nextKey;
                if (key == null) {
                    throw new NoSuchElementException();
                }
                var group = new ArrayList<StoredDocument>();
                var keys = 0;
                while (nextKey != null
                        && nextEntry != null
                        && index.order().compareFields(key, nextKey, groupFields) == 0) {
                    Scan.collect(nextEntry, group);
                    keys++;
                    nextKey = null;
                    advance();
                }
                return keys > 1 ? Scan.inNaturalOrder(group) : group;
            }

            private void advance() {
                if (nextKey == null && entries.hasNext()) {
                    var entry = entries.next();
                    nextKey = entry.getKey();
                    nextEntry = entry.getValue();
                }
            }
        };
    }
}
