package org.linli.matching.engine.week;

import java.util.Arrays;

/** Books on a draft and remembers how to take everything back. */
final class Journal {

    private static final int OPEN = 0;
    private static final int CLOSE = 1;
    private static final int SEAT = 2;
    private static final int UNSEAT = 3;
    private static final int WIDTH = 4;

    final Draft draft;
    final int[] poolLeft;
    private int[] entries = new int[1024];
    private int size;
    /** The utility gained since the last {@link #commit} or {@link #undo}. */
    private long gain;

    Journal(Draft draft, int[] poolLeft) {
        this.draft = draft;
        this.poolLeft = poolLeft;
    }

    long gain() {
        return gain;
    }

    boolean untouched() {
        return size == 0;
    }

    void open(int need, int w, int v) {
        gain += draft.open(need, w, v);
        pool(need, -1);
        note(OPEN, need, w, v);
    }

    void close(int need) {
        note(CLOSE, need, draft.window[need], draft.venue[need]);
        gain += draft.close(need);
        pool(need, 1);
    }

    void seat(int role, int p, int points) {
        gain += draft.seat(role, p, points);
        note(SEAT, role, p, points);
    }

    void unseat(int seat) {
        note(UNSEAT, draft.roleOf(seat), draft.seatPerson[seat], draft.seatPoints[seat]);
        gain += draft.unseat(seat);
    }

    void commit() {
        size = 0;
        gain = 0;
    }

    void undo() {
        for (int at = size - WIDTH; at >= 0; at -= WIDTH) {
            int a = entries[at + 1];
            int b = entries[at + 2];
            int c = entries[at + 3];
            switch (entries[at]) {
                case OPEN -> {
                    draft.close(a);
                    pool(a, 1);
                }
                case CLOSE -> {
                    draft.open(a, b, c);
                    pool(a, -1);
                }
                case SEAT -> draft.unseat(draft.seatOf(a, b));
                default -> draft.seat(a, b, c);
            }
        }
        commit();
    }

    private void pool(int need, int sign) {
        int pool = draft.problem.needs().pool()[need];
        if (pool != WeekProblem.NONE) {
            poolLeft[pool] += sign * draft.problem.needs().poolQuantity()[need];
        }
    }

    private void note(int what, int a, int b, int c) {
        if (size + WIDTH > entries.length) {
            entries = Arrays.copyOf(entries, 2 * entries.length);
        }
        entries[size] = what;
        entries[size + 1] = a;
        entries[size + 2] = b;
        entries[size + 3] = c;
        size += WIDTH;
    }
}
