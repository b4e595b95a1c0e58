package org.linli.matching.council;

/** Names a child's seat in a council; it tells nothing about the child. */
public record CouncilMemberId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
