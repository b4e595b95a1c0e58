package org.linli.project.incubation;

/** Names a signed-in person by the issuer's stable id; two ids are the same person exactly when they are equal. */
public record PersonId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
