package org.linli.local.mongo.store;

import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import java.util.LinkedHashSet;
import java.util.Set;

/** Decides which cursors stay open: a client that died leaves its cursors behind, so the oldest make way for new ones. */
final class OpenCursors {

    private static final int MOST = 1_000;

    private final CursorRegistry registry;
    private final Set<Long> open = new LinkedHashSet<>();

    OpenCursors(CursorRegistry registry) {
        this.registry = registry;
    }

    void add(Cursor cursor) {
        if (open.size() >= MOST) {
            remove(open.iterator().next());
        }
        open.add(cursor.getId());
        registry.add(cursor);
    }

    void remove(long id) {
        open.remove(id);
        registry.remove(id);
    }

    /** The registry is told by somebody else. */
    void forget(long id) {
        open.remove(id);
    }
}
