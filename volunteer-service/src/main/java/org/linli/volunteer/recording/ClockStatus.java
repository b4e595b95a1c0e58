package org.linli.volunteer.recording;

/** Where the recording of an activity stands. */
public enum ClockStatus {
    /** The activity is not over. */
    WAITING,
    /** It is over and something is missing. */
    DUE,
    /** Something is missing and the time grows short. */
    WARNED,
    /** Something is missing and the time is over. */
    LATE,
    /** Everything was on record in time. */
    MET,
    /** Everything is on record, too late. */
    MET_LATE,
    /** There is nothing to record: the activity was cancelled, or nobody served. */
    VOID;

    /** Whether the clock may still change. */
    public boolean isOpen() {
        return this == WAITING || this == DUE || this == WARNED || this == LATE;
    }
}
