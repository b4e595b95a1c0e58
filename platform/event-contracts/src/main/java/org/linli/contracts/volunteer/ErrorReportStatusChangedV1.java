package org.linli.contracts.volunteer;

import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a volunteer's report of an error in his hour record moves (VOL-20, VOL-35). Consumers may rely on: {@code from} is absent for a new report; CORRECTED names a record whose next version is published by itself. */
@EventType(name = "linli.volunteer.error-report.status-changed.v1", topic = Topics.VOLUNTEER_EVENTS)
public record ErrorReportStatusChangedV1(
        String reportId,
        String recordId,
        String volunteerId,
        String area,
        @Nullable String from,
        String to) implements PublishedEvent {

    @Override
    public String subject() {
        return reportId;
    }
}
