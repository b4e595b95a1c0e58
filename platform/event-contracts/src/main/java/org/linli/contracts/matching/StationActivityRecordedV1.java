package org.linli.contracts.matching;

import java.time.LocalDate;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when something took place at a station. Consumers may rely on: each activity is told once. */
@EventType(name = "linli.matching.station.activity-recorded.v1", topic = Topics.MATCHING_EVENTS)
public record StationActivityRecordedV1(String stationId, String area, String type, String function, LocalDate heldOn)
        implements PublishedEvent {

    @Override
    public String subject() {
        return stationId;
    }
}
