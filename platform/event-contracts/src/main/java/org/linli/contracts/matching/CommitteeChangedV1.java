package org.linli.contracts.matching;

import java.time.LocalDate;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/**
 * Raised when a mediation committee is registered, elected anew or has other members. Consumers may rely on: each one replaces the one before;
 * {@code change} is FORMED, RENEWED or MEMBERS_CHANGED; {@code termEnds} is the first day after the term.
 */
@EventType(name = "linli.matching.mediation-committee.changed.v1", topic = Topics.MATCHING_EVENTS)
public record CommitteeChangedV1(
        String committeeId, String area, String change, int members, int women, LocalDate termFrom, LocalDate termEnds)
        implements PublishedEvent {

    @Override
    public String subject() {
        return committeeId;
    }
}
