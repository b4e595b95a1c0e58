package org.linli.volunteer.training.mongo;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A training at rest. */
record TrainingDocument(
        @Id String id,
        String volunteer,
        String area,
        String course,
        String session,
        SyllabusDocument syllabus,
        Instant startsAt,
        String status,
        @Nullable Integer score,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate validUntil) {}
