package org.linli.matching.engine.zone;

/** Draws that all zones make alike without talking. */
final class Chance {

    private Chance() {}

    static long mixed(long seed, long a, long b) {
        long z = seed * 0x9E3779B97F4A7C15L + a * 0xD1B54A32D192ED03L + b * 0x8CB92BA72F3D8DD7L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** From 0 up to, not including, 1. */
    static double unit(long seed, long a, long b) {
        return (mixed(seed, a, b) >>> 11) * 0x1.0p-53;
    }

    static int below(int bound, long seed, long a, long b) {
        return (int) (unit(seed, a, b) * bound);
    }
}
