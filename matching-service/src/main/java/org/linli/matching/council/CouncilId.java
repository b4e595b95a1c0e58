package org.linli.matching.council;

/** Names a council. */
public record CouncilId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
