package org.linli.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code nextCursor} is opaque and absent on the last page. */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    public Page {
        items = List.copyOf(items);
    }

    /** Keeps a wished page size within 1…{@value #MAX_LIMIT}. */
    public static int limit(@Nullable Integer wished) {
        return wished == null ? DEFAULT_LIMIT : Math.clamp(wished, 1, MAX_LIMIT);
    }

    /** A page from one row more than asked for: the surplus row only tells that there is a next page. */
    public static <T> Page<T> ofOneMore(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, cursor.apply(items.getLast()));
    }

    public <R> Page<R> map(Function<T, R> mapper) {
        return new Page<>(items.stream().map(mapper).toList(), nextCursor);
    }
}
