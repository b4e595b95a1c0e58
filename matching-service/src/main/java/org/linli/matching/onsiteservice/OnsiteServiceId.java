package org.linli.matching.onsiteservice;

/** Names an on-site service. */
public record OnsiteServiceId(String value) {

    /** What it is called where it has people's time. */
    public String owner() {
        return "onsite/" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
