package org.linli.local.mongo.index;

import java.util.List;

/**
 * What a filter asks of one field: every document it matches has a value of that field in one of the intervals.
 *
 * @param excludesMissing a document without the field cannot match, so a sparse index may serve
 */
record Condition(String field, List<Interval> intervals, boolean excludesMissing) {

    static Condition on(String field, List<Interval> intervals) {
        var excludesMissing = intervals.stream().noneMatch(interval -> interval.contains(KeyValues.NULL));
        return new Condition(field, intervals, excludesMissing);
    }

    boolean onlyPoints() {
        return intervals.stream().allMatch(Interval::isPoint);
    }

    boolean isOnePoint() {
        return intervals.size() == 1 && intervals.getFirst().isPoint();
    }
}
