package org.linli.contracts.matching;

import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/**
 * Raised when a brand room is set up, described anew or closed. Consumers may rely on: each one replaces the one before; {@code serves} is the
 * division whose disputes it takes; {@code minutesPerWeek} is how long it is open in a week; a closed room is not {@code inUse}.
 */
@EventType(name = "linli.matching.mediation-room.changed.v1", topic = Topics.MATCHING_EVENTS)
public record MediationRoomChangedV1(
        String roomId, String area, String serves, int mediators, int minutesPerWeek, boolean inUse)
        implements PublishedEvent {

    @Override
    public String subject() {
        return roomId;
    }
}
