package org.linli.volunteer.exchange.mongo;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;

/** An export at rest; {@code order} is its moment and id, the order of lists. */
record ExportDocument(
        @Id String id,
        String order,
        String area,
        List<String> kinds,
        String purpose,
        boolean personal,
        String mappingVersion,
        String mapping,
        String requestedBy,
        Instant requestedAt,
        List<File> taken) {

    /** A file that was taken. */
    record File(String kind, String format, String by, Instant at) {}
}
