package org.linli.matching.station;

/** One type of station as a district calls it; {@code code} is the literal in data and events. */
public record StationType(String code, String name) {

    public StationType {
        if (!code.matches("[A-Z][A-Z_]{1,39}") || name.isBlank()) {
            throw new IllegalArgumentException("a type of station has a code in capitals and a name: " + code);
        }
    }
}
