package org.linli.matching.plan;

/** What whoever asked for a plan is told. */
public sealed interface PlanAnswer {

    /** The plan is made. */
    record Made(PlanSummary plan) implements PlanAnswer {}

    /** It takes longer than an answer may; the plan will have this id, and how far it has come can be read by it. */
    record BeingMade(String planId) implements PlanAnswer {}
}
