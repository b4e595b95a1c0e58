package org.linli.volunteer.signup;

import java.time.Instant;

/** What happened to one person's place in one activity. */
public sealed interface SignUpEvent {

    /** The place was asked for. */
    record Applied() implements SignUpEvent {}

    /** The place is the volunteer's. */
    record Accepted() implements SignUpEvent {}

    /** The activity was full. */
    record PutOnWaitingList() implements SignUpEvent {}

    /** A seat may be free for one who waits. */
    record CalledUp() implements SignUpEvent {}

    /** The place was refused. */
    record Rejected(String cause) implements SignUpEvent {}

    /** The place was asked for anew. */
    record Reapplied(Instant at, Declaration said) implements SignUpEvent {}

    /** The place was given back before any service; the cause is a code. */
    record Cancelled(String cause) implements SignUpEvent {}

    /** The volunteer did not come. */
    record MarkedNoShow(String by) implements SignUpEvent {}

    /** The absence does not count. */
    record Excused(String by) implements SignUpEvent {}
}
