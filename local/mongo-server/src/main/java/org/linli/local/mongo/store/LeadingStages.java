package org.linli.local.mongo.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the first stages of a pipeline ask of a collection, which can use an index for it; the rest is left to the library.
 */
record LeadingStages(Selection selection, List<Object> rest) {

    private static final Document COUNT = new Document("_id", 1).append("n", new Document("$sum", 1));

    static LeadingStages of(@Nullable Object pipeline) {
        var stages = pipeline instanceof List<?> list ? list : List.of();
        var filters = new ArrayList<Document>();
        var position = 0;
        while (position < stages.size() && argument(stages.get(position), "$match") instanceof Document match) {
            filters.add(match);
            position++;
        }
        Document sort = null;
        if (position < stages.size() && argument(stages.get(position), "$sort") instanceof Document order) {
            sort = order;
            position++;
        }
        var skip = 0;
        if (position < stages.size() && argument(stages.get(position), "$skip") instanceof Number number) {
            skip = number.intValue();
            position++;
        }
        var limit = 0;
        if (position < stages.size()
                && argument(stages.get(position), "$limit") instanceof Number number
                && number.intValue() > 0) {
            limit = number.intValue();
            position++;
        }
        return new LeadingStages(
                new Selection(allOf(filters), sort, skip, limit),
                stages.subList(position, stages.size()).stream()
                        .map(LeadingStages::understood)
                        .toList());
    }

    /** The library knows {@code $set} as {@code $addFields} only, and takes a path in it for a name with dots. */
    private static Object understood(Object stage) {
        var fields = argument(stage, "$set") instanceof Document set ? set : argument(stage, "$addFields");
        if (!(fields instanceof Document added)) {
            return stage;
        }
        var nested = new Document();
        added.forEach((path, value) -> Utils.changeSubdocumentValue(nested, path, value));
        return new Document("$addFields", nested);
    }

    private static @Nullable Object argument(@Nullable Object stage, String name) {
        return stage instanceof Document document && document.size() == 1 ? document.get(name) : null;
    }

    private static Document allOf(List<Document> filters) {
        return switch (filters.size()) {
            case 0 -> new Document();
            case 1 -> filters.getFirst();
            default -> new Document("$and", filters);
        };
    }

    boolean watchesChanges() {
        return !rest.isEmpty() && rest.getFirst() instanceof Document first && first.containsKey("$changeStream");
    }

    /** Whether the pipeline is what a driver sends to count documents. */
    boolean onlyCounts() {
        return selection.sort() == null && rest.size() == 1 && COUNT.equals(argument(rest.getFirst(), "$group"));
    }

    /** The result of a pipeline that does nothing but count; counting nothing gives no document. */
    List<Document> counted(int count) {
        return count == 0 ? List.of() : List.of(new Document("_id", 1).append("n", count));
    }
}
