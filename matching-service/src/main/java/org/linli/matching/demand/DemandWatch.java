package org.linli.matching.demand;

/** Hears of every demand right after it was written by this instance; imports are heard of when they are listed. */
@FunctionalInterface
public interface DemandWatch {

    void written(DemandState state);
}
