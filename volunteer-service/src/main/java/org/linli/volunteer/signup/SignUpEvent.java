package org.linli.volunteer.signup;

/** What happened to one person's place in one activity. */
public sealed interface SignUpEvent {

    /** The place was asked for. */
    record Applied() implements SignUpEvent {}

    /** The place is the volunteer's. */
    record Accepted() implements SignUpEvent {}

    /** The activity was full. */
    record PutOnWaitingList() implements SignUpEvent {}

    /** The place was refused. */
    record Rejected(String reason) implements SignUpEvent {}

    /** The place was given back before any service. */
    record Cancelled(String reason) implements SignUpEvent {}

    /** The volunteer did not come. */
    record MarkedNoShow() implements SignUpEvent {}
}
