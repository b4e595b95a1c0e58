package org.linli.contracts.matching;

import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a unit is formed, fills or frees a post, or is dissolved. Consumers may rely on: posts are counted, nobody is named. */
@EventType(name = "linli.matching.party-unit.changed.v1", topic = Topics.MATCHING_EVENTS)
public record PartyUnitChangedV1(String unitId, String area, String status, int posts, int filled)
        implements PublishedEvent {

    @Override
    public String subject() {
        return unitId;
    }
}
