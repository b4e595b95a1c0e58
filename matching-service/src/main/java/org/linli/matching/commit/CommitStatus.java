package org.linli.matching.commit;

/** How far a plan has come; a plan that nobody reviewed is only proposed. */
public enum CommitStatus {
    REVIEWED,
    /** Its proposals are being confirmed one by one. */
    CONFIRMING,
    CONFIRMED,
    /** An office put it aside; its proposals lapse by themselves. */
    DISCARDED
}
