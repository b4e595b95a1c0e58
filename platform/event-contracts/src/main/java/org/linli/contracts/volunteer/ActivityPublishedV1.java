package org.linli.contracts.volunteer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when an activity opens for volunteers. Consumers may rely on: times are instants; {@code demandId} is set when a matched demand led to it. */
@EventType(name = "linli.volunteer.activity.published.v1", topic = Topics.VOLUNTEER_EVENTS)
public record ActivityPublishedV1(
        String activityId,
        String area,
        String title,
        @Nullable String demandId,
        Instant startsAt,
        Instant endsAt,
        int capacity)
        implements PublishedEvent {

    @Override
    public String subject() {
        return activityId;
    }
}
