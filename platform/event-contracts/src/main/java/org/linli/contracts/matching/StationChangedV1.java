package org.linli.contracts.matching;

import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a station is registered, changed, closed or opened again. Consumers may rely on: {@code things} counts to six and {@code functions} to seven (MAT-17). */
@EventType(name = "linli.matching.station.changed.v1", topic = Topics.MATCHING_EVENTS)
public record StationChangedV1(
        String stationId, String area, String type, String status, int things, int functions, int staff)
        implements PublishedEvent {

    @Override
    public String subject() {
        return stationId;
    }
}
