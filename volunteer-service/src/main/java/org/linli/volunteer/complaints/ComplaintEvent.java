package org.linli.volunteer.complaints;

import java.time.Instant;

/** What happened to a complaint. */
public sealed interface ComplaintEvent {

    /** It came in; both clocks run. */
    record Received() implements ComplaintEvent {}

    /** The complainant was told that it is being looked into. */
    record Acknowledged(String by, Instant at) implements ComplaintEvent {}

    /** The complainant was told the result. */
    record Answered(Finding finding, String answer, String by, Instant at) implements ComplaintEvent {}

    /** The complainant was told who has the power. */
    record Redirected(String to, String by, Instant at) implements ComplaintEvent {}

    /** A handler read what was said and by whom. */
    record Opened(String by, String purpose, Instant at) implements ComplaintEvent {}

    /** The calendar changed, and with it the clocks. */
    record Rescheduled(ComplaintClocks clocks) implements ComplaintEvent {}
}
