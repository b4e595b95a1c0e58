package org.linli.contracts.volunteer;

import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a volunteer is entered, by himself, an office or a roster. Consumers may rely on: the status is the one after registration: ACTIVE, or GUARDIAN_PENDING for a minor without consent. */
@EventType(name = "linli.volunteer.volunteer.registered.v1", topic = Topics.VOLUNTEER_EVENTS)
public record VolunteerRegisteredV1(
        String volunteerId,
        String area,
        String status,
        String ageBand,
        String source,
        @Nullable String rosterId) implements PublishedEvent {

    @Override
    public String subject() {
        return volunteerId;
    }
}
