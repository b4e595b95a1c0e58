package org.linli.bench.matching;

import java.util.List;

/** What the checker found: the exact utility, the broken rules, and how much runs. */
public record Verdict(long utility, List<Violation> violations, int runningNeeds, int seats) {}
