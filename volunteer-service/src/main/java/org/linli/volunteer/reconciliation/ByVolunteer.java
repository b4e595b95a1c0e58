package org.linli.volunteer.reconciliation;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a stream that is ordered by volunteer, one volunteer at a time: memory holds one account, not all. */
final class ByVolunteer<T> implements AutoCloseable {

    private final Stream<T> rows;
    private final Iterator<T> left;
    private final Function<T, String> volunteer;
    private @Nullable T next;

    ByVolunteer(Stream<T> rows, Function<T, String> volunteer) {
        this.rows = rows;
        this.left = rows.iterator();
        this.volunteer = volunteer;
        advance();
    }

    /** The volunteer whose rows come next. */
    @Nullable
    String peek() {
        return next == null ? null : volunteer.apply(next);
    }

    /** All rows of that volunteer, none when the next ones are another's. */
    List<T> take(String id) {
        List<T> taken = new ArrayList<>();
        while (next != null && volunteer.apply(next).equals(id)) {
            taken.add(next);
            advance();
        }
        return taken;
    }

    private void advance() {
        next = left.hasNext() ? left.next() : null;
    }

    @Override
    public void close() {
        rows.close();
    }
}
