package org.linli.contracts.volunteer;

import java.time.LocalDate;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when an hour record that counts gets a corrected version (VOL-20). Consumers may rely on: the difference is in the ledger as an hours.recorded of its own, entry {@code recordId.revision}, before this event; do not count it again. */
@EventType(name = "linli.volunteer.hours.corrected.v1", topic = Topics.VOLUNTEER_EVENTS)
public record HoursCorrectedV1(
        String recordId,
        String volunteerId,
        String activityId,
        String area,
        LocalDate day,
        int revision,
        int minutesBefore,
        int minutesAfter,
        String requestId)
        implements PublishedEvent {

    @Override
    public String subject() {
        return volunteerId;
    }
}
