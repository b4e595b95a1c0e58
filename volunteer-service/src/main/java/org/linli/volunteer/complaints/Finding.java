package org.linli.volunteer.complaints;

/** What the investigation came to. */
public enum Finding {
    UPHELD,
    NOT_UPHELD
}
