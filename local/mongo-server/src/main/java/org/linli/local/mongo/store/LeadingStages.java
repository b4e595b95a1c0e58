package org.linli.local.mongo.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the first stages of a pipeline ask of a collection. They are carried out on the way in and once more by the pipeline
 * itself, where they find nothing left to do; only skipping is left to the pipeline alone.
 */
record LeadingStages(Document filter, @Nullable Document sort, int skip, int limit, boolean onlyCounts) {

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
        if (position < stages.size() && argument(stages.get(position), "$limit") instanceof Number number) {
            limit = number.intValue();
            position++;
        }
        var onlyCounts =
                sort == null && position == stages.size() - 1 && COUNT.equals(argument(stages.get(position), "$group"));
        return new LeadingStages(allOf(filters), sort, skip, limit, onlyCounts);
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

    Selection selection() {
        return limit > 0 ? new Selection(filter, sort, 0, skip + limit) : new Selection(filter, null, 0, 0);
    }

    /** The result of a pipeline that does nothing but count; counting nothing gives no document. */
    List<Document> counted(int count) {
        return count == 0 ? List.of() : List.of(new Document("_id", 1).append("n", count));
    }
}
