package org.linli.volunteer.certificate.mongo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A recording body at rest, under its division code. */
record RecordingBodyDocument(
        @Id String id,
        String name,
        @Nullable LocalDate dissolvedOn,
        @Nullable String successor,
        @Nullable String basis) {}
