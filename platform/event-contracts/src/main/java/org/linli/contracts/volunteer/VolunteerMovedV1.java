package org.linli.contracts.volunteer;

import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a volunteer belongs to another community. Consumers may rely on: {@code status} is the one after the move, and no other event tells of it. */
@EventType(name = "linli.volunteer.volunteer.moved.v1", topic = Topics.VOLUNTEER_EVENTS)
public record VolunteerMovedV1(String volunteerId, String fromArea, String area, String status)
        implements PublishedEvent {

    @Override
    public String subject() {
        return volunteerId;
    }
}
