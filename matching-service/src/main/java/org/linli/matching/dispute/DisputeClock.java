package org.linli.matching.dispute;

/** The deadlines of a dispute. */
public enum DisputeClock {
    /** MAT-13: a level settles it or passes it on. */
    LEVEL,
    /** MAT-10: a mediation ends within a month. */
    MONTH,
    /** MAT-11: the parties may go to court together. */
    JUDICIAL,
    /** MAT-11: the committee looks whether the agreement is kept. */
    VISIT
}
