package org.linli.matching.engine.week;

import java.util.ArrayList;
import java.util.List;

/** When the planning began and what was reached by when. */
final class Progress {

    private final long started = System.nanoTime();
    private final List<WeekPlan.Phase> phases = new ArrayList<>();
    private long lastEnded;

    void ended(String phase, long utility, long bound) {
        lastEnded = spent();
        phases.add(new WeekPlan.Phase(phase, lastEnded / 1e9, utility, bound));
    }

    List<WeekPlan.Phase> phases() {
        return phases;
    }

    /** Nanoseconds since the planning began. */
    long spent() {
        return System.nanoTime() - started;
    }

    /** {@link #spent} when the last phase ended. */
    long lastEnded() {
        return lastEnded;
    }

    /** The reading of the machine's clock when so many nanoseconds are spent. */
    long clockAt(long nanos) {
        return started + nanos;
    }
}
