package org.linli.matching.council;

/** How a vote went; who voted how is not kept. */
public record Ballot(int yes, int no, int abstained) {

    public Ballot {
        if (yes < 0 || no < 0 || abstained < 0) {
            throw new IllegalArgumentException("nobody votes less than once");
        }
    }

    public int cast() {
        return yes + no + abstained;
    }

    /** More than half of the members voted. */
    boolean quorate(int members) {
        return 2 * cast() > members;
    }

    /** More said yes than no. */
    boolean adopted() {
        return yes > no;
    }
}
