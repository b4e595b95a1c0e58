package org.linli.matching.jointaction;

/** Names a partner. */
public record PartnerId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
