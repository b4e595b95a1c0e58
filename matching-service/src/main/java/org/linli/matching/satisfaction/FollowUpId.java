package org.linli.matching.satisfaction;

/** Names a follow-up: the event that told of the finished demand. */
public record FollowUpId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
