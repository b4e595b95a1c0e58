package org.linli.matching.partition;

/** What is asked of the owners. */
public enum RequestKind {
    /** A plan of a street or community, by its one owner with everybody of the district. */
    AREA,
    /** A plan of a district: each owner its zone with the zone's people, then across the borders. */
    DISTRICT,
    /** The next person for one demand. */
    NEXT
}
