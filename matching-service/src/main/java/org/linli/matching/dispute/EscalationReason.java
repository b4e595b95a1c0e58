package org.linli.matching.dispute;

/** Why a dispute goes one level up. */
public enum EscalationReason {
    /** The level's attempts came to nothing. */
    ATTEMPTS_USED,
    /** The level's days are over. */
    LEVEL_OVERDUE,
    /** It could grow: many people, or violence near. */
    RISK,
    /** The agreement is not kept. */
    BREACH
}
