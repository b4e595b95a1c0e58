package org.linli.matching.onsiteservice;

/** Names an on-site service. */
public record OnsiteServiceId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
