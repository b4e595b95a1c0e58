package org.linli.volunteer.training.mongo;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;

/** A session of a course at rest. */
record SessionDocument(
        @Id String id,
        String course,
        String area,
        String venue,
        Instant startsAt,
        Instant endsAt,
        int capacity,
        List<String> seats) {}
