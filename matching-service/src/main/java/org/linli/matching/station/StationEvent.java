package org.linli.matching.station;

import java.time.LocalDate;
import java.util.Set;

/** What happened to a station. */
public sealed interface StationEvent {

    /** It was registered. */
    record Registered() implements StationEvent {}

    /** It is described anew. */
    record Described(StationDetails details) implements StationEvent {}

    /** Its checklist was gone through. */
    record Checked(Set<StationThing> things, Set<StationFunction> functions, LocalDate on) implements StationEvent {}

    /** Something took place there. */
    record ActivityRecorded(StationActivity activity) implements StationEvent {}

    /** It has stood idle for too long, since a day. */
    record FoundIdle(LocalDate since, int days) implements StationEvent {}

    /** It works no more. */
    record Closed() implements StationEvent {}

    /** It works again; idleness counts from that day. */
    record Reopened(LocalDate on) implements StationEvent {}
}
