package org.linli.platform.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The query of a list: what its filter names, and one page in the order of a field whose values are all different.
 *
 * <p>What the filter leaves open narrows nothing. A page begins behind the place that the page before gave out.
 */
public final class ListQuery {

    private static final String ID = "_id";

    private final List<Criteria> all = new ArrayList<>();

    private ListQuery() {}

    /** Everything that the following criteria leave. */
    public static ListQuery everything() {
        return new ListQuery();
    }

    /** Only what has its {@code area} in the division of that prefix. */
    public static ListQuery below(String areaPrefix) {
        return below("area", areaPrefix);
    }

    /** The same by another field that begins with a division code. */
    public static ListQuery below(String field, String areaPrefix) {
        return everything().and(Criteria.where(field).regex(prefix(areaPrefix)));
    }

    /** Only what has that value; nothing asked for narrows nothing. */
    public ListQuery is(String field, @Nullable Object value) {
        return value == null ? this : and(Criteria.where(field).is(value));
    }

    public ListQuery and(Criteria criteria) {
        all.add(criteria);
        return this;
    }

    /** A page in falling order of the ids, which is newest first: ids rise with time. */
    public Query newestFirst(@Nullable String after, int limit) {
        return falling(ID, after, limit);
    }

    /** A page in rising order of the ids. */
    public Query oldestFirst(@Nullable String after, int limit) {
        return rising(ID, after, limit);
    }

    public Query falling(String field, @Nullable Object after, int limit) {
        return page(after == null ? null : Criteria.where(field).lt(after), Sort.Direction.DESC, field, limit);
    }

    public Query rising(String field, @Nullable Object after, int limit) {
        return page(after == null ? null : Criteria.where(field).gt(after), Sort.Direction.ASC, field, limit);
    }

    /** The criteria without a place or an order, for a count. */
    public Query whole() {
        return all.isEmpty() ? new Query() : Query.query(new Criteria().andOperator(all));
    }

    /** Division codes that begin with these digits. */
    public static Pattern prefix(String digits) {
        return Pattern.compile("^" + digits);
    }

    private Query page(@Nullable Criteria behind, Sort.Direction direction, String field, int limit) {
        List<Criteria> found = new ArrayList<>(all);
        if (behind != null) {
            found.add(behind);
        }
        Query query = found.isEmpty() ? new Query() : Query.query(new Criteria().andOperator(found));
        return query.with(Sort.by(direction, field)).limit(limit);
    }
}
