package org.linli.casework.casefile;

/** Where a judicial case stands; {@code closed} ones no longer await a decision of the procuratorate. */
public enum CaseStatus {
    REFERRED(false),
    INVESTIGATING(false),
    REPORT_SUBMITTED(false),
    SUPPLEMENT(false),
    HEARING_SCHEDULED(false),
    HEARD(false),
    OPINIONS_HEARD(false),
    CNP_DECIDED(false),
    SERVED(false),
    PROBATION(false),
    LOCATION_CHANGE_APPROVED(false),
    EXPIRED(false),
    OPINION_FILED(false),
    VICTIM_HEARD(false),
    REVOKED(false),
    NON_PROSECUTED(true),
    PROSECUTED(true),
    TRANSFERRED(true),
    SEALED(true),
    QUERY_REQUESTED(true),
    QUERY_GRANTED(true),
    QUERY_DENIED(true),
    UNSEALED(true);

    private final boolean closed;

    CaseStatus(boolean closed) {
        this.closed = closed;
    }

    public boolean closed() {
        return closed;
    }
}
