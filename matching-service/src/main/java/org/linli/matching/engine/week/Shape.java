package org.linli.matching.engine.week;

/** How the needs' roles, windows and seats are numbered, and the bit masks of the windows. */
final class Shape {

    final int needs;
    final int roles;
    final int windows;
    /** Number of (role, window) pairs of all needs; a pair's number is {@code firstPair[need] + roleOfNeed * windowsOfNeed + windowOfNeed}. */
    final int pairs;

    final int[] firstPair;
    final int[] firstRole;
    final int[] firstWindow;
    final int[] needOfRole;
    final int[] needOfWindow;
    /** Seats are numbered role by role, as many as wanted. */
    final int[] firstSeat;

    final int seats;
    final int[] day;
    /** The half hours taken of a person: the window and the one after it. */
    final int[] personMask;

    final int[] venueMask;
    final int[] length;
    final boolean[] possible;

    Shape(WeekProblem problem) {
        WeekProblem.Needs of = problem.needs();
        WeekProblem.Windows w = problem.windows();
        needs = of.size();
        roles = problem.roles().size();
        windows = w.size();
        firstRole = of.firstRole();
        firstWindow = of.firstWindow();
        firstPair = new int[needs + 1];
        needOfRole = new int[roles];
        needOfWindow = new int[windows];
        for (int n = 0; n < needs; n++) {
            int count = (firstRole[n + 1] - firstRole[n]) * (firstWindow[n + 1] - firstWindow[n]);
            firstPair[n + 1] = firstPair[n] + count;
            for (int r = firstRole[n]; r < firstRole[n + 1]; r++) {
                needOfRole[r] = n;
            }
            for (int i = firstWindow[n]; i < firstWindow[n + 1]; i++) {
                needOfWindow[i] = n;
            }
        }
        pairs = firstPair[needs];
        firstSeat = new int[roles + 1];
        for (int r = 0; r < roles; r++) {
            firstSeat[r + 1] = firstSeat[r] + Math.max(0, problem.roles().wanted()[r]);
        }
        seats = firstSeat[roles];
        day = w.day();
        length = w.length();
        personMask = new int[windows];
        venueMask = new int[windows];
        possible = new boolean[windows];
        for (int i = 0; i < windows; i++) {
            int start = w.start()[i];
            possible[i] = day[i] >= 0
                    && day[i] < WeekProblem.DAYS
                    && start >= 0
                    && length[i] > 0
                    && start + length[i] <= WeekProblem.SLOTS;
            if (possible[i]) {
                venueMask[i] = (1 << length[i]) - 1 << start;
                personMask[i] = (1 << length[i] + 1) - 1 << start;
            }
        }
    }

    int pair(int role, int window) {
        int n = needOfRole[role];
        return firstPair[n] + (role - firstRole[n]) * (firstWindow[n + 1] - firstWindow[n]) + window - firstWindow[n];
    }
}
