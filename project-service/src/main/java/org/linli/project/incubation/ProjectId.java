package org.linli.project.incubation;

/** Names one project; opaque. */
public record ProjectId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
