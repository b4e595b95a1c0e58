package org.linli.matching.resource;

/** Who takes the money of a session. */
public enum Collector {
    NOBODY,
    OWNER,
    STAFF,
    VOLUNTEER
}
