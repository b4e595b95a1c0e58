package org.linli.matching.mediation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;

/** Where committees are kept. */
public interface Committees {

    /** Keeps a new committee; the same id twice is the same committee. */
    Versioned<Committee> add(Committee committee);

    Versioned<Committee> get(String id);

    Versioned<Committee> save(Committee.Change change, Committee committee, long version);

    Page<Versioned<Committee>> list(String areaPrefix, @Nullable String cursor, int limit);

    /** Those that a person is a member of. */
    List<Committee> withMember(String subject);
}
