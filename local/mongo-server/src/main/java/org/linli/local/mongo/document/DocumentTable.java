package org.linli.local.mongo.document;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one collection in the order of their insertion. A removed document keeps its place until half of the
 * places are empty; an iterator that is under way neither sees later insertions nor fails on removals.
 */
public final class DocumentTable implements Iterable<StoredDocument> {

    private static final int SMALLEST = 16;

    private @Nullable StoredDocument[] places = new @Nullable StoredDocument[SMALLEST];
    private int end;
    private int removed;
    private long nextOrder = 1;

    public StoredDocument add(byte[] bson) {
        return put(new StoredDocument(nextOrder, bson));
    }

    /** Puts a document back that was read from the journal; documents arrive in ascending order. */
    public StoredDocument put(StoredDocument document) {
        if (document.order() < nextOrder) {
            throw new IllegalArgumentException("document " + document.order() + " arrives after " + (nextOrder - 1));
        }
        if (end == places.length) {
            places = Arrays.copyOf(places, Math.max(SMALLEST, end + (end >> 1)));
        }
        places[end++] = document;
        nextOrder = document.order() + 1;
        return document;
    }

    public void remove(StoredDocument document) {
        document.markRemoved();
        removed++;
        if (removed > SMALLEST && removed > end / 2) {
            closeGaps();
        }
    }

    public int size() {
        return end - removed;
    }

    public void clear() {
        places = new @Nullable StoredDocument[SMALLEST];
        end = 0;
        removed = 0;
    }

    @Override
    public Iterator<StoredDocument> iterator() {
        return new Places(places, 0, end, 1);
    }

    public Iterable<StoredDocument> reversed() {
        return () -> new Places(places, end - 1, -1, -1);
    }

    private void closeGaps() {
        var kept = new @Nullable StoredDocument[Math.max(SMALLEST, size() + size() / 4)];
        var count = 0;
        for (var document : this) {
            kept[count++] = document;
        }
        places = kept;
        end = count;
        removed = 0;
    }

    private static final class Places implements Iterator<StoredDocument> {

        private final @Nullable StoredDocument[] places;
        private final int stop;
        private final int step;
        private int position;
        private @Nullable StoredDocument next;

        Places(@Nullable StoredDocument[] places, int start, int stop, int step) {
            this.places = places;
            this.position = start;
            this.stop = stop;
            this.step = step;
        }

        @Override
        public boolean hasNext() {
            while (next == null && position != stop) {
                var candidate = places[position];
                position += step;
                if (candidate != null && !candidate.isRemoved()) {
                    next = candidate;
                }
            }
            return next != null;
        }

        @Override
        public StoredDocument next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            var document = next;
            next = null;
            return document;
        }
    }
}
