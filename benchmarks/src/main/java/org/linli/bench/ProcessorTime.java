package org.linli.bench;

import java.time.Duration;

/** How much processor time something took, in milliseconds for each of so many requests. */
final class ProcessorTime {

    private final ProcessHandle process;
    private Duration before = Duration.ZERO;
    private Duration spent = Duration.ZERO;

    ProcessorTime(long pid) {
        process = ProcessHandle.of(pid).orElseThrow();
    }

    /** This benchmark's own. */
    static ProcessorTime own() {
        return new ProcessorTime(ProcessHandle.current().pid());
    }

    void start() {
        before = now();
    }

    void stop() {
        spent = spent.plus(now().minus(before));
    }

    double perRequest(int requests) {
        return Math.round(spent.toNanos() / 10_000.0 / requests) / 100.0;
    }

    private Duration now() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
