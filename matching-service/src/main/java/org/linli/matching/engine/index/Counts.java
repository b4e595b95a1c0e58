package org.linli.matching.engine.index;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The numbers behind one ask.
 *
 * @param feasible people whom no rule keeps out
 * @param only per rule, by its ordinal, how many people that one rule alone keeps out
 * @param holders which needs hold the people who are only kept out by their promises, and how many each
 */
public record Counts(int feasible, List<Integer> only, Map<String, Integer> holders) {
    public Counts {
        only = List.copyOf(only);
        // not copied: there are hundreds, and whoever counts hands them over
        holders = Collections.unmodifiableMap(holders);
    }

    public int only(Rule rule) {
        return only.get(rule.ordinal());
    }
}
