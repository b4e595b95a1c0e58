package org.linli.matching.partition;

/** How far one partition's part of a request is. */
public enum PartStatus {
    WAITING,
    /** An owner has taken it, for as long as its lease says. */
    AT_WORK,
    DONE
}
