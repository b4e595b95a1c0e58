package org.linli.contracts.volunteer;

import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a registration turns out to be a second one of the same person. Consumers may rely on: what belongs to {@code volunteerId} belongs to {@code keptVolunteerId} from now on; a kept one may itself be merged later. */
@EventType(name = "linli.volunteer.volunteer.merged.v1", topic = Topics.VOLUNTEER_EVENTS)
public record VolunteerMergedV1(String volunteerId, String keptVolunteerId, String area) implements PublishedEvent {

    @Override
    public String subject() {
        return volunteerId;
    }
}
