package org.linli.contracts.volunteer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when recorded hours look unusual, and when somebody has judged them (VOL-34). Consumers may rely on: {@code rule} is a stable code; {@code from} is absent for a new finding; nothing about the hours changes by this event. */
@EventType(name = "linli.volunteer.anomaly.status-changed.v1", topic = Topics.VOLUNTEER_EVENTS)
public record AnomalyStatusChangedV1(
        String anomalyId,
        String rule,
        String area,
        LocalDate day,
        @Nullable String from,
        String to) implements PublishedEvent {

    @Override
    public String subject() {
        return anomalyId;
    }
}
