package org.linli.contracts.volunteer;

import java.time.LocalDate;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when the time for recording an activity's service and evaluation begins, grows short, runs out, or is met. Consumers may rely on: {@code status} is DUE, WARNED, LATE, MET, MET_LATE or VOID; a provisional day may still move. */
@EventType(name = "linli.volunteer.recording.clock-changed.v1", topic = Topics.VOLUNTEER_EVENTS)
public record RecordingClockChangedV1(
        String activityId, String area, String status, LocalDate dueOn, boolean provisional) implements PublishedEvent {

    @Override
    public String subject() {
        return activityId;
    }
}
