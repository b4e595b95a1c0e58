package org.linli.matching.demand;

/** Names one demand. */
public record DemandId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
