package org.linli.local.mongo.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Projecting;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.local.mongo.document.BsonBytes;
import org.linli.local.mongo.document.StoredDocument;
import org.linli.local.mongo.index.OrderedIndex;
import org.linli.local.mongo.journal.ChangeLog;
import org.linli.local.mongo.journal.CollectionImage;

/**
 * One database. It answers itself where mongo-java-server differs from MongoDB in a way that a client would notice: batches
 * of a cursor, ordered updates, counts of inserted documents, indexes of one collection only, leading stages of a pipeline.
 */
final class IndexedDatabase extends AbstractMongoDatabase<StoredDocument> {

    private static final String SYSTEM = "system.";
    private static final String ID_INDEX = "_id_";
    private static final int FIRST_BATCH = 1_000;

    private static final int INVALID_OPTIONS = 72;
    private static final int CANNOT_CREATE_INDEX = 67;
    private static final int NOT_IMPLEMENTED = 238;
    private static final int NO_CHANGE_STREAMS = 40_573;

    private final ChangeLog changes;
    private final QueryWatch watch;
    private final OpenCursors open;
    private final Map<String, CollectionImage> recovered;

    IndexedDatabase(
            String name,
            CursorRegistry cursors,
            OpenCursors open,
            ChangeLog changes,
            QueryWatch watch,
            Map<String, CollectionImage> recovered) {
        super(name, cursors);
        this.changes = changes;
        this.watch = watch;
        this.open = open;
        this.recovered = recovered;
        initializeNamespacesAndIndexes();
        names().forEach(collection -> collection(collection).fillIndexes());
        recovered.values().forEach(left -> changes.dropped(left.number()));
        recovered.clear();
    }

    /** The collections that hold what a client stored. */
    List<String> names() {
        return collection("system.namespaces")
                .queryAllAsStream()
                .map(namespace -> String.valueOf(namespace.get("name")).substring(databaseName.length() + 1))
                .toList();
    }

    /** Every collection, the ones that describe the others included. */
    List<CollectionImage> images() {
        var all = new ArrayList<CollectionImage>();
        for (var name : List.of("system.namespaces", "system.indexes")) {
            if (resolveCollection(name, false) instanceof IndexedCollection collection) {
                all.add(collection.image());
            }
        }
        names().forEach(name -> all.add(collection(name).image()));
        return all;
    }

    private IndexedCollection collection(String name) {
        return (IndexedCollection) resolveCollection(name, true);
    }

    private @Nullable IndexedCollection find(String name) {
        return (IndexedCollection) resolveCollection(name, false);
    }

    @Override
    protected MongoCollection<StoredDocument> openOrCreateCollection(String name, CollectionOptions options) {
        return new IndexedCollection(this, name, options, cursorRegistry, changes, watch, recovered.remove(name));
    }

    @Override
    protected Index<StoredDocument> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(name, keys, true, sparse);
    }

    @Override
    protected Index<StoredDocument> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(name, keys, false, sparse);
    }

    @Override
    protected long getFileSize() {
        return 0;
    }

    @Override
    protected long getStorageSize() {
        return 0;
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        refuseCollation(query);
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "find" -> find(command, query);
            case "aggregate" -> aggregate(channel, command, query, databases, oplog);
            case "insert" -> insert(channel, command, query, databases, oplog);
            case "update" -> update(channel, command, query, databases, oplog);
            case "findandmodify" -> {
                refusePipeline(query.get("update"));
                yield super.handleCommand(channel, command, query, databases, oplog);
            }
            case "dropindexes" -> dropIndexes(command, query);
            case "listcollections" -> listCollections(channel, command, query, databases, oplog);
            case "explain" -> explain(command, query);
            default -> super.handleCommand(channel, command, query, databases, oplog);
        };
    }

    private static void refuseCollation(Document query) {
        if (query.get("collation") instanceof Document collation && !"simple".equals(collation.get("locale"))) {
            throw new MongoServerError(NOT_IMPLEMENTED, "NotImplemented", "this server has no collations");
        }
    }

    private static void refusePipeline(@Nullable Object update) {
        if (update instanceof Collection<?>) {
            throw new MongoServerError(NOT_IMPLEMENTED, "NotImplemented", "this server has no update pipelines");
        }
    }

    private Document find(String command, Document query) {
        var name = String.valueOf(query.get(command));
        var collection = find(name);
        if (collection == null) {
            return cursorReply(name, List.of(), 0);
        }
        var projection = Projecting.by((Document) query.get("projection"), "_id");
        var cursor = collection.find(selection(query), projection);
        return firstBatch(name, cursor, query, query);
    }

    private static Selection selection(Document query) {
        return new Selection(
                (Document) query.getOrDefault("filter", new Document()),
                (Document) query.get("sort"),
                number(query, "skip", 0),
                Math.abs(number(query, "limit", 0)));
    }

    private static int number(Document query, String name, int otherwise) {
        return query.get(name) instanceof Number number ? number.intValue() : otherwise;
    }

    private Document firstBatch(String name, SnapshotCursor<?> cursor, Document query, Document batching) {
        var most = number(batching, "batchSize", FIRST_BATCH);
        var documents =
                batching.containsKey("batchSize") && most == 0 ? List.<Document>of() : cursor.takeDocuments(most);
        var closed = cursor.isEmpty()
                || query.get("singleBatch") instanceof Boolean single && single
                || number(query, "limit", 0) < 0;
        if (!closed) {
            open.add(cursor);
        }
        return cursorReply(name, documents, closed ? 0 : cursor.getId());
    }

    private Document cursorReply(String name, List<Document> documents, long cursor) {
        return new Document(
                        "cursor",
                        new Document("id", cursor)
                                .append("ns", getFullCollectionNamespace(name))
                                .append("firstBatch", documents))
                .append("ok", 1.0);
    }

    private Document aggregate(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        var name = String.valueOf(query.get(command));
        var collection = find(name);
        var leading = LeadingStages.of(query.get("pipeline"));
        if (leading.watchesChanges()) {
            throw new MongoServerError(NO_CHANGE_STREAMS, "$changeStream is only supported on replica sets");
        }
        var wanted = leading.selection();
        if (collection != null && leading.onlyCounts()) {
            var count = collection.count(wanted.filter(), wanted.skip(), wanted.limit());
            return cursorReply(name, leading.counted(count), 0);
        }
        var rest = query;
        if (collection != null) {
            collection.narrowNextStream(wanted);
            rest = query.clone();
            rest.put("pipeline", leading.rest());
        }
        try {
            return inBatches(name, super.handleCommand(channel, command, rest, databases, oplog), query);
        } finally {
            if (collection != null) {
                collection.narrowNextStream(null);
            }
        }
    }

    /** The library puts everything into the first batch, which may be more than a reply can carry. */
    private Document inBatches(String name, Document reply, Document query) {
        if (!(reply.get("cursor") instanceof Document cursor)
                || !(cursor.get("firstBatch") instanceof List<?> all)
                || !Long.valueOf(0).equals(cursor.get("id"))) {
            return reply;
        }
        var batching = query.get("cursor") instanceof Document options ? options : new Document();
        if (all.size() <= FIRST_BATCH && !batching.containsKey("batchSize")) {
            return reply;
        }
        var encoded = all.stream()
                .map(document -> BsonBytes.encode((Document) document))
                .toList();
        var snapshot = new SnapshotCursor<>(
                cursorRegistry.generateCursorId(), encoded, bson -> bson.length, BsonBytes::decode);
        return firstBatch(name, snapshot, query, batching);
    }

    /** The library counts the refused documents as inserted. */
    private Document insert(Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        var reply = super.handleCommand(channel, command, query, databases, oplog);
        if (reply.get("writeErrors") instanceof List<?> errors
                && !errors.isEmpty()
                && query.get("documents") instanceof List<?> documents) {
            var inserted = isOrdered(query)
                    ? number((Document) errors.getFirst(), "index", 0)
                    : documents.size() - errors.size();
            reply.put("n", inserted);
        }
        return reply;
    }

    private static boolean isOrdered(Document query) {
        return !Boolean.FALSE.equals(query.get("ordered"));
    }

    /** The library carries on after an error also when the updates are ordered. */
    private Document update(Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        if (!(query.get("updates") instanceof List<?> updates)) {
            return super.handleCommand(channel, command, query, databases, oplog);
        }
        for (var update : updates) {
            if (update instanceof Document document) {
                refuseCollation(document);
                refusePipeline(document.get("u"));
            }
        }
        if (updates.size() < 2 || !isOrdered(query)) {
            return super.handleCommand(channel, command, query, databases, oplog);
        }
        var matched = 0;
        var modified = 0;
        var upserted = new ArrayList<Document>();
        var errors = List.<Document>of();
        for (var index = 0; index < updates.size() && errors.isEmpty(); index++) {
            var one = query.clone();
            one.put("updates", List.of(updates.get(index)));
            var reply = super.handleCommand(channel, command, one, databases, oplog);
            matched += number(reply, "n", 0);
            modified += number(reply, "nModified", 0);
            upserted.addAll(at(index, reply.get("upserted")));
            errors = at(index, reply.get("writeErrors"));
        }
        var reply = new Document("n", matched).append("nModified", modified);
        if (!upserted.isEmpty()) {
            reply.append("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            reply.append("writeErrors", errors);
        }
        return reply.append("ok", 1.0);
    }

    private static List<Document> at(int index, @Nullable Object entries) {
        var moved = new ArrayList<Document>();
        if (entries instanceof Collection<?> documents) {
            for (var entry : documents) {
                var document = new Document("index", index);
                ((Document) entry).forEach(document::putIfAbsent);
                moved.add(document);
            }
        }
        return moved;
    }

    /** Creating an index again that is there already changes nothing; one that this server cannot keep is refused. */
    @Override
    protected void addIndex(Document description) {
        if (!(description.get("key") instanceof Document key)) {
            throw new MongoServerError(CANNOT_CREATE_INDEX, "CannotCreateIndex", "an index needs a key document");
        }
        refuseSpecial(description, key);
        var name = String.valueOf(description.get("name"));
        var namespace = String.valueOf(description.get("ns"));
        var collection = find(namespace.substring(databaseName.length() + 1));
        if (collection != null && collection.hasIndex(name) && isDescribed(namespace, name)) {
            refuseConflict(collection, description, key, name);
            return;
        }
        super.addIndex(description);
    }

    private static void refuseSpecial(Document description, Document key) {
        for (var direction : key.values()) {
            if (!(direction instanceof Number) && !"hashed".equals(direction)) {
                throw new MongoServerError(
                        CANNOT_CREATE_INDEX, "CannotCreateIndex", "this server has no " + direction + " indexes");
            }
        }
        if (description.containsKey("partialFilterExpression") && Boolean.TRUE.equals(description.get("unique"))) {
            throw new MongoServerError(
                    CANNOT_CREATE_INDEX,
                    "CannotCreateIndex",
                    "this server has no partial indexes; make a unique index sparse over a field of its own instead");
        }
        refuseCollation(description);
    }

    private boolean isDescribed(String namespace, String name) {
        return indexes.get() != null
                && indexes.get()
                        .handleQuery(new Document("ns", namespace).append("name", name), 0, 1)
                        .iterator()
                        .hasNext();
    }

    private void refuseConflict(IndexedCollection collection, Document description, Document key, String name) {
        var keys = new ArrayList<IndexKey>();
        key.forEach((field, direction) ->
                keys.add(new IndexKey(field, direction instanceof Number number && number.doubleValue() == 1.0)));
        var unique = name.equals(ID_INDEX) || Boolean.TRUE.equals(description.get("unique"));
        collection.addIndex(new OrderedIndex(name, keys, unique, Boolean.TRUE.equals(description.get("sparse"))));
    }

    /** The library drops descriptions by name alone, also those of other collections. */
    private Document dropIndexes(String command, Document query) {
        var collection = find(String.valueOf(query.get(command)));
        var reply = new Document();
        if (collection != null) {
            reply.append("nIndexesWas", collection.getNumIndexes());
            for (var name : namesToDrop(collection, query.get("index"))) {
                if (name.equals(ID_INDEX)) {
                    throw new MongoServerError(INVALID_OPTIONS, "InvalidOptions", "cannot drop _id index");
                }
                dropIndex(collection, name);
                indexes.get().deleteDocuments(new Document("ns", collection.getFullName()).append("name", name), 0);
            }
        }
        return reply.append("ok", 1.0);
    }

    private static List<String> namesToDrop(IndexedCollection collection, @Nullable Object index) {
        var existing = collection.getIndexes().stream().map(Index::getName).toList();
        return switch (index) {
            case String name
            when name.equals("*") ->
                existing.stream().filter(each -> !each.equals(ID_INDEX)).toList();
            case String name -> List.of(name);
            case Document keys ->
                List.of(collection.getIndexes().stream()
                        .filter(each -> hasKeys(each, keys))
                        .map(Index::getName)
                        .findFirst()
                        .orElseThrow(() -> new IndexNotFoundException(keys)));
            case Collection<?> names -> names.stream().map(String::valueOf).toList();
            case null, default ->
                throw new MongoServerError(INVALID_OPTIONS, "InvalidOptions", "index names a name or keys");
        };
    }

    private static boolean hasKeys(Index<StoredDocument> index, Document keys) {
        var described = new ArrayList<String>();
        keys.forEach((field, direction) ->
                described.add(field + (direction instanceof Number number && number.doubleValue() == 1.0)));
        return described.equals(index.getKeys().stream()
                .map(key -> key.getKey() + key.isAscending())
                .toList());
    }

    private Document listCollections(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        var reply = super.handleCommand(channel, command, query, databases, oplog);
        if (query.get("filter") instanceof Document filter
                && reply.get("cursor") instanceof Document cursor
                && cursor.get("firstBatch") instanceof List<?> all) {
            var matcher = new DefaultQueryMatcher();
            cursor.put(
                    "firstBatch",
                    all.stream()
                            .filter(each -> matcher.matches((Document) each, filter))
                            .toList());
        }
        return reply;
    }

    /** Just enough of a plan to see whether an index serves a query. */
    private Document explain(String command, Document query) {
        if (!(query.get(command) instanceof Document explained) || !explained.containsKey("find")) {
            throw new MongoServerError(NOT_IMPLEMENTED, "NotImplemented", "this server explains find only");
        }
        var collection = find(String.valueOf(explained.get("find")));
        var plan = collection == null ? "no collection" : collection.explain(selection(explained));
        var stage = plan.startsWith("index") ? "IXSCAN" : "COLLSCAN";
        return new Document(
                        "queryPlanner",
                        new Document("winningPlan", new Document("stage", stage).append("description", plan)))
                .append("ok", 1.0);
    }

    /** Databases that only describe themselves are not listed. */
    @Override
    public boolean isEmpty() {
        return names().stream().noneMatch(name -> !name.startsWith(SYSTEM));
    }
}
