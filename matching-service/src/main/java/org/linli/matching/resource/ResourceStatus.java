package org.linli.matching.resource;

/** Where a resource stands. */
public enum ResourceStatus {
    OFFERED,
    /** An office looked at it and found it as stated. */
    CHECKED,
    /** On the list, and nobody has it. */
    AVAILABLE,
    /** Promised to somebody for some time or in some quantity. */
    RESERVED,
    IN_USE,
    RETIRED;

    /** True while it is on the resource list. */
    public boolean listed() {
        return this == AVAILABLE || this == RESERVED || this == IN_USE;
    }
}
