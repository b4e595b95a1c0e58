package org.linli.matching.threelist.mongo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matching.threelist.DemandLine;
import org.springframework.data.annotation.Id;

/** A demand's line as it is stored; {@code gap} is for counting, {@code asked} is absent on older lines. */
record DemandLineDocument(
        @Id String id,
        String area,
        String demandClass,
        String type,
        String urgency,
        @Nullable String title,
        @Nullable Instant startsAt,
        String status,
        boolean listed,
        List<DemandLine.ResourceLink> resources,
        @Nullable String projectId,
        boolean gap,
        @Nullable List<String> asked) {

    static DemandLineDocument of(DemandLine l) {
        return new DemandLineDocument(
                l.demandId(),
                l.area(),
                l.demandClass(),
                l.type(),
                l.urgency(),
                l.title(),
                l.startsAt(),
                l.status(),
                l.listed(),
                l.resources(),
                l.projectId(),
                l.gap(),
                l.asked());
    }

    DemandLine line() {
        return new DemandLine(
                id,
                area,
                demandClass,
                type,
                urgency,
                title,
                startsAt,
                status,
                listed,
                resources,
                projectId,
                asked == null ? List.of() : asked);
    }
}
