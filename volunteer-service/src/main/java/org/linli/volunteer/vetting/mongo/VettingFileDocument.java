package org.linli.volunteer.vetting.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A vetting file at rest.
 *
 * @param lapse last day of the clear query and id: the order of due lists
 * @param status sealed, like outcomes and references: what records hold about a person is the most sensitive thing here
 */
record VettingFileDocument(
        @Id String id,
        String area,
        String status,
        @Nullable LocalDate clearedUntil,
        @Nullable String lapse,
        List<Sealed> queries) {

    /** One query at rest. */
    record Sealed(LocalDate queriedOn, String outcome, String reference, String by, Instant recordedAt) {}
}
