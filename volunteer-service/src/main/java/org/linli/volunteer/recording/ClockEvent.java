package org.linli.volunteer.recording;

import java.time.LocalDate;

/** What happened to a recording clock. */
public sealed interface ClockEvent {

    /** The activity opened: one day its service will have to be recorded. */
    record Planned() implements ClockEvent {}

    /** The activity's end or the calendar changed. */
    record Rescheduled(LocalDate endsOn, RecordingTime time) implements ClockEvent {}

    /** What is on record changed. */
    record Looked(Recorded recorded) implements ClockEvent {}

    /** Somebody evaluated the service. */
    record Evaluated(Evaluation evaluation) implements ClockEvent {}

    /** The clock moved on. */
    record Moved(ClockMove move) implements ClockEvent {}
}
