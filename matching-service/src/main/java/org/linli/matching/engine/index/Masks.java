package org.linli.matching.engine.index;

/**
 * What a person must bring, as bits: all of {@code skills}, {@code qualifications} and {@code languages}, none of {@code barred} (which
 * are qualifications too).
 */
public record Masks(long skills, long qualifications, long barred, long languages) {

    public static final Masks NONE = new Masks(0, 0, 0, 0);
}
