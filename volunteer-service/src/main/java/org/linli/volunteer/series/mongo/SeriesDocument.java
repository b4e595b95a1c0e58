package org.linli.volunteer.series.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.volunteer.activity.mongo.ActivityExtras;
import org.springframework.data.annotation.Id;

/** A series at rest; {@code place} is division code and id, the order of lists; days are ISO texts, which sort as days. */
record SeriesDocument(
        @Id String id,
        String place,
        String area,
        String title,
        String content,
        String venue,
        String conditions,
        String risks,
        String safeguards,
        int capacity,
        boolean dangerous,
        @Nullable String policyNumber,
        @Nullable LocalDate insuredFrom,
        @Nullable LocalDate insuredTo,
        ActivityExtras extras,
        List<String> weekdays,
        int everyWeeks,
        String start,
        long minutes,
        String from,
        String until,
        List<String> skips,
        String status,
        String createdBy,
        Instant createdAt) {}
