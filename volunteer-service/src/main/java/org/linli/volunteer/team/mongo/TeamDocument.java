package org.linli.volunteer.team.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A team at rest; {@code place} is division code and id, the order of lists. */
record TeamDocument(
        @Id String id,
        String place,
        String area,
        String name,
        String kind,
        @Nullable String organization,
        @Nullable String guideCode,
        @Nullable String guideName,
        List<String> topics,
        @Nullable String parent,
        String leader,
        @Nullable String leaderAccount,
        String status,
        List<String> absorbed,
        @Nullable String mergedInto,
        @Nullable String vacancyCause,
        @Nullable LocalDate vacantSince,
        String formedBy,
        Instant formedAt) {}
