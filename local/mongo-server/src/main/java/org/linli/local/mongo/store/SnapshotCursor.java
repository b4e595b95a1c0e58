package org.linli.local.mongo.store;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Hands out, batch by batch, what a query found when it ran; a batch never outgrows what a reply may carry. */
final class SnapshotCursor<T> extends AbstractCursor {

    private static final int LARGEST_BATCH = 8 * 1024 * 1024;

    private final List<T> found;
    private final ToIntFunction<T> size;
    private final Function<T, Document> reader;
    private int position;

    SnapshotCursor(long id, List<T> found, ToIntFunction<T> size, Function<T, Document> reader) {
        super(id);
        this.found = found;
        this.size = size;
        this.reader = reader;
    }

    @Override
    public boolean isEmpty() {
        return position >= found.size();
    }

    /** At least one document, at most {@code most}; zero asks for as many as fit. */
    @Override
    public List<Document> takeDocuments(int most) {
        var limit = most > 0 ? most : Integer.MAX_VALUE;
        var batch = new ArrayList<Document>();
        var bytes = 0L;
        while (position < found.size() && batch.size() < limit) {
            var next = found.get(position);
            bytes += size.applyAsInt(next);
            if (!batch.isEmpty() && bytes > LARGEST_BATCH) {
                break;
            }
            batch.add(reader.apply(next));
            position++;
        }
        return batch;
    }
}
