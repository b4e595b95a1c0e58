package org.linli.matching.wish;

import java.util.List;

/**
 * MAT-07: what a district decides about wishes. Days are calendar days; one that ends on a day off ends on the next working day.
 *
 * @param registrationDay the day of each month on which wishes are registered
 * @param onlyThen whether none is taken in on other days
 * @param points where wishes are registered and claimed
 */
public record WishTerms(
        int capYuan,
        int maxMembers,
        int contactDays,
        int fulfilDays,
        int gatherDays,
        int evaluationDays,
        int warnDays,
        int registrationDay,
        boolean onlyThen,
        List<ClaimPoint> points) {

    /** A place where wishes hang on the wall. */
    public record ClaimPoint(String area, String name, String address) {}

    public WishTerms {
        if (capYuan < 1 || maxMembers < 2 || contactDays < 1 || fulfilDays < contactDays || gatherDays < 1) {
            throw new IllegalArgumentException("a wish has a value, a joint one two members, and each clock a day");
        }
        if (evaluationDays < 1 || warnDays < 0 || registrationDay < 1 || registrationDay > 28) {
            throw new IllegalArgumentException(
                    "wishes are judged in a day at least and registered on a day that every month has");
        }
        points = List.copyOf(points);
    }

    int daysOf(WishClock clock) {
        return switch (clock) {
            case GATHER -> gatherDays;
            case CONTACT -> contactDays;
            case FULFIL -> fulfilDays;
            case EVALUATE -> evaluationDays;
        };
    }
}
