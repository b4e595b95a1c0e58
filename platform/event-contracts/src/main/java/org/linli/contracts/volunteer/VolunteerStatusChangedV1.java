package org.linli.contracts.volunteer;

import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a volunteer moves to another status. Consumers may rely on: {@code from} was the status before. */
@EventType(name = "linli.volunteer.volunteer.status-changed.v1", topic = Topics.VOLUNTEER_EVENTS)
public record VolunteerStatusChangedV1(String volunteerId, String area, String from, String to)
        implements PublishedEvent {

    @Override
    public String subject() {
        return volunteerId;
    }
}
