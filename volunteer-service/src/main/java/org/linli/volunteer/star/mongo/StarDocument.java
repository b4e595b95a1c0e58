package org.linli.volunteer.star.mongo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A star at rest; {@code place} is division code and id, the order of lists; {@code reason} is sealed. */
record StarDocument(
        @Id String id,
        String place,
        String volunteerId,
        String area,
        int star,
        String status,
        @Nullable LocalDate publicizedOn,
        @Nullable LocalDate publicUntil,
        boolean provisional,
        @Nullable LocalDate grantedOn,
        @Nullable String reason) {}
