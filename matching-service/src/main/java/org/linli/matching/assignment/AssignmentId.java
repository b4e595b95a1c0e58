package org.linli.matching.assignment;

/** Names one assignment; the sign-up that volunteer-service makes of it has the same id. */
public record AssignmentId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
