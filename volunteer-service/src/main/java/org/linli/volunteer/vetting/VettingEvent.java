package org.linli.volunteer.vetting;

import java.time.LocalDate;

/** What happened to a person's vetting. */
public sealed interface VettingEvent {

    /** The records hold nothing against the person. */
    record FoundClear(RecordQuery query, LocalDate until) implements VettingEvent {}

    /** The records hold something that bars the person. */
    record FoundHit(RecordQuery query) implements VettingEvent {}

    /** An officer found the bar wrong or gone. */
    record BarLifted(String by, String reason) implements VettingEvent {}
}
