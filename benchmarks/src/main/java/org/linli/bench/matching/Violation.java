package org.linli.bench.matching;

/** A hard rule that a plan breaks, and where. */
public record Violation(HardRule rule, String where) {

    @Override
    public String toString() {
        return rule + ": " + where;
    }
}
