package org.linli.matching.engine;

import java.util.Arrays;
import org.linli.matching.engine.week.WeekProblem;

/** All who can be asked, as the week solver knows them in every week: by number in the drawn order, always free, near to everything. */
final class Everybody {

    private static final int NO_LIMIT = 200;

    /** Rows of the supply by number of a person. */
    private final int[] rows;

    private final int[] number;
    private final long[] id;
    private final float[] x;
    private final float[] y;
    private final float[] near;
    private final int[] nothing;
    private final int[] slots;
    private final int[] always;

    Everybody(Supply supply, int[] drawn) {
        rows = drawn;
        number = new int[supply.size()];
        Arrays.fill(number, WeekProblem.NONE);
        int size = drawn.length;
        id = new long[size];
        x = new float[size];
        y = new float[size];
        for (int p = 0; p < size; p++) {
            number[rows[p]] = p;
            id[p] = p;
            x[p] = Whereabouts.x(supply.area(rows[p]));
            y[p] = Whereabouts.y(supply.area(rows[p]));
        }
        near = new float[size];
        Arrays.fill(near, 2);
        nothing = new int[size];
        slots = new int[size];
        Arrays.fill(slots, NO_LIMIT);
        always = new int[size * WeekProblem.DAYS];
        Arrays.fill(always, TimeGrid.WHOLE_DAY);
    }

    int size() {
        return rows.length;
    }

    int row(int person) {
        return rows[person];
    }

    int number(int row) {
        return number[row];
    }

    WeekProblem.People inWeek(int[] mostEngagements) {
        return new WeekProblem.People(
                id, x, y, near, nothing, nothing, nothing, nothing, nothing, nothing, mostEngagements, slots, always);
    }
}
