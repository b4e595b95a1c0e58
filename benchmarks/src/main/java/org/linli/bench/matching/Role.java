package org.linli.bench.matching;

/** One row of {@code roles.csv}: who is asked for, how many at least and how many at best. */
public record Role(int kind, int skills, int quals, int min, int want) {

    /** Not a social worker. */
    public static final int GENERAL = 0;
    /** Anyone with the qualification. */
    public static final int SPECIALIST = 1;
    /** A social worker; languages are not asked of them. */
    public static final int SUPERVISOR = 2;
}
