package org.linli.contracts.matching;

import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a serving Party member is assigned to a community, checks in with it or leaves. Consumers may rely on: {@code from} is absent on assignment; {@code late} says that the week had passed. */
@EventType(name = "linli.matching.party-member.status-changed.v1", topic = Topics.MATCHING_EVENTS)
public record PartyMemberStatusChangedV1(
        String cardId, String area, String unitId, @Nullable String from, String to, boolean late)
        implements PublishedEvent {

    @Override
    public String subject() {
        return cardId;
    }
}
