package org.linli.contracts.volunteer;

import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a complaint is acknowledged, answered or passed on. Consumers may rely on: {@code finding} is UPHELD or NOT_UPHELD once the status is ANSWERED. */
@EventType(name = "linli.volunteer.complaint.status-changed.v1", topic = Topics.VOLUNTEER_EVENTS)
public record ComplaintStatusChangedV1(
        String complaintId,
        String area,
        String kind,
        @Nullable String reference,
        String status,
        @Nullable String finding)
        implements PublishedEvent {

    @Override
    public String subject() {
        return complaintId;
    }
}
