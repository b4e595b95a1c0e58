package org.linli.matching.partner;

/** Names one partner. */
public record PartnerId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
