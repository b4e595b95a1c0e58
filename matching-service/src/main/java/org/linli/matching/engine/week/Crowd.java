package org.linli.matching.engine.week;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who can serve at all this week, renumbered by class of radius and cell of 500 m in row order, so that those who may reach a place
 * are a few dozen contiguous ranges of numbers.
 */
final class Crowd {

    private static final float CELL = 500f;
    private static final int MOST_CLASSES = 12;

    final int size;
    /** Row in the problem by number, and back ({@link WeekProblem#NONE} for those left out). */
    final int[] row;

    final int[] number;
    final float[] x;
    final float[] y;
    final float[] radius;
    final int[] skills;
    final int[] qualifications;
    final int[] languages;
    final int[] preferredCategories;
    /** Rating and fairness: the points a person brings to every seat. */
    final int[] standing;

    final int mostStanding;
    final int[] maxEngagements;
    final int[] maxSlots;
    final boolean[] socialWorker;
    final int mostEngagements;
    private final @Nullable Suitability suitability;
    /** Seats besides a supervisor's that a person takes at most, where that is fewer than his engagements; null where nobody is so limited. */
    final int @Nullable [] mostOrdinary;

    private final float[] classReach;
    private final int classes;
    private final float left;
    private final float low;
    private final int columns;
    private final int lines;
    /** First number of a cell: {@code (class * lines + line) * columns + column}; one entry more. */
    private final int[] firstOfCell;

    Crowd(WeekProblem problem) {
        WeekProblem.People people = problem.people();
        int[] chosen = able(people);
        size = chosen.length;
        classReach = classesOf(people, chosen);
        classes = classReach.length;
        float minX = Float.MAX_VALUE;
        float minY = Float.MAX_VALUE;
        float maxX = -Float.MAX_VALUE;
        float maxY = -Float.MAX_VALUE;
        for (int p : chosen) {
            minX = Math.min(minX, people.x()[p]);
            maxX = Math.max(maxX, people.x()[p]);
            minY = Math.min(minY, people.y()[p]);
            maxY = Math.max(maxY, people.y()[p]);
        }
        left = size == 0 ? 0 : minX;
        low = size == 0 ? 0 : minY;
        columns = size == 0 ? 1 : cells(maxX - minX);
        lines = size == 0 ? 1 : cells(maxY - minY);
        firstOfCell = new int[classes * lines * columns + 1];
        int[] cell = new int[size];
        for (int i = 0; i < size; i++) {
            int p = chosen[i];
            cell[i] = (classOf(people.radius()[p]) * lines + line(people.y()[p])) * columns + column(people.x()[p]);
            firstOfCell[cell[i] + 1]++;
        }
        for (int c = 0; c + 1 < firstOfCell.length; c++) {
            firstOfCell[c + 1] += firstOfCell[c];
        }
        int[] next = firstOfCell.clone();
        row = new int[size];
        for (int i = 0; i < size; i++) {
            row[next[cell[i]]++] = chosen[i];
        }
        number = new int[people.size()];
        Arrays.fill(number, WeekProblem.NONE);
        x = new float[size];
        y = new float[size];
        radius = new float[size];
        skills = new int[size];
        qualifications = new int[size];
        languages = new int[size];
        preferredCategories = new int[size];
        standing = new int[size];
        maxEngagements = new int[size];
        maxSlots = new int[size];
        socialWorker = new boolean[size];
        int most = 1;
        int best = 0;
        for (int i = 0; i < size; i++) {
            int p = row[i];
            number[p] = i;
            x[i] = people.x()[p];
            y[i] = people.y()[p];
            radius[i] = people.radius()[p];
            skills[i] = people.skills()[p];
            qualifications[i] = people.qualifications()[p];
            languages[i] = people.languages()[p];
            preferredCategories[i] = people.preferredCategories()[p];
            standing[i] = people.rating()[p] + Points.fair(people.recentHours()[p]);
            maxEngagements[i] = people.maxEngagements()[p];
            maxSlots[i] = people.maxSlots()[p];
            socialWorker[i] = (qualifications[i] & Points.SOCIAL_WORKER) != 0;
            most = Math.max(most, maxEngagements[i]);
            best = Math.max(best, standing[i]);
        }
        mostEngagements = most;
        mostStanding = best;
        suitability = problem.suitability();
        mostOrdinary = suitability == null ? null : ordinary(suitability);
    }

    private int @Nullable [] ordinary(Suitability of) {
        int[] limits = new int[size];
        boolean any = false;
        for (int p = 0; p < size; p++) {
            limits[p] = of.mostOrdinary(row[p]);
            any |= limits[p] < maxEngagements[p];
        }
        return any ? limits : null;
    }

    /** What the next engagement costs a person who has so many. */
    int load(int p, int engagements) {
        return suitability == null ? Points.load(engagements, socialWorker[p]) : suitability.load(row[p], engagements);
    }

    /** The same for the bound. */
    int leastLoad(int p, int engagements) {
        return suitability == null
                ? Points.load(engagements, socialWorker[p])
                : suitability.leastLoad(row[p], engagements);
    }

    /** A shortlist with numbers instead of rows, without those who cannot serve at all. */
    long[] numbered(long[] entries) {
        long[] numbered = new long[entries.length];
        int count = 0;
        for (long entry : entries) {
            int p = number[(int) entry];
            if (p != WeekProblem.NONE) {
                numbered[count++] = entry >> 32 << 32 | p;
            }
        }
        return Arrays.copyOf(numbered, count);
    }

    /** Whether somebody may bring more to the bound than his price says. */
    boolean boundedApart() {
        return suitability != null;
    }

    /** Whether {@link #revise} can take the person as he is now, who neither moved nor reaches farther. */
    boolean canRevise(WeekProblem later, int personRow) {
        WeekProblem.People people = later.people();
        return number[personRow] != WeekProblem.NONE
                && people.rating()[personRow] + Points.fair(people.recentHours()[personRow]) <= mostStanding
                && people.maxEngagements()[personRow] <= mostEngagements;
    }

    void revise(WeekProblem later, int personRow) {
        WeekProblem.People people = later.people();
        int p = number[personRow];
        skills[p] = people.skills()[personRow];
        qualifications[p] = people.qualifications()[personRow];
        languages[p] = people.languages()[personRow];
        preferredCategories[p] = people.preferredCategories()[personRow];
        standing[p] = people.rating()[personRow] + Points.fair(people.recentHours()[personRow]);
        maxEngagements[p] = people.maxEngagements()[personRow];
        maxSlots[p] = people.maxSlots()[personRow];
        socialWorker[p] = (qualifications[p] & Points.SOCIAL_WORKER) != 0;
    }

    static boolean hasTime(WeekProblem.People people, int personRow) {
        int any = 0;
        for (int day = 0; day < WeekProblem.DAYS; day++) {
            any |= people.availability()[personRow * WeekProblem.DAYS + day];
        }
        return any != 0;
    }

    private static int[] able(WeekProblem.People people) {
        int[] able = new int[people.size()];
        int count = 0;
        for (int p = 0; p < able.length; p++) {
            if (hasTime(people, p) && people.maxEngagements()[p] > 0 && people.radius()[p] > 0) {
                able[count++] = p;
            }
        }
        return Arrays.copyOf(able, count);
    }

    /** The reach of each class: every radius its own when there are few, else the greatest of each share. */
    private static float[] classesOf(WeekProblem.People people, int[] chosen) {
        float[] radii = new float[chosen.length];
        for (int i = 0; i < radii.length; i++) {
            radii[i] = people.radius()[chosen[i]];
        }
        Arrays.sort(radii);
        float[] reach = new float[MOST_CLASSES];
        int count = 0;
        for (int i = 0; i < radii.length && count <= MOST_CLASSES; i++) {
            if (i + 1 == radii.length || radii[i + 1] != radii[i]) {
                if (count < MOST_CLASSES) {
                    reach[count] = radii[i];
                }
                count++;
            }
        }
        if (count > MOST_CLASSES) {
            for (int c = 0; c < MOST_CLASSES; c++) {
                reach[c] = radii[(int) ((c + 1L) * radii.length / MOST_CLASSES) - 1];
            }
            count = MOST_CLASSES;
        }
        return Arrays.copyOf(reach, Math.max(1, count));
    }

    private int classOf(float r) {
        int c = 0;
        while (classReach[c] < r && c + 1 < classes) {
            c++;
        }
        return c;
    }

    private static int cells(float length) {
        return (int) (length / CELL) + 1;
    }

    private int column(float at) {
        return Math.clamp((int) Math.floor((at - left) / CELL), 0, columns - 1);
    }

    private int line(float at) {
        return Math.clamp((int) Math.floor((at - low) / CELL), 0, lines - 1);
    }

    /** Writes pairs (from, to) of numbers of all who may reach the place, and some more; returns how many pairs. */
    int reach(float atX, float atY, int[] ranges) {
        int count = 0;
        for (int c = 0; c < classes; c++) {
            // a metre more than the radius, so that no rounding of float32 leaves somebody out
            float reach = classReach[c] + 1f;
            int lastLine = line(atY + reach);
            for (int line = line(atY - reach); line <= lastLine; line++) {
                float from = low + line * CELL;
                float gap = line == 0 && atY < from || line == lines - 1 && atY > from + CELL
                        ? 0
                        : Math.max(0, Math.max(from - atY, atY - from - CELL));
                float rest = reach * reach - gap * gap;
                if (rest <= 0) {
                    continue;
                }
                float half = (float) Math.sqrt(rest) + 1f;
                int base = (c * lines + line) * columns;
                int first = firstOfCell[base + column(atX - half)];
                int last = firstOfCell[base + column(atX + half) + 1];
                if (first < last) {
                    if (count > 0 && ranges[2 * count - 1] == first) {
                        ranges[2 * count - 1] = last;
                    } else {
                        ranges[2 * count] = first;
                        ranges[2 * count + 1] = last;
                        count++;
                    }
                }
            }
        }
        return count;
    }

    int mostRanges() {
        return classes * lines;
    }
}
