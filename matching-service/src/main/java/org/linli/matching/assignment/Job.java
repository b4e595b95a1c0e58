package org.linli.matching.assignment;

import java.time.Instant;
import org.linli.matching.demand.DemandClass;
import org.linli.matching.demand.DemandId;

/** What the person is asked to do, as it stood when he was proposed. */
public record Job(
        DemandId demandId,
        String area,
        String title,
        DemandClass demandClass,
        Instant startsAt,
        Instant endsAt,
        int wanted,
        boolean minors) {}
