package org.linli.matching.engine;

/** Decides how well a person who may take a seat fits it (MAT-05); whole points, so that equal input gives equal order. */
public final class Scoring {

    public static final int HAS_SKILLS = 30;
    static final int LIKES_CLASS = 10;
    static final int SAME_COMMUNITY = 20;
    static final int SAME_STREET = 12;
    static final int SAME_DISTRICT = 5;
    static final int DECLARED_TIME = 15;
    static final int TO_BE_ASKED = 5;
    static final int RATING_POINTS = 15;
    /** Nobody has rated him yet: neither good nor bad. */
    static final int UNRATED = 70;

    static final int PER_ENGAGEMENT = 3;
    static final int MINUTES_PER_POINT = 480;

    private final Supply supply;

    Scoring(Supply supply) {
        this.supply = supply;
    }

    /** The parts with the load of somebody who has nothing to do yet. */
    ScoreParts unloaded(Need need, int row) {
        int skill = HAS_SKILLS + ((supply.classes(row) & need.classBit()) != 0 ? LIKES_CLASS : 0);
        return new ScoreParts(
                skill,
                proximity(need.area(), supply.area(row)),
                time(need, row),
                rating(supply.rating(row)),
                ScoreParts.MOST_LOAD);
    }

    /** The points without the load part. */
    int unburdened(Need need, int row) {
        return ((supply.classes(row) & need.classBit()) != 0 ? HAS_SKILLS + LIKES_CLASS : HAS_SKILLS)
                + proximity(need.area(), supply.area(row))
                + time(need, row)
                + rating(supply.rating(row));
    }

    /** The rating part; {@code hundredths} below 0 says that nobody has rated him. */
    public static int rating(int hundredths) {
        return (hundredths < 0 ? UNRATED : hundredths) * RATING_POINTS / 100;
    }

    /** No coordinates yet: the same community is nearest, then the same street, then the district. */
    public static int proximity(long a, long b) {
        if (a == b) {
            return SAME_COMMUNITY;
        }
        if (a / 1_000 == b / 1_000) {
            return SAME_STREET;
        }
        return a / 1_000_000 == b / 1_000_000 ? SAME_DISTRICT : 0;
    }

    /** Declared time is worth more than time that has to be asked for; after 21:00 everybody has to be asked. */
    private int time(Need need, int row) {
        return supply.hasTimes(row) && !need.beyondGrid() ? DECLARED_TIME : TO_BE_ASKED;
    }

    /** What is left of the load points of a person with so many engagements and so much recent service. */
    public static int load(int engagements, int recentMinutes) {
        return Math.max(0, ScoreParts.MOST_LOAD - PER_ENGAGEMENT * engagements - recentMinutes / MINUTES_PER_POINT);
    }
}
