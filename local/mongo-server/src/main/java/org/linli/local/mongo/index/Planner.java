package org.linli.local.mongo.index;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;

/** Chooses, among the indexes of a collection, the one that offers the fewest documents for a filter or a sort. */
public final class Planner {

    /** Offers are counted up to here; beyond, one is as good as the other. */
    public static final int COUNTED = 20_000;

    private final Collection<OrderedIndex> indexes;

    public Planner(Collection<OrderedIndex> indexes) {
        this.indexes = indexes;
    }

    /** The best access, or empty when every document has to be looked at. */
    public Optional<Access> access(Filter filter) {
        Access best = null;
        var fewest = Integer.MAX_VALUE;
        var served = 0;
        for (var index : indexes) {
            var scan = index.scan(filter.conditions()).orElse(null);
            if (scan == null) {
                continue;
            }
            var count = scan.count(Math.min(COUNTED, fewest));
            if (count < fewest || count == fewest && scan.served() > served) {
                best = scan;
                fewest = count;
                served = scan.served();
            }
            if (fewest == 0) {
                break;
            }
        }
        for (var alternatives : filter.alternatives()) {
            var union = union(alternatives);
            if (union.isPresent()) {
                var count = union.get().count(Math.min(COUNTED, fewest));
                if (count < fewest) {
                    best = union.get();
                    fewest = count;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<Union> union(Collection<Filter> alternatives) {
        if (alternatives.isEmpty()) {
            return Optional.empty();
        }
        var branches = new ArrayList<Access>();
        for (var alternative : alternatives) {
            var branch = access(alternative);
            if (branch.isEmpty()) {
                return Optional.empty();
            }
            branches.add(branch.get());
        }
        return Optional.of(new Union(branches));
    }

    /** The shortest scan that already stands in the order of the sort. */
    public Optional<SortedScan> sorted(Filter filter, Document sort) {
        SortedScan best = null;
        var fewest = Integer.MAX_VALUE;
        for (var index : indexes) {
            var scan = index.sortedScan(filter.conditions(), sort).orElse(null);
            if (scan != null) {
                var count = scan.count(Math.min(COUNTED, fewest));
                if (count < fewest || best == null) {
                    best = scan;
                    fewest = count;
                }
            }
        }
        return Optional.ofNullable(best);
    }
}
