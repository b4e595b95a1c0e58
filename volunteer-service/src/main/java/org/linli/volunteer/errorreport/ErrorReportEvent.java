package org.linli.volunteer.errorreport;

import java.time.Instant;
import org.linli.platform.calendar.Deadline;

/** What happened to a report of an error. */
public sealed interface ErrorReportEvent {

    /** A volunteer says that his record is wrong. */
    record Reported() implements ErrorReportEvent {}

    /** The body agreed and changed the record: the move tells how. */
    record Answered(ErrorReportMove move, String by, Instant at) implements ErrorReportEvent {}

    /** The body looked into it and found the record right. */
    record Dismissed(String by, String reason, Instant at) implements ErrorReportEvent {}

    /** The calendar changed, and with it the last day of the answer. */
    record Rescheduled(Deadline answerBy) implements ErrorReportEvent {}

    /** The volunteer no longer asks. */
    record Withdrawn(Instant at) implements ErrorReportEvent {}
}
