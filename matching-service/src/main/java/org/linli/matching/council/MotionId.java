package org.linli.matching.council;

/** Names a motion. */
public record MotionId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
