package org.linli.volunteer.lateentry;

import java.time.Instant;

/** What happened to a late entry. */
public sealed interface LateEntryEvent {

    /** Somebody asks for hours that were not checked in. */
    record Requested() implements LateEntryEvent {}

    /** The first of two has approved. */
    record ApprovedFirst(String by, Instant at) implements LateEntryEvent {}

    /** The second of two has approved; {@code scopeDigits} tells how high his body stands (VOL-13). */
    record ApprovedSecond(String by, int scopeDigits, Instant at) implements LateEntryEvent {}

    /** It will not be entered. */
    record Refused(String by, String reason, Instant at) implements LateEntryEvent {}

    /** The requester no longer asks. */
    record Withdrawn(Instant at) implements LateEntryEvent {}

    /** The minutes count. */
    record Recorded(Instant at) implements LateEntryEvent {}

    /** The day had no room for it any more; {@code code} is the refusal's. */
    record CouldNotBeRecorded(String code, Instant at) implements LateEntryEvent {}

    /** It was untrue. */
    record FoundFalse(String by, String reason, Instant at) implements LateEntryEvent {}
}
