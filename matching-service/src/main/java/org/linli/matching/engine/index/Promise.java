package org.linli.matching.engine.index;

/**
 * Time that a person has given away, in minutes since 1970-01-01 local time; an open proposal counts.
 *
 * @param key names the promise, so that it can be taken back
 * @param need who has him
 */
public record Promise(String key, String need, long startsAt, long endsAt, boolean supervising) {

    private static final int MINUTES_OF_WEEK = 7 * 1_440;
    /** From Monday, 1970-01-05 on. */
    private static final int FIRST_MONDAY = 4 * 1_440;

    public static Promise of(String need, Span span, boolean supervising) {
        return new Promise(need, need, span.startsAt(), span.endsAt(), supervising);
    }

    public long week() {
        return Math.floorDiv(startsAt - FIRST_MONDAY, MINUTES_OF_WEEK);
    }

    /** True when fewer than {@code apart} minutes lie between this promise and the span. */
    public boolean collides(Span span, int apart) {
        return span.startsAt() < endsAt + apart && startsAt < span.endsAt() + apart;
    }
}
