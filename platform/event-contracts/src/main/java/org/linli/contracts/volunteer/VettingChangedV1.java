package org.linli.contracts.volunteer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a record query or its lapse changes whether a volunteer may work with children (SEC-13). Consumers may rely on: without {@code clearedUntil} he may not now; why is never told. */
@EventType(name = "linli.volunteer.vetting.changed.v1", topic = Topics.VOLUNTEER_EVENTS)
public record VettingChangedV1(
        String volunteerId, String area, @Nullable LocalDate clearedUntil) implements PublishedEvent {

    @Override
    public String subject() {
        return volunteerId;
    }
}
