package org.linli.contracts.matching;

import java.time.LocalDate;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a member who checked in serves or claims a wish. Consumers may rely on: {@code kind} is SERVICE or WISH; each contribution is told once. */
@EventType(name = "linli.matching.party-member.contributed.v1", topic = Topics.MATCHING_EVENTS)
public record PartyMemberContributedV1(
        String cardId, String area, String unitId, String kind, LocalDate day, int minutes) implements PublishedEvent {

    @Override
    public String subject() {
        return cardId;
    }
}
