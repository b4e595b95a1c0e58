package org.linli.matching.engine.week;

import java.util.List;

/** The best plan found so far, kept apart from the draft that the search goes on changing. */
final class Snapshot {

    private final int[] seatPerson;
    private final int[] filled;
    private final int[] window;
    private final int[] venue;
    private long utility = Long.MIN_VALUE;

    Snapshot(Draft draft) {
        seatPerson = new int[draft.seatPerson.length];
        filled = new int[draft.filled.length];
        window = new int[draft.window.length];
        venue = new int[draft.venue.length];
    }

    long utility() {
        return utility;
    }

    void keep(Draft draft, long worth) {
        utility = worth;
        System.arraycopy(draft.seatPerson, 0, seatPerson, 0, seatPerson.length);
        System.arraycopy(draft.filled, 0, filled, 0, filled.length);
        System.arraycopy(draft.window, 0, window, 0, window.length);
        System.arraycopy(draft.venue, 0, venue, 0, venue.length);
    }

    WeekPlan plan(
            WeekProblem problem,
            Shape shape,
            Crowd crowd,
            Pricing pricing,
            long moves,
            double seconds,
            List<WeekPlan.Phase> phases,
            List<WeekProblem.Pin> unkept) {
        int seats = 0;
        for (int f : filled) {
            seats += f;
        }
        int[] firstSeat = new int[shape.needs + 1];
        int[] role = new int[seats];
        int[] person = new int[seats];
        int at = 0;
        for (int n = 0; n < shape.needs; n++) {
            firstSeat[n] = at;
            for (int r = shape.firstRole[n]; r < shape.firstRole[n + 1]; r++) {
                for (int s = shape.firstSeat[r]; s < shape.firstSeat[r] + filled[r]; s++) {
                    role[at] = r;
                    person[at++] = crowd.row[seatPerson[s]];
                }
            }
        }
        firstSeat[shape.needs] = at;
        Prices prices = pricing.best();
        int[] personPrice = new int[problem.people().size()];
        for (int p = 0; p < crowd.size; p++) {
            personPrice[crowd.row[p]] = prices.person[p];
        }
        return new WeekPlan(
                window.clone(),
                venue.clone(),
                firstSeat,
                role,
                person,
                utility,
                pricing.bound(),
                pricing.rounds(),
                moves,
                seconds,
                phases,
                unkept,
                new WarmStart(personPrice, prices.pool.clone(), prices.venue.clone()));
    }
}
