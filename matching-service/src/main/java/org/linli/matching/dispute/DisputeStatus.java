package org.linli.matching.dispute;

/** Where a dispute stands. */
public enum DisputeStatus {
    REGISTERED,
    /** Every party wants the mediation. */
    CONSENTED,
    /** One party clearly refuses: the end (MAT-09). */
    REFUSED,
    MEDIATING,
    /** The parties agree, in writing or orally. */
    AGREED,
    /** The parties have asked the court together to confirm it. */
    JUDICIAL_CONFIRM,
    PERFORMING,
    FULFILLED,
    BREACHED,
    /** It came to nothing, and the other ways were told. */
    FAILED,
    /** One level further up, where mediators are not yet at work. */
    ESCALATED,
    REPORTED_POLICE
}
