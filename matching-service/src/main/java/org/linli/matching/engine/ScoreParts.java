package org.linli.matching.engine;

/** The MAT-05 score of one person for one seat: 40 skill, 20 distance, 15 time, 15 rating, 10 load. */
public record ScoreParts(int skill, int distance, int time, int rating, int load) {

    public static final int MOST_LOAD = 10;

    public int total() {
        return skill + distance + time + rating + load;
    }

    public ScoreParts withLoad(int points) {
        return new ScoreParts(skill, distance, time, rating, points);
    }
}
