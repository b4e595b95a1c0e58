package org.linli.matching.statistics;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.DemandStatus;

/**
 * What the figures say of one area or class.
 *
 * @param demands demands that came in
 * @param listed demands that were on the list, now or before
 * @param proposed demands with proposals that nobody has answered enough yet
 * @param matched demands that found enough people, served ones included; {@code matchRate} is their share of the listed, null when none was listed
 * @param unmet demands that are on the list without people, or left it without
 * @param done demands whose requester confirmed the service
 */
public record MatchingFigures(
        long demands,
        long listed,
        long proposed,
        long matched,
        long inService,
        long done,
        long unmet,
        @Nullable Double matchRate,
        Satisfaction satisfaction) {

    /** Below this many ratings a mean says more about persons than about service. */
    public static final int FEWEST_RATINGS = 30;

    /** Ratings from one to five; {@code mean} is hidden below {@value #FEWEST_RATINGS}. */
    public record Satisfaction(long n, @Nullable Double mean) {
        static Satisfaction of(long n, long stars) {
            return new Satisfaction(n, n < FEWEST_RATINGS ? null : Math.round(stars * 100.0 / n) / 100.0);
        }
    }

    /** Reads the sums, whose names all start with {@code prefix}. */
    static MatchingFigures of(Map<String, Long> sums, String prefix) {
        long listed = sum(sums, prefix + Metric.LISTED);
        // a reopened demand is not matched any more until it is again
        long matched = sum(sums, prefix + Metric.reached(DemandStatus.MATCHED.name()))
                - sum(sums, prefix + Metric.reached(DemandStatus.REOPENED.name()));
        long done = sum(sums, prefix + Metric.reached(DemandStatus.DONE.name()));
        return new MatchingFigures(
                sum(sums, prefix + Metric.SUBMITTED),
                listed,
                sum(sums, prefix + Metric.now(DemandStatus.MATCHING)),
                matched,
                sum(sums, prefix + Metric.now(DemandStatus.IN_SERVICE)),
                done,
                sum(sums, prefix + Metric.now(DemandStatus.LISTED))
                        + sum(sums, prefix + Metric.now(DemandStatus.EXPIRED)),
                listed == 0 ? null : Math.round(matched * 10_000.0 / listed) / 10_000.0,
                Satisfaction.of(sum(sums, prefix + Metric.RATINGS), sum(sums, prefix + Metric.STARS)));
    }

    private static long sum(Map<String, Long> sums, String metric) {
        return sums.getOrDefault(metric, 0L);
    }
}
