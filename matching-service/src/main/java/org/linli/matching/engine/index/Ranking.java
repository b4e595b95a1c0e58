package org.linli.matching.engine.index;

/** The best people for an ask, in the order of score, then {@link Member#draw}, then id. */
public final class Ranking {

    private final int[] scores;
    private final long[] draws;
    private final int[] rows;
    private final PeopleView view;
    private int count;

    Ranking(int k, PeopleView view) {
        this.scores = new int[k];
        this.draws = new long[k];
        this.rows = new int[k];
        this.view = view;
    }

    public int count() {
        return count;
    }

    /** Who stands at a place, the best at 0. */
    public String id(int place) {
        return person(rows[place]);
    }

    public int score(int place) {
        return scores[place];
    }

    int row(int place) {
        return rows[place];
    }

    boolean full() {
        return count == rows.length;
    }

    /** True when nobody of a block with these bounds can get in. */
    boolean closedTo(int bound, long minDraw) {
        if (!full()) {
            return false;
        }
        int last = scores[count - 1];
        return bound < last || (bound == last && minDraw > draws[count - 1]);
    }

    void offer(int score, long draw, int row) {
        if (full() && !before(score, draw, row, count - 1)) {
            return;
        }
        int at = full() ? count - 1 : count++;
        while (at > 0 && before(score, draw, row, at - 1)) {
            scores[at] = scores[at - 1];
            draws[at] = draws[at - 1];
            rows[at] = rows[at - 1];
            at--;
        }
        scores[at] = score;
        draws[at] = draw;
        rows[at] = row;
    }

    private boolean before(int score, long draw, int row, int place) {
        if (score != scores[place]) {
            return score > scores[place];
        }
        if (draw != draws[place]) {
            return draw < draws[place];
        }
        return person(row).compareTo(person(rows[place])) < 0;
    }

    private String person(int row) {
        return view.region(row).member(row % Region.SIZE).id();
    }
}
