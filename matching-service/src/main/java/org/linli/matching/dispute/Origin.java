package org.linli.matching.dispute;

/** MAT-09: a party applies, or the committee acts itself. */
public enum Origin {
    PARTY,
    COMMITTEE
}
