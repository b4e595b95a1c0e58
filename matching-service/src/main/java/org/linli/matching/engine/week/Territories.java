package org.linli.matching.engine.week;

import java.util.Arrays;

/**
 * Deals needs, people and venues out among the threads, so that what one thread touches no other does: the needs by a straight cut through the
 * town whose direction changes every time, people and venues to the thread of the needs they serve. A need that holds somebody or something
 * of another thread rests until the next cut. Now and then one thread has all, for what can only be exchanged across the town.
 */
final class Territories {

    /** Rests: belongs to nobody. */
    static final int NOBODY = 255;

    private final Draft draft;
    private final int threads;
    private final float[] along;
    private final float[] sorted;
    final int[][] needs;
    final int[] counts;

    Territories(Draft draft, int threads) {
        this.draft = draft;
        this.threads = threads;
        along = new float[draft.shape.needs];
        sorted = new float[draft.shape.needs];
        needs = new int[threads][draft.shape.needs];
        counts = new int[threads];
    }

    /** A new cut; what is left of each pool goes to one thread by chance, since halves of it may be of use to nobody. */
    void deal(Dice dice, boolean whole, int[] poolLeft, int[][] poolsOf) {
        double angle = dice.unit() * Math.PI;
        WeekProblem.Needs of = draft.problem.needs();
        float dx = (float) Math.cos(angle);
        float dy = (float) Math.sin(angle);
        for (int n = 0; n < along.length; n++) {
            along[n] = dx * of.x()[n] + dy * of.y()[n];
        }
        System.arraycopy(along, 0, sorted, 0, along.length);
        Arrays.sort(sorted);
        float[] cuts = new float[threads - 1];
        for (int i = 0; i < cuts.length; i++) {
            cuts[i] = whole || along.length == 0
                    ? Float.POSITIVE_INFINITY
                    : sorted[(int) ((i + 1L) * along.length / threads)];
        }
        for (int n = 0; n < along.length; n++) {
            draft.ownerOfNeed[n] = side(along[n], cuts);
        }
        dealPeople(dx, dy, cuts);
        dealVenues(dx, dy, cuts);
        Arrays.fill(counts, 0);
        for (int n = 0; n < along.length; n++) {
            int owner = draft.ownerOfNeed[n];
            if (owner != NOBODY && !draft.settled(n)) {
                needs[owner][counts[owner]++] = n;
            }
        }
        for (int k = 0; k < poolLeft.length; k++) {
            int lucky = whole ? 0 : dice.below(threads);
            for (int t = 0; t < threads; t++) {
                poolsOf[t][k] = t == lucky ? poolLeft[k] : 0;
            }
        }
    }

    private static int side(float at, float[] cuts) {
        int side = 0;
        while (side < cuts.length && at >= cuts[side]) {
            side++;
        }
        return side;
    }

    private void dealPeople(float dx, float dy, float[] cuts) {
        Crowd crowd = draft.crowd;
        for (int p = 0; p < crowd.size; p++) {
            int count = draft.engagements(p);
            int owner = count == 0
                    ? side(dx * crowd.x[p] + dy * crowd.y[p], cuts)
                    : sideOf(draft.engaged[p * draft.stride], cuts);
            for (int i = 1; i < count; i++) {
                int seat = draft.engaged[p * draft.stride + i];
                if (sideOf(seat, cuts) != owner) {
                    draft.ownerOfNeed[needOf(seat)] = NOBODY;
                }
            }
            draft.state[p] = draft.state[p] & (1 << Draft.OWNER_SHIFT) - 1 | owner << Draft.OWNER_SHIFT;
        }
    }

    private int needOf(int seat) {
        return draft.shape.needOfRole[draft.roleOf(seat)];
    }

    private int sideOf(int seat, float[] cuts) {
        return side(along[needOf(seat)], cuts);
    }

    private void dealVenues(float dx, float dy, float[] cuts) {
        WeekProblem.Venues venues = draft.problem.venues();
        for (int v = 0; v < draft.ownerOfVenue.length; v++) {
            draft.ownerOfVenue[v] = side(dx * venues.x()[v] + dy * venues.y()[v], cuts);
        }
        for (int n = 0; n < along.length; n++) {
            int v = draft.venue[n];
            if (v != WeekProblem.NONE && draft.ownerOfVenue[v] != side(along[n], cuts)) {
                draft.ownerOfNeed[n] = NOBODY;
            }
        }
    }
}
