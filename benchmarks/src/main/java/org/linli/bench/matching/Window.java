package org.linli.bench.matching;

/** One row of {@code windows.csv}: when a need could take place, and what the choice costs. */
public record Window(int day, int start, int length, int penalty) {

    public int end() {
        return start + length;
    }

    /** The half hours that it takes. */
    public int bits() {
        return ((1 << length) - 1) << start;
    }
}
