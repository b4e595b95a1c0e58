package org.linli.matching.partition;

/** How far a request is. */
public enum RequestStatus {
    /** Owners plan their own areas. */
    PLANNING,
    /** What found nobody in its zone is offered people of other zones. */
    BORDER,
    /** All parts are done; the plan is put together. */
    CLOSING,
    ANSWERED,
    REFUSED;

    public boolean ended() {
        return this == ANSWERED || this == REFUSED;
    }
}
