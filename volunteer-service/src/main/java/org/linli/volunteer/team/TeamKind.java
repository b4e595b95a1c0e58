package org.linli.volunteer.team;

/** Where a team was formed; it decides which body it names. */
public enum TeamKind {
    /** Below a registered organization, named by its social credit code (ID-03). */
    ORGANIZATION,
    /** Inside a community: the neighbourhood committee guides its records (VOL-36). */
    COMMUNITY,
    /** Inside a unit: the unit guides its records (VOL-36). */
    UNIT,
    /** By people themselves: unregistered grassroots teams may take part too. */
    GRASSROOTS
}
