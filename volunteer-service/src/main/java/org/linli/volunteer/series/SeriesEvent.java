package org.linli.volunteer.series;

import java.time.LocalDate;

/** What happened to a series; others hear of its activities only. */
public sealed interface SeriesEvent {

    /** It was set up. */
    record Begun() implements SeriesEvent {}

    /** It does not take place on that day. */
    record DaySkipped(LocalDate day) implements SeriesEvent {}

    /** It generates no further activities; those that it has generated stay. */
    record Ended() implements SeriesEvent {}
}
