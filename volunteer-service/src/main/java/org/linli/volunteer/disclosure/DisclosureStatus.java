package org.linli.volunteer.disclosure;

/** Where a request to see a minor's data stands. */
public enum DisclosureStatus {
    REQUESTED,
    APPROVED,
    REFUSED
}
