package org.linli.matching.satisfaction;

import org.jspecify.annotations.Nullable;

/** 95 % intervals: Student's t for a mean, Wilson's score for a share. */
public final class Intervals {

    /** The 97.5 % point of the normal distribution. */
    private static final double Z = 1.959963984540054;

    private static final double LEVEL = 0.975;
    /** Far more than it takes for as many answers as there are people. */
    private static final int MOST_TERMS = 20_000;

    private Intervals() {}

    /** Lower and upper end. */
    public record Interval(double low, double high) {}

    /** The interval of a mean from the number, sum and sum of squares of what was observed; none from a single observation. */
    public static @Nullable Interval ofMean(long n, long sum, long squares) {
        if (n < 2) {
            return null;
        }
        double mean = (double) sum / n;
        double variance = Math.max(0, (squares - sum * mean) / (n - 1));
        double half = studentQuantile(n - 1) * Math.sqrt(variance / n);
        return new Interval(mean - half, mean + half);
    }

    /** Wilson's score interval of {@code hits} among {@code n}. */
    public static @Nullable Interval ofShare(long hits, long n) {
        if (n == 0) {
            return null;
        }
        double p = (double) hits / n;
        double z2 = Z * Z;
        double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
        double half = Z / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
    }

    /** The point below which 97.5 % of Student's t lie, by bisection of its distribution. */
    static double studentQuantile(long freedom) {
        double low = 0;
        double high = 20;
        for (int i = 0; i < 80; i++) {
            double middle = (low + high) / 2;
            if (studentDistribution(middle, freedom) < LEVEL) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double studentDistribution(double t, double freedom) {
        return 1 - incompleteBeta(freedom / 2, 0.5, freedom / (freedom + t * t)) / 2;
    }

    /** The regularized incomplete beta function by its continued fraction (DLMF 8.17.22). */
    private static double incompleteBeta(double a, double b, double x) {
        if (x <= 0) {
            return 0;
        }
        if (x >= 1) {
            return 1;
        }
        double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
        return x < (a + 1) / (a + b + 2) ? front * fraction(a, b, x) / a : 1 - front * fraction(b, a, 1 - x) / b;
    }

    private static double fraction(double a, double b, double x) {
        double tiny = 1e-300;
        double c = 1;
        double d = 1 / nonZero(1 - (a + b) * x / (a + 1), tiny);
        double value = d;
        for (int m = 1; m <= MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / nonZero(1 + even * d, tiny);
            c = nonZero(1 + even / c, tiny);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / nonZero(1 + odd * d, tiny);
            c = nonZero(1 + odd / c, tiny);
            double factor = d * c;
            value *= factor;
            if (Math.abs(factor - 1) < 1e-15) {
                return value;
            }
        }
        return value;
    }

    private static double nonZero(double value, double tiny) {
        return Math.abs(value) < tiny ? tiny : value;
    }

    /** Lanczos' approximation, g = 7. */
    private static double logGamma(double x) {
        double[] p = {
            0.99999999999980993,
            676.5203681218851,
            -1259.1392167224028,
            771.32342877765313,
            -176.61502916214059,
            12.507343278686905,
            -0.13857109526572012,
            9.9843695780195716e-6,
            1.5056327351493116e-7
        };
        if (x < 0.5) {
            return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
        }
        double z = x - 1;
        double sum = p[0];
        for (int i = 1; i < p.length; i++) {
            sum += p[i] / (z + i);
        }
        double t = z + 7.5;
        return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
    }
}
