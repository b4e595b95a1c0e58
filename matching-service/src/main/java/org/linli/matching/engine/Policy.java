package org.linli.matching.engine;

/**
 * What a district has decided about matching.
 *
 * @param childVetting helpers of minors need a record check that covers the day (MAT-06 on SEC-13)
 * @param declaredSocialWorkers a person who states that he does social work may be proposed as supervisor; the office sees his
 *     certificate before it confirms
 * @param weeklyEngagements most seats of a volunteer that a person takes in a week
 * @param weeklySupervisions most seats altogether that a person takes in a week when some of them are a supervisor's
 * @param bufferMinutes time between two engagements of one person, for the way
 */
public record Policy(
        boolean childVetting,
        boolean declaredSocialWorkers,
        int weeklyEngagements,
        int weeklySupervisions,
        int bufferMinutes) {

    public static final Policy DEFAULT = new Policy(false, true, 3, 6, 30);

    /** Whether one more seat fits in a week that holds {@code all} seats, {@code ordinary} of them a volunteer's. */
    public boolean hasRoom(int all, int ordinary, boolean supervising) {
        return all < Math.max(weeklySupervisions, weeklyEngagements) && (supervising || ordinary < weeklyEngagements);
    }
}
