package de.bwaldvogel.mongo.backend;

import de.bwaldvogel.mongo.bson.Document;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Opens the library's projection, which it keeps to itself, to cursors that project while they are read. */
@NullMarked
public final class Projecting {

    private Projecting() {}

    public static UnaryOperator<Document> by(@Nullable Document fields, @Nullable String idField) {
        if (fields == null || fields.isEmpty()) {
            return UnaryOperator.identity();
        }
        return new Projection(fields, idField)::projectDocument;
    }
}
