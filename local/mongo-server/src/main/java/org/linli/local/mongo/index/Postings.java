package org.linli.local.mongo.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.linli.local.mongo.document.StoredDocument;

/** The documents under one key, in natural order; a key with a single document needs none of these. */
final class Postings {

    private @Nullable StoredDocument[] documents;
    private int size;

    Postings(StoredDocument one, StoredDocument other) {
        documents = one.order() < other.order()
                ? new @Nullable StoredDocument[] {one, other}
                : new @Nullable StoredDocument[] {other, one};
        size = 2;
    }

    int size() {
        return size;
    }

    StoredDocument get(int position) {
        var document = documents[position];
        if (position >= size || document == null) {
            throw new IndexOutOfBoundsException(position);
        }
        return document;
    }

    /** Adds a document; one that is there already stays there once. */
    void add(StoredDocument document) {
        var position = size > 0 && get(size - 1).order() < document.order() ? size : find(document);
        if (position < size && documents[position] == document) {
            return;
        }
        if (size == documents.length) {
            documents = Arrays.copyOf(documents, size + Math.max(2, size >> 1));
        }
        System.arraycopy(documents, position, documents, position + 1, size - position);
        documents[position] = document;
        size++;
    }

    void remove(StoredDocument document) {
        var position = find(document);
        if (position < size && documents[position] == document) {
            System.arraycopy(documents, position + 1, documents, position, size - position - 1);
            documents[--size] = null;
            if (documents.length > 16 && size < documents.length / 4) {
                documents = Arrays.copyOf(documents, documents.length / 2);
            }
        }
    }

    private int find(StoredDocument document) {
        var low = 0;
        var high = size;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (get(middle).order() < document.order()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
