package org.linli.bench.matching;

/** What a seat, a venue and a person's load are worth; whole numbers, {@code /} truncates, distances in float32. */
public final class Utility {

    public static final float VENUE_REACH = 2000f;
    private static final int PRIOR_PARTNER = 600;
    private static final int PREFERRED_CATEGORY = 150;
    private static final int DIALECT = 60;
    private static final int DIALECT_LANGUAGE = 2;
    private static final int[] LOAD = {0, 120, 300, 500, 700, 900, 1100, 1300};

    private Utility() {}

    public static float distance(float ax, float ay, float bx, float by) {
        float dx = ax - bx;
        float dy = ay - by;
        return (float) Math.sqrt(dx * dx + dy * dy);
    }

    /** The worth of this person in this role beyond the need's seat value. */
    public static int ofSeat(Person person, Need need, Role role) {
        int asked = Integer.bitCount(need.preferredSkills());
        int shared = Integer.bitCount(need.preferredSkills() & person.skills());
        int fit = asked == 0 ? 0 : 250 * shared / asked;
        float distance = distance(person.x(), person.y(), need.x(), need.y());
        int near = (int) (250f * (1f - distance / person.radius()));
        int fair = Math.max(0, 150 - 150 * person.recentHours() / 40);
        boolean supervisor = role.kind() == Role.SUPERVISOR;
        int utility = near + person.rating() + fair;
        utility += supervisor ? fit / 2 : fit;
        if (!supervisor && (person.preferredCategories() >> need.category() & 1) != 0) {
            utility += PREFERRED_CATEGORY;
        }
        if ((person.languages() & DIALECT_LANGUAGE) != 0 && (need.category() == 0 || need.category() == 3)) {
            utility += DIALECT;
        }
        if (need.priorPerson() == person.id()) {
            utility += PRIOR_PARTNER;
        }
        return utility;
    }

    /** What the engagement after {@code before} others costs. */
    public static int ofNextEngagement(Person person, int before) {
        int step = LOAD[Math.min(before, LOAD.length - 1)];
        return person.isSocialWorker() ? step / 4 : step;
    }

    public static int ofVenue(Venue venue, Need need) {
        return (int) (150f * distance(venue.x(), venue.y(), need.x(), need.y()) / VENUE_REACH);
    }
}
