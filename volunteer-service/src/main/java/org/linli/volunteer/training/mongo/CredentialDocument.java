package org.linli.volunteer.training.mongo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A credential at rest.
 *
 * @param document sealed
 * @param lapse last day and id while it is valid: the order of due lists
 */
record CredentialDocument(
        @Id String id,
        String volunteerId,
        String area,
        String kind,
        String term,
        List<String> opensSkills,
        @Nullable String document,
        String issuer,
        LocalDate from,
        @Nullable LocalDate until,
        String source,
        String status,
        @Nullable LocalDate revokedOn,
        @Nullable String lapse) {}
