package org.linli.local.mongo.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.AbstractList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.linli.local.mongo.document.BsonBytes;

/** Found documents as a list that decodes and projects each one when it is asked for. */
final class Documents extends AbstractList<Document> {

    private final List<byte[]> found;
    private final UnaryOperator<Document> projection;

    Documents(List<byte[]> found, UnaryOperator<Document> projection) {
        this.found = found;
        this.projection = projection;
    }

    @Override
    public Document get(int position) {
        return projection.apply(BsonBytes.decode(found.get(position)));
    }

    @Override
    public int size() {
        return found.size();
    }
}
