package org.linli.platform.identifier;

/** The sex that a citizen id states. */
public enum Sex {
    MALE,
    FEMALE
}
