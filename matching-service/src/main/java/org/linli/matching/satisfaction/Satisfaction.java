package org.linli.matching.satisfaction;

import org.jspecify.annotations.Nullable;

/**
 * What the answers of a survey or a division say. Below the smallest number only that number is told: a mean of few says little, and tells
 * too much about them.
 *
 * @param n valid answers
 * @param mean of 1 to 5, with its Student interval
 * @param satisfied share of 4 and 5 among all (glossary: Satisfaction), with its Wilson interval
 * @param solved share of those who said whether it helped and said yes
 */
public record Satisfaction(
        long n,
        boolean hidden,
        @Nullable Double mean,
        Intervals.@Nullable Interval meanInterval,
        @Nullable Double satisfied,
        Intervals.@Nullable Interval satisfiedInterval,
        @Nullable Double solved) {

    /** From this rating on a person is satisfied. */
    static final int SATISFIED_FROM = 4;

    /** Sums of answers. */
    public record Sums(long n, long stars, long squares, long satisfied, long asked, long solved) {

        public static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0);

        public Sums plus(int rating, @Nullable Boolean helped) {
            return new Sums(
                    n + 1,
                    stars + rating,
                    squares + (long) rating * rating,
                    satisfied + (rating >= SATISFIED_FROM ? 1 : 0),
                    asked + (helped == null ? 0 : 1),
                    solved + (Boolean.TRUE.equals(helped) ? 1 : 0));
        }
    }

    public static Satisfaction of(Sums sums, int smallest) {
        long n = sums.n();
        if (n < smallest || n == 0) {
            return new Satisfaction(n, true, null, null, null, null, null);
        }
        return new Satisfaction(
                n,
                false,
                (double) sums.stars() / n,
                Intervals.ofMean(n, sums.stars(), sums.squares()),
                (double) sums.satisfied() / n,
                Intervals.ofShare(sums.satisfied(), n),
                sums.asked() < smallest ? null : (Double) ((double) sums.solved() / sums.asked()));
    }
}
