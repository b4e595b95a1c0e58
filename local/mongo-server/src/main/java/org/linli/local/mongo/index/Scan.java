package org.linli.local.mongo.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.linli.local.mongo.document.StoredDocument;
import org.linli.local.mongo.index.OrderedIndex.KeyRange;

/**
 * Some ranges of one index.
 *
 * @param served how many leading fields of the index the ranges restrict
 */
record Scan(OrderedIndex index, List<KeyRange> ranges, int served) implements Access {

    private static final Comparator<StoredDocument> NATURAL = Comparator.comparingLong(StoredDocument::order);

    @Override
    public int count(int limit) {
        var count = 0;
        for (var range : ranges) {
            for (var entry : index.entries().subMap(range.from(), range.to()).values()) {
                count += entry instanceof Postings postings ? postings.size() : 1;
                if (count > limit) {
                    return count;
                }
            }
        }
        return count;
    }

    @Override
    public List<StoredDocument> documents() {
        var documents = new ArrayList<StoredDocument>();
        var keys = 0;
        for (var range : ranges) {
            for (var entry : index.entries().subMap(range.from(), range.to()).values()) {
                collect(entry, documents);
                keys++;
            }
        }
        return keys > 1 ? inNaturalOrder(documents) : documents;
    }

    @Override
    public String describe() {
        return "index " + index.getName() + " (" + served + " of "
                + index.getKeys().size() + " fields)";
    }

    static void collect(Object entry, List<StoredDocument> documents) {
        if (entry instanceof Postings postings) {
            for (var i = 0; i < postings.size(); i++) {
                documents.add(postings.get(i));
            }
        } else {
            documents.add((StoredDocument) entry);
        }
    }

    static List<StoredDocument> inNaturalOrder(List<StoredDocument> documents) {
        documents.sort(NATURAL);
        var distinct = new ArrayList<StoredDocument>(documents.size());
        StoredDocument last = null;
        for (var document : documents) {
            if (document != last) {
                distinct.add(document);
            }
            last = document;
        }
        return distinct;
    }
}
