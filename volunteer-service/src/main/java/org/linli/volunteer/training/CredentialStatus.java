package org.linli.volunteer.training;

/** Whether a credential was taken back; that it has lapsed is a matter of the day, not of a status. */
public enum CredentialStatus {
    VALID,
    REVOKED
}
