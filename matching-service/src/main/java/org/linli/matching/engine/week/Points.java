package org.linli.matching.engine.week;

/** The points of matching.md section 2 in whole numbers; distances in float32, divisions cut off. */
final class Points {

    static final int NEAR = 250;
    static final int FIT = 250;
    static final int PREFERRED_CATEGORY = 150;
    static final int FAIR = 150;
    static final int FAIR_HOURS = 40;
    static final int DIALECT = 60;
    static final int DIALECT_LANGUAGE = 2;
    static final int PRIOR_PARTNER = 600;
    static final int SOCIAL_WORKER = 32;
    static final float VENUE_REACH = 2000f;
    private static final float VENUE_COST = 150f;

    private static final int[] LOAD = {0, 120, 300, 500, 700, 900, 1100, 1300};

    private Points() {}

    static float distance(float x1, float y1, float x2, float y2) {
        float dx = x1 - x2;
        float dy = y1 - y2;
        return (float) Math.sqrt(dx * dx + dy * dy);
    }

    static int near(float distance, float radius) {
        return (int) (NEAR * (1f - distance / radius));
    }

    static int fit(int preferred, int skills, boolean supervisor) {
        if (preferred == 0) {
            return 0;
        }
        int fit = FIT * Integer.bitCount(preferred & skills) / Integer.bitCount(preferred);
        return supervisor ? fit / 2 : fit;
    }

    static int fair(int recentHours) {
        return Math.max(0, FAIR - FAIR * recentHours / FAIR_HOURS);
    }

    /** What it costs the need to take place there; −1 when the venue does not suit. */
    static int venueCost(WeekProblem problem, int need, int venue) {
        Suitability suitability = problem.suitability();
        if (suitability != null) {
            return suitability.venueCost(need, venue);
        }
        WeekProblem.Needs needs = problem.needs();
        WeekProblem.Venues venues = problem.venues();
        float distance = distance(venues.x()[venue], venues.y()[venue], needs.x()[need], needs.y()[need]);
        boolean suits = distance <= VENUE_REACH
                && venues.type()[venue] >= needs.venueType()[need]
                && venues.capacity()[venue] >= needs.venueCapacity()[need];
        return suits ? venueCost(distance) : -1;
    }

    static int venueCost(float distance) {
        return (int) (VENUE_COST * distance / VENUE_REACH);
    }

    static boolean likesDialect(int category) {
        return category == 0 || category == 3;
    }

    /** What the next engagement costs a person who already has so many. */
    static int load(int engagements, boolean socialWorker) {
        int last = LOAD.length - 1;
        int cost = engagements <= last ? LOAD[engagements] : LOAD[last] + 200 * (engagements - last);
        return socialWorker ? cost / 4 : cost;
    }

    /** All that a person brings to a seat, without the seat's own value and the cost of load. */
    static int seat(WeekProblem problem, int need, int role, int person) {
        Suitability suitability = problem.suitability();
        if (suitability != null) {
            return suitability.points(role, person);
        }
        WeekProblem.People people = problem.people();
        WeekProblem.Needs needs = problem.needs();
        boolean supervisor = problem.roles().kind()[role] == WeekProblem.Roles.SUPERVISOR;
        int category = needs.category()[need];
        int points = fit(needs.preferredSkills()[need], people.skills()[person], supervisor)
                + near(
                        distance(people.x()[person], people.y()[person], needs.x()[need], needs.y()[need]),
                        people.radius()[person])
                + people.rating()[person]
                + fair(people.recentHours()[person]);
        if (!supervisor && (people.preferredCategories()[person] >> category & 1) != 0) {
            points += PREFERRED_CATEGORY;
        }
        if ((people.languages()[person] & DIALECT_LANGUAGE) != 0 && likesDialect(category)) {
            points += DIALECT;
        }
        return needs.priorPerson()[need] == person ? points + PRIOR_PARTNER : points;
    }
}
