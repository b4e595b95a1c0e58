package org.linli.contracts.volunteer;

import java.time.LocalDate;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when minutes that counted are taken back. Consumers may rely on: the counter-entry is in the ledger as an hours.recorded of its own, entry {@code recordId.revision}, before this event; do not count it again. */
@EventType(name = "linli.volunteer.hours.revoked.v1", topic = Topics.VOLUNTEER_EVENTS)
public record HoursRevokedV1(
        String recordId,
        String volunteerId,
        String activityId,
        String area,
        LocalDate day,
        int revision,
        int minutes,
        String requestId)
        implements PublishedEvent {

    @Override
    public String subject() {
        return volunteerId;
    }
}
