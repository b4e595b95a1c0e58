package org.linli.matching.station;

/** Names one station. */
public record StationId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
