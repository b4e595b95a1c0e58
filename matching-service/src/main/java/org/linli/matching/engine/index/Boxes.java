package org.linli.matching.engine.index;

import java.util.Arrays;

/**
 * What nobody in a group of people can surpass, group by group: where they live, how far they go at least and at most, how little time they
 * give, their points that no ask changes, and the first of their draws. Boxes only widen, until the index is built anew.
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

    private static final int EVER_THERE = 6;

    private static final int LEASTS = 3;
    private static final int LEAST_RADIUS = 0;
    private static final int LEAST_SLOTS = 1;
    private static final int LEAST_ENGAGEMENTS = 2;

    private final float[] floats;
    /** Apart from the others, since no search for the best asks for them. */
    private final float[] leasts;

    private final long[] areas;
    private final long[] draws;

    Boxes(int count) {
        floats = new float[count * STRIDE];
        leasts = new float[count * LEASTS];
        Arrays.fill(leasts, Float.MAX_VALUE);
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

    private Boxes(float[] floats, float[] leasts, long[] areas, long[] draws) {
        this.floats = floats;
        this.leasts = leasts;
        this.areas = areas;
        this.draws = draws;
    }

    /** The same boxes, room for {@code count} of them. */
    Boxes copy(int count) {
        if (count == draws.length) {
            return new Boxes(floats.clone(), leasts.clone(), areas.clone(), draws.clone());
        }
        Boxes wider = new Boxes(count);
        int kept = Math.min(count, draws.length);
        System.arraycopy(floats, 0, wider.floats, 0, kept * STRIDE);
        System.arraycopy(leasts, 0, wider.leasts, 0, kept * LEASTS);
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
        least(box, LEAST_RADIUS, m.radius());
        least(box, LEAST_SLOTS, m.maxSlots());
        least(box, LEAST_ENGAGEMENTS, m.maxEngagements());
        if (m.everThere()) {
            floats[at + EVER_THERE] = 1;
        }
        areas[box * 2] = Math.min(areas[box * 2], p.area());
        areas[box * 2 + 1] = Math.max(areas[box * 2 + 1], p.area());
        draws[box] = Math.min(draws[box], draw);
    }

    private void least(int box, int of, float value) {
        int at = box * LEASTS + of;
        leasts[at] = Math.min(leasts[at], value);
    }

    /** True when everybody in the box goes as far as the place, with room for rounding. */
    boolean covers(int box, float px, float py) {
        int at = box * STRIDE;
        float dx = Math.max(floats[at + MAX_X] - px, px - floats[at + MIN_X]);
        float dy = Math.max(floats[at + MAX_Y] - py, py - floats[at + MIN_Y]);
        return (float) Math.sqrt(dx * dx + dy * dy) * 1.00001f <= leasts[box * LEASTS + LEAST_RADIUS];
    }

    /** True when whoever is in the box takes on at least one engagement, of so many half hours. */
    boolean giveTime(int box, int slots) {
        return leasts[box * LEASTS + LEAST_ENGAGEMENTS] >= 1 && leasts[box * LEASTS + LEAST_SLOTS] >= slots;
    }

    /** Not farther than anybody in the box can be, with room for rounding. */
    float nearest(int box, float px, float py) {
        int at = box * STRIDE;
        float dx = Math.max(0, Math.max(floats[at + MIN_X] - px, px - floats[at + MAX_X]));
        float dy = Math.max(0, Math.max(floats[at + MIN_Y] - py, py - floats[at + MAX_Y]));
        return (float) Math.sqrt(dx * dx + dy * dy) * 0.99999f;
    }

    /** False when nobody in the box has any time at all. */
    boolean everThere(int box) {
        return floats[box * STRIDE + EVER_THERE] != 0;
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
