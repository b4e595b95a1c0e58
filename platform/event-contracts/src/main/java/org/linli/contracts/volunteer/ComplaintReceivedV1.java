package org.linli.contracts.volunteer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a complaint comes in. Consumers may rely on: {@code kind} is VOLUNTEER, ACTIVITY, BODY or CERTIFICATE; {@code reference} is set for the first two. */
@EventType(name = "linli.volunteer.complaint.received.v1", topic = Topics.VOLUNTEER_EVENTS)
public record ComplaintReceivedV1(
        String complaintId,
        String area,
        String kind,
        @Nullable String reference,
        LocalDate acknowledgeBy,
        LocalDate answerBy)
        implements PublishedEvent {

    @Override
    public String subject() {
        return complaintId;
    }
}
