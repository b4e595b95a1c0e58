package org.linli.contracts.matching;

import java.time.Instant;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when one of several times that would do for a demand stands: an office is behind it, or a volunteer took it himself. Consumers may rely on: {@code choice} is 0 for the time wanted most; a later event of the same demand replaces this one. */
@EventType(name = "linli.matching.demand.window-decided.v1", topic = Topics.MATCHING_EVENTS)
public record DemandWindowDecidedV1(
        String demandId, String area, String demandClass, int choice, Instant startsAt, Instant endsAt)
        implements PublishedEvent {

    @Override
    public String subject() {
        return demandId;
    }
}
