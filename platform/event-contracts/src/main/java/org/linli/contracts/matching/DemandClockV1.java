package org.linli.contracts.matching;

import java.time.LocalDate;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a clock of MAT-02 is about to run out (WARNED) or has (BREACHED). Consumers may rely on: {@code clock} is VERIFY or ANSWER; each stage is told once for each due day. */
@EventType(name = "linli.matching.demand.clock.v1", topic = Topics.MATCHING_EVENTS)
public record DemandClockV1(
        String demandId,
        String area,
        String demandClass,
        String clock,
        String stage,
        LocalDate dueOn,
        boolean provisional)
        implements PublishedEvent {

    @Override
    public String subject() {
        return demandId;
    }
}
