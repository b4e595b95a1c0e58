package org.linli.contracts.matching;

import java.time.Instant;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a verified demand goes on the public demand list. Consumers may rely on: the title is the published one. */
@EventType(name = "linli.matching.demand.listed.v1", topic = Topics.MATCHING_EVENTS)
public record DemandListedV1(
        String demandId,
        String area,
        String title,
        String demandClass,
        String demandType,
        String urgency,
        String beneficiaryGroup,
        Instant startsAt,
        Instant endsAt,
        int wanted,
        int minimum)
        implements PublishedEvent {

    @Override
    public String subject() {
        return demandId;
    }
}
