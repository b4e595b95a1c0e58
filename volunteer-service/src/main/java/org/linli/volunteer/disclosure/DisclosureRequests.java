package org.linli.volunteer.disclosure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.web.Page;

/** All requests to see minors' data. */
public interface DisclosureRequests {

    /** Keeps a new one; the same id twice is the same request. */
    Versioned<DisclosureRequest> add(DisclosureRequest request);

    Optional<Versioned<DisclosureRequest>> find(String id);

    /** Like {@link #find}, refusing with {@code disclosure.unknown-request}. */
    default Versioned<DisclosureRequest> get(String id) {
        return find(id).orElseThrow(() -> new Rejected(new DisclosureRejection.UnknownRequest()));
    }

    Versioned<DisclosureRequest> save(DisclosureRequest request, long version);

    /** Those of a division, newest first. */
    Page<Versioned<DisclosureRequest>> list(
            String areaPrefix, @Nullable DisclosureStatus status, @Nullable String cursor, int limit);
}
