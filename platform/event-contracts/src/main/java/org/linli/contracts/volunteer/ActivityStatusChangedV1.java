package org.linli.contracts.volunteer;

import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a published activity moves on, or an activity is cancelled. Consumers may rely on: {@code from} was the status before; what is CANCELLED never takes place. */
@EventType(name = "linli.volunteer.activity.status-changed.v1", topic = Topics.VOLUNTEER_EVENTS)
public record ActivityStatusChangedV1(String activityId, String area, String from, String to)
        implements PublishedEvent {

    @Override
    public String subject() {
        return activityId;
    }
}
