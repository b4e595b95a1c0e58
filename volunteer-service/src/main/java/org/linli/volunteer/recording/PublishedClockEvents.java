package org.linli.volunteer.recording;

import java.util.List;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.volunteer.RecordingClockChangedV1;

/** Decides what others learn of recording clocks: every move, with the day it is about. */
public final class PublishedClockEvents {

    private PublishedClockEvents() {}

    public static List<PublishedEvent> of(RecordingClock clock) {
        RecordingClock.State state = clock.state();
        return clock.changes().stream()
                .filter(ClockEvent.Moved.class::isInstance)
                .map(ClockEvent.Moved.class::cast)
                .<PublishedEvent>map(moved -> new RecordingClockChangedV1(
                        state.activity().value(),
                        state.area(),
                        moved.move().target().name(),
                        state.time().due().date(),
                        state.time().due().provisional()))
                .toList();
    }
}
