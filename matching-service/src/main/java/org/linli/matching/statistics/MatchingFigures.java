package org.linli.matching.statistics;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.DemandClass;
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

    /** Moves whose number is counted, besides where demands stand now. */
    public static final Set<String> COUNTED_MOVES =
            Set.of(DemandStatus.MATCHED.name(), DemandStatus.REOPENED.name(), DemandStatus.DONE.name());

    /** Reads the sums of some classes and adds them up. */
    static MatchingFigures of(Map<String, Long> sums, DemandClass... classes) {
        long listed = sum(sums, Metric.LISTED, classes);
        // a reopened demand is not matched any more until it is again
        long matched = sum(sums, Metric.reached(DemandStatus.MATCHED.name()), classes)
                - sum(sums, Metric.reached(DemandStatus.REOPENED.name()), classes);
        return new MatchingFigures(
                sum(sums, Metric.SUBMITTED, classes),
                listed,
                sum(sums, Metric.now(DemandStatus.MATCHING), classes),
                matched,
                sum(sums, Metric.now(DemandStatus.IN_SERVICE), classes),
                sum(sums, Metric.reached(DemandStatus.DONE.name()), classes),
                sum(sums, Metric.now(DemandStatus.LISTED), classes)
                        + sum(sums, Metric.now(DemandStatus.EXPIRED), classes),
                listed == 0 ? null : Math.round(matched * 10_000.0 / listed) / 10_000.0,
                Satisfaction.of(sum(sums, Metric.RATINGS, classes), sum(sums, Metric.STARS, classes)));
    }

    private static long sum(Map<String, Long> sums, String metric, DemandClass... classes) {
        long all = 0;
        for (DemandClass each : classes) {
            all += sums.getOrDefault(Metric.of(each.name(), metric), 0L);
        }
        return all;
    }
}
