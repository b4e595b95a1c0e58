package org.linli.bench.matching;

/** Every hard rule of the matching problem. */
public enum HardRule {
    UNKNOWN_NEED,
    UNKNOWN_WINDOW,
    UNKNOWN_ROLE,
    UNKNOWN_PERSON,
    UNKNOWN_VENUE,
    ONE_WINDOW,
    ONE_VENUE,
    MINIMUM,
    WANTED,
    PERSON_ONCE,
    KIND,
    SKILLS,
    QUALIFICATIONS,
    LANGUAGES,
    RADIUS,
    AVAILABILITY,
    PERSON_OVERLAP,
    MAX_ENGAGEMENTS,
    MAX_SLOTS,
    VENUE_MISSING,
    VENUE_NOT_ASKED,
    VENUE_CAPACITY,
    VENUE_TYPE,
    VENUE_DISTANCE,
    VENUE_OPENING,
    VENUE_OVERLAP,
    POOL,
    PIN
}
