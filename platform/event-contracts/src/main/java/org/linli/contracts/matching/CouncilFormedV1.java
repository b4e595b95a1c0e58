package org.linli.contracts.matching;

import java.time.LocalDate;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a children's council begins its term. Consumers may rely on: no member is named. */
@EventType(name = "linli.matching.council.formed.v1", topic = Topics.MATCHING_EVENTS)
public record CouncilFormedV1(String councilId, String area, LocalDate termStart, LocalDate termEnd, int members)
        implements PublishedEvent {

    @Override
    public String subject() {
        return councilId;
    }
}
