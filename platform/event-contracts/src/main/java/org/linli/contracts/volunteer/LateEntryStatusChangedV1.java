package org.linli.contracts.volunteer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a request to enter hours late moves (VOL-15). Consumers may rely on: {@code from} is absent for a new request; hours count from RECORDED on, by an hours.recorded of their own; FOUND_FALSE takes them back and is published. */
@EventType(name = "linli.volunteer.late-entry.status-changed.v1", topic = Topics.VOLUNTEER_EVENTS)
public record LateEntryStatusChangedV1(
        String lateEntryId,
        String volunteerId,
        String activityId,
        String area,
        LocalDate day,
        int minutes,
        @Nullable String from,
        String to)
        implements PublishedEvent {

    @Override
    public String subject() {
        return volunteerId;
    }
}
