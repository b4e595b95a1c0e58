package org.linli.local.mongo.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.local.mongo.document.BsonBytes;
import org.linli.local.mongo.document.StoredDocument;
import org.linli.local.mongo.index.KeyExtractor.Keys;
import org.linli.local.mongo.index.KeyOrder.Bound;

/**
 * An index of one collection, unique or not, over one field or several, with an entry for every element of an array. It
 * serves equality, {@code $in}, ranges, {@code ^prefix} and sorts, on any leading fields of a compound key.
 */
public final class OrderedIndex extends Index<StoredDocument> {

    private static final String ID = "_id";
    private static final int MOST_SCANS = 1_000;
    private static final int BYTES_PER_ENTRY = 64;

    private final boolean unique;
    private final KeyOrder order;
    private final KeyExtractor extractor;

    /** A key leads to a {@link StoredDocument} or, when several documents have it, to {@link Postings}. */
    private final TreeMap<Object, Object> entries;

    private long documents;
    private long inexact;

    /** Adding asks for the keys of a document twice: first to check them, then to put them in. */
    private @Nullable Document lastDocument;

    private @Nullable Keys lastKeys;

    public OrderedIndex(String name, List<IndexKey> keys, boolean unique, boolean sparse) {
        super(name, keys, sparse);
        this.unique = unique;
        this.order = new KeyOrder(keys);
        this.extractor = new KeyExtractor(keys, order);
        this.entries = new TreeMap<>(order);
    }

    /** The top-level fields the index is made of. */
    public Set<String> fields() {
        return extractor.fields();
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    public boolean isIdIndex() {
        return getKeys().size() == 1 && getKeys().getFirst().getKey().equals(ID);
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return super.hasSameOptions(other) && isUnique() == other.isUnique() && sameKeys(getKeys(), other.getKeys());
    }

    private static boolean sameKeys(List<IndexKey> keys, List<IndexKey> others) {
        return keys.toString().equals(others.toString());
    }

    @Override
    public void checkAdd(Document document, MongoCollection<StoredDocument> collection) {
        var keys = checkedKeys(document);
        lastDocument = document;
        lastKeys = keys;
        if (unique && keeps(keys)) {
            refuseDuplicate(document, keys, collection, null);
        }
    }

    @Override
    public void add(Document document, StoredDocument position, MongoCollection<StoredDocument> collection) {
        load(document, position);
    }

    /** Adds a document that is known to break no rule. */
    public void load(Document document, StoredDocument position) {
        var keys = lastDocument == document && lastKeys != null ? lastKeys : extractor.keysOf(document);
        lastDocument = null;
        lastKeys = null;
        if (keeps(keys)) {
            keys.all().forEach(key -> put(key, position));
            count(keys, 1);
        }
    }

    /** Takes a document out that has this content. */
    public void remove(Document document, StoredDocument position) {
        var keys = extractor.keysOf(document);
        if (keeps(keys)) {
            keys.all().forEach(key -> take(key, position));
            count(keys, -1);
        }
    }

    @Override
    public StoredDocument remove(Document document) {
        throw new UnsupportedOperationException("a collection removes by position");
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<StoredDocument> collection) {
        var keys = checkedKeys(newDocument);
        if (unique && keeps(keys) && !(keys.exact() && sameKeys(keys, extractor.keysOf(oldDocument)))) {
            refuseDuplicate(newDocument, keys, collection, oldDocument);
        }
    }

    @Override
    public void updateInPlace(
            Document oldDocument,
            Document newDocument,
            StoredDocument position,
            MongoCollection<StoredDocument> collection) {
        var oldKeys = extractor.keysOf(oldDocument);
        var newKeys = extractor.keysOf(newDocument);
        if (keeps(oldKeys)) {
            oldKeys.all().stream()
                    .filter(key -> !keeps(newKeys) || !contains(newKeys.all(), key))
                    .forEach(key -> take(key, position));
            count(oldKeys, -1);
        }
        if (keeps(newKeys)) {
            newKeys.all().forEach(key -> put(key, position));
            count(newKeys, 1);
        }
    }

    private boolean sameKeys(Keys keys, Keys others) {
        return keys.exists() == others.exists()
                && keys.all().size() == others.all().size()
                && keys.all().stream().allMatch(key -> contains(others.all(), key));
    }

    private boolean contains(List<Object> keys, Object key) {
        return keys.stream().anyMatch(candidate -> order.compare(candidate, key) == 0);
    }

    /** The document with this {@code _id}; every other index leaves the search to that one. */
    @Override
    public @Nullable StoredDocument getPosition(Document document) {
        if (!isIdIndex()) {
            return null;
        }
        var id = document.getOrMissing(ID);
        for (var candidate : documentsAt(KeyValues.of(id))) {
            if (isSame(id, idOf(candidate))) {
                return candidate;
            }
        }
        return null;
    }

    private static Object idOf(StoredDocument document) {
        return BsonBytes.decode(document.bson(), Set.of(ID)).getOrMissing(ID);
    }

    private static boolean isSame(Object one, Object other) {
        return new KeyValue(one).normalized().equals(new KeyValue(other).normalized());
    }

    /** The library asks this only where a collection does not plan its own queries. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<StoredDocument> getPositions(Document query) {
        throw new UnsupportedOperationException("a collection plans its own queries");
    }

    @Override
    public long getCount() {
        return documents;
    }

    @Override
    public long getDataSize() {
        return entries.size() * (long) BYTES_PER_ENTRY;
    }

    @Override
    public void drop() {
        entries.clear();
        documents = 0;
        inexact = 0;
    }

    /** The scan that serves some of these conditions, if there is one. */
    Optional<Scan> scan(List<Condition> conditions) {
        if (isSparse() && !someExcludesMissing(conditions)) {
            return Optional.empty();
        }
        var prefixes = Collections.singletonList(new Object[0]);
        var served = 0;
        for (var field = 0; field < order.fields(); field++) {
            var condition = best(conditions, field);
            if (condition == null) {
                break;
            }
            var scans = (long) prefixes.size() * condition.intervals().size();
            if (scans > MOST_SCANS) {
                break;
            }
            served++;
            if (!condition.onlyPoints()) {
                return Optional.of(new Scan(this, ranges(prefixes, field, condition.intervals()), served));
            }
            prefixes = extend(prefixes, condition.intervals());
        }
        if (served == 0) {
            return Optional.empty();
        }
        var ranges = new ArrayList<KeyRange>();
        for (var prefix : prefixes) {
            ranges.add(new KeyRange(new Bound(prefix, false), new Bound(prefix, true)));
        }
        return Optional.of(new Scan(this, ranges, served));
    }

    /** The scan in the order of a sort, if keys stand in exactly that order. */
    Optional<SortedScan> sortedScan(List<Condition> conditions, Document sort) {
        if (inexact > 0 || isSparse() && !someExcludesMissing(conditions)) {
            return Optional.empty();
        }
        var prefix = new ArrayList<Object>();
        var fixed = new HashSet<String>();
        while (prefix.size() < order.fields()) {
            var condition = best(conditions, prefix.size());
            if (condition == null || !condition.isOnePoint()) {
                break;
            }
            prefix.add(condition.intervals().getFirst().from());
            fixed.add(condition.field());
        }
        var wanted = sort.entrySet().stream()
                .filter(entry -> !fixed.contains(entry.getKey()))
                .toList();
        var field = prefix.size();
        var matched = 0;
        Boolean backward = null;
        while (matched < wanted.size() && field + matched < order.fields()) {
            var entry = wanted.get(matched);
            if (!entry.getKey().equals(getKeys().get(field + matched).getKey())) {
                break;
            }
            var ascending = entry.getValue() instanceof Number number && number.intValue() > 0;
            var opposite = ascending != order.ascending(field + matched);
            if (backward == null) {
                backward = opposite;
            } else if (backward != opposite) {
                break;
            }
            matched++;
        }
        if (matched == 0 || backward == null) {
            return Optional.empty();
        }
        var condition = best(conditions, field);
        var range = condition != null && condition.intervals().size() == 1
                ? ranges(Collections.singletonList(prefix.toArray()), field, condition.intervals())
                        .getFirst()
                : new KeyRange(new Bound(prefix.toArray(), false), new Bound(prefix.toArray(), true));
        return Optional.of(new SortedScan(this, range, backward, field + matched, matched == wanted.size()));
    }

    TreeMap<Object, Object> entries() {
        return entries;
    }

    KeyOrder order() {
        return order;
    }

    private boolean someExcludesMissing(List<Condition> conditions) {
        return conditions.stream()
                .anyMatch(condition -> condition.excludesMissing() && keySet().contains(condition.field()));
    }

    /** Of several conditions on a field the one with the fewest points, else a range. */
    private @Nullable Condition best(List<Condition> conditions, int field) {
        var name = getKeys().get(field).getKey();
        Condition best = null;
        for (var condition : conditions) {
            if (condition.field().equals(name) && (best == null || isBetter(condition, best))) {
                best = condition;
            }
        }
        return best;
    }

    private static boolean isBetter(Condition condition, Condition than) {
        if (condition.onlyPoints() != than.onlyPoints()) {
            return condition.onlyPoints();
        }
        return condition.onlyPoints()
                ? condition.intervals().size() < than.intervals().size()
                : than.intervals().contains(Interval.EVERYTHING);
    }

    private static List<Object[]> extend(List<Object[]> prefixes, List<Interval> points) {
        var extended = new ArrayList<Object[]>(prefixes.size() * points.size());
        for (var prefix : prefixes) {
            for (var point : points) {
                extended.add(append(prefix, point.from()));
            }
        }
        return extended;
    }

    private List<KeyRange> ranges(List<Object[]> prefixes, int field, List<Interval> intervals) {
        var ranges = new ArrayList<KeyRange>(prefixes.size() * intervals.size());
        for (var prefix : prefixes) {
            for (var interval : intervals) {
                var first = order.ascending(field) ? interval.from() : interval.to();
                var last = order.ascending(field) ? interval.to() : interval.from();
                ranges.add(
                        new KeyRange(new Bound(append(prefix, first), false), new Bound(append(prefix, last), true)));
            }
        }
        return ranges;
    }

    private static Object[] append(Object[] prefix, Object value) {
        var longer = new Object[prefix.length + 1];
        System.arraycopy(prefix, 0, longer, 0, prefix.length);
        longer[prefix.length] = value;
        return longer;
    }

    private boolean keeps(Keys keys) {
        return !isSparse() || keys.exists();
    }

    private void count(Keys keys, int by) {
        documents += by;
        if (!keys.exact()) {
            inexact += by;
        }
    }

    private Keys checkedKeys(Document document) {
        var keys = extractor.keysOf(document);
        if (keys.all().size() > 1 && order.fields() > 1) {
            var parallel = extractor.parallelArrays(document);
            if (!parallel.isEmpty()) {
                throw new CannotIndexParallelArraysError(parallel);
            }
        }
        return keys;
    }

    private void put(Object key, StoredDocument document) {
        entries.merge(key, document, OrderedIndex::join);
    }

    private static Object join(Object present, Object added) {
        if (present == added) {
            return present;
        }
        if (present instanceof Postings postings) {
            postings.add((StoredDocument) added);
            return postings;
        }
        return new Postings((StoredDocument) present, (StoredDocument) added);
    }

    private void take(Object key, StoredDocument document) {
        entries.computeIfPresent(key, (_, present) -> {
            if (present instanceof Postings postings) {
                postings.remove(document);
                return postings.size() == 1 ? postings.get(0) : postings;
            }
            return present == document ? null : present;
        });
    }

    private List<StoredDocument> documentsAt(Object key) {
        return switch (entries.get(key)) {
            case null -> List.of();
            case Postings postings -> {
                var all = new ArrayList<StoredDocument>(postings.size());
                for (var i = 0; i < postings.size(); i++) {
                    all.add(postings.get(i));
                }
                yield all;
            }
            case StoredDocument document -> List.of(document);
            case Object other -> throw new IllegalStateException("not an entry: " + other.getClass());
        };
    }

    /** Kept keys may meet by hash, so that a duplicate is one only when the values themselves are equal. */
    private void refuseDuplicate(
            Document document, Keys keys, MongoCollection<StoredDocument> collection, @Nullable Document replaced) {
        Set<List<@Nullable Object>> values = null;
        for (var key : keys.all()) {
            for (var candidate : documentsAt(key)) {
                var other = BsonBytes.decode(candidate.bson());
                if (replaced != null && isSame(replaced.getOrMissing(ID), other.getOrMissing(ID))) {
                    continue;
                }
                if (values == null) {
                    values = values(document);
                }
                if (!Collections.disjoint(values, values(other))) {
                    throw new DuplicateKeyError(this, collection, getKeys(), described(document));
                }
            }
        }
    }

    /** What has to be unique: the values themselves, each element of an array for itself. */
    private Set<List<@Nullable Object>> values(Document document) {
        Set<List<@Nullable Object>> rows = Set.of(List.of());
        for (var key : getKeys()) {
            var value = Utils.getSubdocumentValueCollectionAware(document, key.getKey());
            var elements = value instanceof Collection<?> array && !array.isEmpty() ? array : Arrays.asList(value);
            var longer = new HashSet<List<@Nullable Object>>();
            for (var row : rows) {
                for (var element : elements) {
                    var extended = new ArrayList<@Nullable Object>(row);
                    extended.add(new KeyValue(element).normalized().get(0));
                    longer.add(extended);
                }
            }
            rows = longer;
        }
        return rows;
    }

    private KeyValue described(Document document) {
        var values = new ArrayList<@Nullable Object>();
        for (var key : getKeys()) {
            var value = Utils.getSubdocumentValueCollectionAware(document, key.getKey());
            values.add(value instanceof Missing ? null : value);
        }
        return new KeyValue(values);
    }

    /** Keys between two bounds, in the order of the index. */
    record KeyRange(Bound from, Bound to) {}
}
