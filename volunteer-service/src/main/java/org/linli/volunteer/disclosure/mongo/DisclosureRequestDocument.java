package org.linli.volunteer.disclosure.mongo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A request to see a minor's data, at rest; {@code order} is moment and id, the order of lists. */
record DisclosureRequestDocument(
        @Id String id,
        String order,
        String volunteerId,
        String area,
        List<String> fields,
        String purpose,
        String askedBy,
        Instant askedAt,
        String status,
        @Nullable String decidedBy,
        @Nullable Instant validUntil) {}
