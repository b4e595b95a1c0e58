package org.linli.matching.demand;

/** What an evaluation finds: whether the service solved what was asked. */
public enum DemandOutcome {
    SOLVED,
    PARTLY_SOLVED,
    NOT_SOLVED
}
