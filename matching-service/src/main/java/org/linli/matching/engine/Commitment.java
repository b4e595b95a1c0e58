package org.linli.matching.engine;

/** Time that a person has promised already, in minutes since 1970-01-01 local time; an open proposal counts. */
public record Commitment(String personId, long startsAt, long endsAt, boolean supervising) {

    public long week() {
        return Math.floorDiv(Math.floorDiv(startsAt, 1_440) + 3, 7);
    }
}
