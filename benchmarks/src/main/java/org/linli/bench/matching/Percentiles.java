package org.linli.bench.matching;

import java.util.Arrays;

/** Of durations measured in nanoseconds. */
record Percentiles(double p50Micros, double p99Micros, double maxMicros, double meanMicros) {

    static Percentiles of(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Percentiles(
                micros(sorted[sorted.length / 2]),
                micros(sorted[Math.min(sorted.length - 1, (int) (sorted.length * 0.99))]),
                micros(sorted[sorted.length - 1]),
                micros(Math.round(Arrays.stream(sorted).average().orElse(0))));
    }

    private static double micros(long nanos) {
        return Math.round(nanos / 10.0) / 100.0;
    }
}
