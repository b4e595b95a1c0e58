package org.linli.volunteer.lateentry;

/** Where a late entry stands. */
public enum LateEntryStatus {
    REQUESTED,
    FIRST_APPROVED,
    /** Both have approved; its minutes are on their way to the record. */
    APPROVED,
    RECORDED,
    /** Approved, but the day had been filled meanwhile. */
    NOT_RECORDED,
    REFUSED,
    WITHDRAWN,
    /** It was untrue: taken back and published. */
    FOUND_FALSE
}
