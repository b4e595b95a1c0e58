package org.linli.contracts.matching;

import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a partner joins or ends his partnership. Consumers may rely on: {@code kind} is PARTY_MEMBER, SOCIAL_WORKER, VOLUNTEER or CARING_RESOURCE. */
@EventType(name = "linli.matching.partner.status-changed.v1", topic = Topics.MATCHING_EVENTS)
public record PartnerStatusChangedV1(
        String partnerId,
        String area,
        String kind,
        @Nullable String from,
        String to) implements PublishedEvent {

    @Override
    public String subject() {
        return partnerId;
    }
}
