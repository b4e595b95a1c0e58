package org.linli.volunteer.vetting;

/** Where a person's vetting stands; that a clear query has lapsed is a matter of the day, not of a status. */
public enum VettingStatus {
    UNCHECKED,
    CLEARED,
    BARRED
}
