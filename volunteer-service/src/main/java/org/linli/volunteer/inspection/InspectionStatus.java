package org.linli.volunteer.inspection;

/** Where an inspection stands. */
public enum InspectionStatus {
    DRAWN,
    /** Every record of the sample was looked at. */
    CHECKED,
    PUBLISHED
}
