package org.linli.matching.dispute;

/** What the court said of a joint application. */
public enum CourtRuling {
    CONFIRMED,
    NOT_CONFIRMED
}
