package org.linli.matching.dispute;

/** Names one dispute. */
public record DisputeId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
