package org.linli.contracts.volunteer;

import java.time.LocalDate;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when points are given for an item of the catalogue. Consumers may rely on: hours are not touched. */
@EventType(name = "linli.volunteer.points.redeemed.v1", topic = Topics.VOLUNTEER_EVENTS)
public record PointsRedeemedV1(
        String redemptionId, String volunteerId, String area, String itemId, long points, LocalDate redeemedOn)
        implements PublishedEvent {

    @Override
    public String subject() {
        return volunteerId;
    }
}
