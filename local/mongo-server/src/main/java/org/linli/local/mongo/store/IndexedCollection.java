package org.linli.local.mongo.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Projecting;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.linli.local.mongo.document.BsonBytes;
import org.linli.local.mongo.document.DocumentTable;
import org.linli.local.mongo.document.StoredDocument;
import org.linli.local.mongo.index.Access;
import org.linli.local.mongo.index.Filter;
import org.linli.local.mongo.index.OrderedIndex;
import org.linli.local.mongo.index.Planner;
import org.linli.local.mongo.index.SortedScan;
import org.linli.local.mongo.journal.ChangeLog;
import org.linli.local.mongo.journal.CollectionImage;

/**
 * One collection: its documents as BSON bytes, its indexes, and its part of the journal. A query is planned over the indexes
 * and gives what a scan in natural order would have given.
 */
final class IndexedCollection extends AbstractMongoCollection<StoredDocument> {

    private static final int TOO_LARGE = 10334;

    /** How much more an uncertain early stop must promise before it is preferred to a certain short scan. */
    private static final int CAUTION = 8;

    private final DocumentTable documents = new DocumentTable();
    private final ChangeLog changes;
    private final QueryWatch watch;
    private boolean recovering;
    private long number;
    private int dataSize;
    private boolean onlyFirst;
    private @Nullable Selection nextStream;

    IndexedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            ChangeLog changes,
            QueryWatch watch,
            @Nullable CollectionImage recovered) {
        super(database, name, options, cursors);
        this.changes = changes;
        this.watch = watch;
        this.recovering = recovered != null;
        if (recovered == null) {
            number = changes.created(database.getDatabaseName(), name);
        } else {
            number = recovered.number();
            recovered.documents().forEach((order, bson) -> {
                documents.put(new StoredDocument(order, bson));
                dataSize += bson.length;
            });
        }
    }

    /** The collection as it stands now, for a snapshot that is written while it changes. */
    CollectionImage image() {
        var image = new TreeMap<Long, byte[]>();
        for (var document : documents) {
            image.put(document.order(), document.bson());
        }
        return new CollectionImage(number, getDatabaseName(), getCollectionName(), image);
    }

    /** Fills the indexes that were opened while the collection came back, reading each document once. */
    void fillIndexes() {
        recovering = false;
        var indexes = ordered().toList();
        var fields = new HashSet<String>();
        indexes.forEach(index -> fields.addAll(index.fields()));
        for (var stored : documents) {
            var document = BsonBytes.decode(stored.bson(), fields);
            indexes.forEach(index -> index.load(document, stored));
        }
    }

    private Stream<OrderedIndex> ordered() {
        return getIndexes().stream().map(OrderedIndex.class::cast);
    }

    @Override
    public void addIndex(Index<StoredDocument> index) {
        if (!recovering && !hasIndex(index.getName())) {
            build((OrderedIndex) index);
        }
        super.addIndex(index);
    }

    boolean hasIndex(String name) {
        return getIndexes().stream().anyMatch(index -> index.getName().equals(name));
    }

    private void build(OrderedIndex index) {
        try {
            for (var stored : documents) {
                var document = BsonBytes.decode(stored.bson());
                index.checkAdd(document, this);
                index.load(document, stored);
            }
        } catch (MongoServerError e) {
            throw new IndexBuildFailedException(e, this);
        }
    }

    /** Only the library's own building of an index asks for this, and every index is built here already. */
    @Override
    protected Stream<DocumentWithPosition<StoredDocument>> streamAllDocumentsWithPosition() {
        return Stream.empty();
    }

    @Override
    protected @Nullable StoredDocument findDocumentPosition(Document document) {
        for (var stored : documents) {
            if (documentMatchesQuery(BsonBytes.decode(stored.bson()), document)) {
                return stored;
            }
        }
        return null;
    }

    @Override
    protected StoredDocument addDocumentInternal(Document document) {
        var bson = encode(document);
        var stored = documents.add(bson);
        changes.put(number, stored.order(), bson);
        dataSize += bson.length;
        return stored;
    }

    private static byte[] encode(Document document) {
        var bson = BsonBytes.encode(document);
        if (bson.length > BsonBytes.LARGEST_DOCUMENT) {
            throw new MongoServerError(
                    TOO_LARGE, "BSONObjectTooLarge", "object to insert too large. size in bytes: " + bson.length);
        }
        return bson;
    }

    /** The indexes have changed already; a document that cannot be kept must not stay in them. */
    @Override
    protected void handleUpdate(StoredDocument position, Document oldDocument, Document newDocument) {
        byte[] bson;
        try {
            bson = encode(newDocument);
        } catch (RuntimeException e) {
            getIndexes().forEach(index -> index.updateInPlace(newDocument, oldDocument, position, this));
            throw e;
        }
        dataSize += bson.length - position.bson().length;
        position.replace(bson);
        changes.put(number, position.order(), bson);
    }

    @Override
    public void removeDocument(Document document) {
        var idIndex = ordered().filter(OrderedIndex::isIdIndex).findFirst();
        var stored = idIndex.isPresent() ? idIndex.get().getPosition(document) : findDocumentPosition(document);
        if (stored != null) {
            var whole = BsonBytes.decode(stored.bson());
            ordered().forEach(index -> index.remove(whole, stored));
            removeDocument(stored);
        }
    }

    /** A bare selector with a field named query would be taken for a wrapped one. */
    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return super.deleteDocuments(new Document("$query", selector), limit, oplog);
    }

    @Override
    protected void removeDocument(StoredDocument position) {
        dataSize -= position.bson().length;
        documents.remove(position);
        changes.removed(number, position.order());
    }

    @Override
    protected Document getDocument(StoredDocument position) {
        return BsonBytes.decode(position.bson());
    }

    @Override
    public void drop() {
        super.drop();
        documents.clear();
        dataSize = 0;
        changes.dropped(number);
    }

    @Override
    public void renameTo(MongoDatabase newDatabase, String newName) {
        super.renameTo(newDatabase, newName);
        changes.renamed(number, newDatabase.getDatabaseName(), newName);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public int count(@Nullable Document query, int skip, int limit) {
        if (query == null || query.isEmpty()) {
            var rest = Math.max(0, count() - Math.max(0, skip));
            return limit > 0 ? Math.min(limit, rest) : rest;
        }
        return select(new Selection(query, null, Math.max(0, skip), Math.max(0, limit)))
                .size();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        throw new UnsupportedOperationException("sizes are kept with the documents");
    }

    @Override
    protected int getDataSize() {
        return dataSize;
    }

    /** The library would find all documents before it changes the first. */
    @Override
    public Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        onlyFirst = !isMulti;
        try {
            return super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog);
        } finally {
            onlyFirst = false;
        }
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        var found = select(new Selection(query, orderBy, numberToSkip, onlyFirst ? 1 : limit));
        return new QueryResult(new Documents(found, Projecting.by(fieldSelector, getIdField())));
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int numberToReturn,
            int batchSize,
            @Nullable Document fieldSelector) {
        return queryDocuments(query, orderBy, numberToSkip, numberToReturn, batchSize, fieldSelector);
    }

    /** Lets the next aggregation read only what its leading stages leave over. */
    void narrowNextStream(@Nullable Selection selection) {
        nextStream = selection;
    }

    @Override
    public Stream<Document> queryAllAsStream() {
        var selection = nextStream;
        nextStream = null;
        if (selection == null) {
            return StreamSupport.stream(documents.spliterator(), false).map(this::getDocument);
        }
        if (selection.isNaturalOrder() && selection.limit() == 0 && selection.skip() == 0) {
            var matcher = matcher(selection.filter(), Set.of());
            return StreamSupport.stream(candidates(selection).spliterator(), false)
                    .filter(stored -> matcher.match(stored) != null)
                    .map(this::getDocument);
        }
        return select(selection).stream().map(BsonBytes::decode);
    }

    /** A cursor over everything a find wants. */
    SnapshotCursor<byte[]> find(Selection selection, UnaryOperator<Document> projection) {
        return new SnapshotCursor<>(
                cursorRegistry.generateCursorId(),
                select(selection),
                bson -> bson.length,
                bson -> projection.apply(BsonBytes.decode(bson)));
    }

    /** How a selection would be carried out. */
    String explain(Selection selection) {
        var filter = Filter.of(selection.filter());
        var access = planner().access(filter);
        var sorted = sortedInstead(selection, filter, access.orElse(null));
        return sorted != null ? sorted.describe() : access.map(Access::describe).orElse("all documents");
    }

    private Planner planner() {
        return new Planner(ordered().toList());
    }

    private Iterable<StoredDocument> candidates(Selection selection) {
        if (selection.filter().isEmpty()) {
            return documents;
        }
        var access = planner().access(Filter.of(selection.filter()));
        return access.isPresent() ? access.get().documents() : documents;
    }

    private List<byte[]> select(Selection selection) {
        var started = System.nanoTime();
        var filter = Filter.of(selection.filter());
        var access = planner().access(filter).orElse(null);
        var sorted = sortedInstead(selection, filter, access);
        var sortFields = selection.isNaturalOrder()
                ? Set.<String>of()
                : sortKeys(selection).fields();
        var matcher = matcher(selection.filter(), sortFields);
        List<byte[]> found;
        if (sorted != null) {
            found = inSortedScan(sorted, selection, matcher);
        } else if (selection.isNaturalOrder()) {
            found = inNaturalOrder(access, selection, matcher);
        } else {
            found = sorted(access == null ? documents : access.documents(), selection, matcher);
        }
        watch.ran(this, selection, access == null && sorted == null, matcher.examined, started);
        return found;
    }

    private static SortKeys sortKeys(Selection selection) {
        var sort = selection.sort();
        return new SortKeys(sort == null ? new Document() : sort);
    }

    /** A scan in sort order pays when it can be expected to stop before the shortest scan of the filter is through. */
    private @Nullable SortedScan sortedInstead(Selection selection, Filter filter, @Nullable Access access) {
        var sort = selection.sort();
        if (selection.isNaturalOrder() || sort == null || selection.limit() == 0) {
            return null;
        }
        var offered = access == null ? count() : access.count(Planner.COUNTED);
        if (offered <= selection.enough()) {
            return null;
        }
        var sorted = planner().sorted(filter, sort).orElse(null);
        if (sorted == null) {
            return null;
        }
        var inOrder = sorted.count(Planner.COUNTED);
        var expected = (double) CAUTION * selection.enough() * inOrder / offered;
        return inOrder <= offered || expected < offered ? sorted : null;
    }

    private List<byte[]> inNaturalOrder(@Nullable Access access, Selection selection, Matcher matcher) {
        Iterable<StoredDocument> candidates;
        if (access != null) {
            var offered = access.documents();
            candidates = selection.isNaturalDescending() ? reversed(offered) : offered;
        } else {
            candidates = selection.isNaturalDescending() ? documents.reversed() : documents;
        }
        var found = new ArrayList<byte[]>();
        var enough = selection.enough();
        var skipped = 0;
        for (var stored : candidates) {
            if (matcher.match(stored) != null) {
                if (skipped < selection.skip()) {
                    skipped++;
                } else {
                    found.add(stored.bson());
                }
                if (skipped + found.size() >= enough) {
                    break;
                }
            }
        }
        return found;
    }

    private static List<StoredDocument> reversed(Iterable<StoredDocument> documents) {
        var list = new ArrayList<StoredDocument>();
        documents.forEach(list::add);
        return list.reversed();
    }

    private static List<byte[]> inSortedScan(SortedScan scan, Selection selection, Matcher matcher) {
        var keys = sortKeys(selection);
        var found = new ArrayList<byte[]>();
        for (var group : scan) {
            if (scan.isComplete()) {
                for (var stored : group) {
                    if (matcher.match(stored) != null) {
                        found.add(stored.bson());
                    }
                }
            } else {
                var ranked = new ArrayList<SortKeys.Ranked>();
                for (var stored : group) {
                    var document = matcher.match(stored);
                    if (document != null) {
                        ranked.add(keys.rank(document, stored));
                    }
                }
                ranked.sort(keys);
                ranked.forEach(each -> found.add(each.bson()));
            }
            if (found.size() >= selection.enough()) {
                break;
            }
        }
        var from = Math.min(selection.skip(), found.size());
        return List.copyOf(found.subList(from, Math.min(found.size(), selection.enough())));
    }

    /** Keeps no more than the documents that can still be among the wanted ones. */
    private static List<byte[]> sorted(Iterable<StoredDocument> candidates, Selection selection, Matcher matcher) {
        var keys = sortKeys(selection);
        var enough = selection.enough();
        var best = new PriorityQueue<>(keys.reversed());
        var all = new ArrayList<SortKeys.Ranked>();
        var bounded = selection.limit() > 0;
        for (var stored : candidates) {
            var document = matcher.match(stored);
            if (document == null) {
                continue;
            }
            var ranked = keys.rank(document, stored);
            if (!bounded) {
                all.add(ranked);
            } else if (best.size() < enough) {
                best.add(ranked);
            } else if (keys.compare(ranked, best.element()) < 0) {
                best.remove();
                best.add(ranked);
            }
        }
        all.addAll(best);
        all.sort(keys);
        return all.stream().skip(selection.skip()).map(SortKeys.Ranked::bson).toList();
    }

    private Matcher matcher(Document filter, Set<String> alsoRead) {
        return new Matcher(filter, alsoRead);
    }

    /** Reads no more of a document than the filter and the sort look at. */
    private final class Matcher {

        private final Document filter;
        private final @Nullable Set<String> fields;
        private long examined;

        Matcher(Document filter, Set<String> alsoRead) {
            this.filter = filter;
            this.fields = Filter.fieldsOf(filter)
                    .map(read -> {
                        read.addAll(alsoRead);
                        return read;
                    })
                    .orElse(null);
        }

        @Nullable
        Document match(StoredDocument stored) {
            examined++;
            var document = BsonBytes.decode(stored.bson(), fields);
            return documentMatchesQuery(document, filter) ? document : null;
        }
    }
}
