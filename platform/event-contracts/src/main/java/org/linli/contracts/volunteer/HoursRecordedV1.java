package org.linli.contracts.volunteer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when minutes enter the hours ledger. Consumers may rely on: entries are never changed: a correction or revocation is a further entry with the difference, mostly negative, and its own id {@code <hour record>.<version>}; kind is EARNED, CORRECTION or REVOCATION. */
@EventType(name = "linli.volunteer.hours.recorded.v1", topic = Topics.VOLUNTEER_EVENTS)
public record HoursRecordedV1(
        String entryId,
        String volunteerId,
        String activityId,
        @Nullable String demandId,
        @Nullable String assignmentId,
        String area,
        int minutes,
        LocalDate day,
        String kind,
        String evidence)
        implements PublishedEvent {

    @Override
    public String subject() {
        return volunteerId;
    }
}
