package org.linli.matching.engine.index;

import java.util.Arrays;

/**
 * What nobody in a group of people can surpass, group by group: where they live, how far they go, their points that no ask changes, and
 * the first of their draws. Boxes only widen, until the index is built anew.
 */
final class Boxes {

    private static final int STRIDE = 8;
    private static final int MIN_X = 0;
    private static final int MAX_X = 1;
    private static final int MIN_Y = 2;
    private static final int MAX_Y = 3;
    private static final int RADIUS = 4;
    /** Whole points below 2²⁴ are exact in single precision. */
    private static final int FIXED = 5;

    private final float[] floats;
    private final long[] areas;
    private final long[] draws;

    Boxes(int count) {
        floats = new float[count * STRIDE];
        areas = new long[count * 2];
        draws = new long[count];
        Arrays.fill(draws, Long.MAX_VALUE);
        for (int box = 0; box < count; box++) {
            int at = box * STRIDE;
            floats[at + MIN_X] = Float.MAX_VALUE;
            floats[at + MAX_X] = -Float.MAX_VALUE;
            floats[at + MIN_Y] = Float.MAX_VALUE;
            floats[at + MAX_Y] = -Float.MAX_VALUE;
            floats[at + RADIUS] = -1;
            floats[at + FIXED] = Short.MIN_VALUE;
            areas[box * 2] = Long.MAX_VALUE;
            areas[box * 2 + 1] = Long.MIN_VALUE;
        }
    }

    private Boxes(float[] floats, long[] areas, long[] draws) {
        this.floats = floats;
        this.areas = areas;
        this.draws = draws;
    }

    /** The same boxes, room for {@code count} of them. */
    Boxes copy(int count) {
        if (count == draws.length) {
            return new Boxes(floats.clone(), areas.clone(), draws.clone());
        }
        Boxes wider = new Boxes(count);
        int kept = Math.min(count, draws.length);
        System.arraycopy(floats, 0, wider.floats, 0, kept * STRIDE);
        System.arraycopy(areas, 0, wider.areas, 0, kept * 2);
        System.arraycopy(draws, 0, wider.draws, 0, kept);
        return wider;
    }

    int count() {
        return draws.length;
    }

    void include(int box, Member m, int fixed, long draw) {
        int at = box * STRIDE;
        Place p = m.place();
        floats[at + MIN_X] = Math.min(floats[at + MIN_X], p.x());
        floats[at + MAX_X] = Math.max(floats[at + MAX_X], p.x());
        floats[at + MIN_Y] = Math.min(floats[at + MIN_Y], p.y());
        floats[at + MAX_Y] = Math.max(floats[at + MAX_Y], p.y());
        floats[at + RADIUS] = Math.max(floats[at + RADIUS], m.radius());
        floats[at + FIXED] = Math.max(floats[at + FIXED], fixed);
        areas[box * 2] = Math.min(areas[box * 2], p.area());
        areas[box * 2 + 1] = Math.max(areas[box * 2 + 1], p.area());
        draws[box] = Math.min(draws[box], draw);
    }

    /** Not farther than anybody in the box can be, with room for rounding. */
    float nearest(int box, float px, float py) {
        int at = box * STRIDE;
        float dx = Math.max(0, Math.max(floats[at + MIN_X] - px, px - floats[at + MAX_X]));
        float dy = Math.max(0, Math.max(floats[at + MIN_Y] - py, py - floats[at + MAX_Y]));
        return (float) Math.sqrt(dx * dx + dy * dy) * 0.99999f;
    }

    float maxRadius(int box) {
        return floats[box * STRIDE + RADIUS];
    }

    int maxFixed(int box) {
        return (int) floats[box * STRIDE + FIXED];
    }

    long minArea(int box) {
        return areas[box * 2];
    }

    long maxArea(int box) {
        return areas[box * 2 + 1];
    }

    long minDraw(int box) {
        return draws[box];
    }
}
