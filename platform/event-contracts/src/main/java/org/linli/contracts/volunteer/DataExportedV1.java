package org.linli.contracts.volunteer;

import java.time.Instant;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when records of a division are handed out in the national data elements. Consumers may rely on: one event a file; {@code personal} says whether identifying fields were allowed in it. */
@EventType(name = "linli.volunteer.data.exported.v1", topic = Topics.VOLUNTEER_EVENTS)
public record DataExportedV1(
        String exportId, String area, String kind, String mappingVersion, boolean personal, Instant at)
        implements PublishedEvent {

    @Override
    public String subject() {
        return exportId;
    }
}
