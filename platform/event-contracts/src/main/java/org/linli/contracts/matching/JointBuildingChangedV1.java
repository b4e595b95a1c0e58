package org.linli.contracts.matching;

import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a Party-building partner agreement is drafted ({@code from} is null), moves on, or an item of its joint list is done. Consumers may rely on: {@code done} never exceeds {@code items}. */
@EventType(name = "linli.matching.joint-building.changed.v1", topic = Topics.MATCHING_EVENTS)
public record JointBuildingChangedV1(
        String agreementId, String area, @Nullable String from, String to, int parties, int items, int done)
        implements PublishedEvent {

    @Override
    public String subject() {
        return agreementId;
    }
}
