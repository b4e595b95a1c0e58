package org.linli.matching.dualcheckin;

/** Names a unit. */
public record PartyUnitId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
