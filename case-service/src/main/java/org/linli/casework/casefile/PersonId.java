package org.linli.casework.casefile;

/** Names a signed-in professional by the issuer's stable id. */
public record PersonId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
