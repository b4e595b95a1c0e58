package org.linli.matching.demandclock;

/** What is owed: verification, or the answer whether the demand is listed. */
public enum ClockKind {
    VERIFY,
    ANSWER
}
