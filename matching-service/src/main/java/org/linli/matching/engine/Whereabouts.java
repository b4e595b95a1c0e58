package org.linli.matching.engine;

/**
 * Where an area lies on a square of one by one that keeps the communities of a street together. It is no map: the search divides its work among
 * the threads by it, and no point of a score depends on it.
 */
final class Whereabouts {

    /** Multiples of these, without their whole part, lie evenly in the square. */
    private static final double RIGHT = 0.754877666246693;

    private static final double UP = 0.569840290998053;
    private static final double STREET = 0.2;

    private Whereabouts() {}

    static float x(long area) {
        return at(area, RIGHT);
    }

    static float y(long area) {
        return at(area, UP);
    }

    private static float at(long area, double step) {
        return (float) ((1 - STREET) * part(area / 1_000, step) + STREET * part(area % 1_000, step));
    }

    private static double part(long number, double step) {
        double multiple = (number % 1_000_000) * step;
        return multiple - Math.floor(multiple);
    }
}
