package org.linli.platform.identifier;

/** ID-04: the five levels of a division code, each with the number of digits that name it. */
public enum DivisionLevel {
    PROVINCE(2),
    PREFECTURE(4),
    COUNTY(6),
    TOWNSHIP(9),
    VILLAGE(12);

    private final int prefixLength;

    DivisionLevel(int prefixLength) {
        this.prefixLength = prefixLength;
    }

    /** How many leading digits name a division of this level. */
    public int prefixLength() {
        return prefixLength;
    }
}
