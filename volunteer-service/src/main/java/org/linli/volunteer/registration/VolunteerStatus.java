package org.linli.volunteer.registration;

/** A volunteer's standing; hours stay with him whatever it is. */
public enum VolunteerStatus {
    DRAFT,
    IDENTITY_VERIFIED,
    GUARDIAN_PENDING,
    ACTIVE,
    SUSPENDED,
    WITHDRAWN,
    DECEASED,
    MERGED
}
