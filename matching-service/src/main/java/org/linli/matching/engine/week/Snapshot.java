package org.linli.matching.engine.week;

import java.util.Arrays;

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

    /** Brings the draft, wherever the search has led it, to the plan kept here. */
    void restore(Draft draft) {
        draft.release();
        for (int n = 0; n < window.length; n++) {
            if (draft.window[n] != WeekProblem.NONE && !same(draft, n)) {
                draft.clear(n);
            }
        }
        for (int n = 0; n < window.length; n++) {
            if (window[n] == WeekProblem.NONE || draft.window[n] != WeekProblem.NONE) {
                continue;
            }
            draft.open(n, window[n], venue[n]);
            for (int r = draft.shape.firstRole[n]; r < draft.shape.firstRole[n + 1]; r++) {
                for (int s = draft.shape.firstSeat[r]; s < draft.shape.firstSeat[r] + filled[r]; s++) {
                    int person = draft.crowd.row[seatPerson[s]];
                    draft.seat(r, seatPerson[s], Points.seat(draft.problem, n, r, person));
                }
            }
        }
    }

    private boolean same(Draft draft, int n) {
        if (draft.window[n] != window[n] || draft.venue[n] != venue[n]) {
            return false;
        }
        for (int r = draft.shape.firstRole[n]; r < draft.shape.firstRole[n + 1]; r++) {
            int first = draft.shape.firstSeat[r];
            if (draft.filled[r] != filled[r]
                    || !Arrays.equals(
                            draft.seatPerson, first, first + filled[r], seatPerson, first, first + filled[r])) {
                return false;
            }
        }
        return true;
    }
}
