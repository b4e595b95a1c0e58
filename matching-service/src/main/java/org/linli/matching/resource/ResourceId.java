package org.linli.matching.resource;

/** Names one resource. */
public record ResourceId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
