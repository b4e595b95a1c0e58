package org.linli.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Collects latencies in nanoseconds and tells their percentiles. */
final class Latencies {

    private final ConcurrentLinkedQueue<Long> values = new ConcurrentLinkedQueue<>();

    void add(long nanos) {
        values.add(nanos);
    }

    int count() {
        return values.size();
    }

    /** In milliseconds, rounded to hundredths. */
    double percentile(double p) {
        long[] sorted = values.stream().mapToLong(Long::longValue).toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        Arrays.sort(sorted);
        int at = (int) Math.ceil(p / 100 * sorted.length) - 1;
        return Math.round(sorted[Math.clamp(at, 0, sorted.length - 1)] / 10_000.0) / 100.0;
    }

    String summary() {
        return String.format(
                Locale.ROOT,
                "n=%d p50=%.2f ms p95=%.2f ms p99=%.2f ms max=%.2f ms",
                count(),
                percentile(50),
                percentile(95),
                percentile(99),
                percentile(100));
    }
}
