package org.linli.contracts.matching;

import java.time.LocalDate;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a station has had no activity for longer than its district allows. Consumers may rely on: once per idle spell. */
@EventType(name = "linli.matching.station.idle.v1", topic = Topics.MATCHING_EVENTS)
public record StationIdleV1(String stationId, String area, String type, LocalDate idleSince, int days)
        implements PublishedEvent {

    @Override
    public String subject() {
        return stationId;
    }
}
