package org.linli.volunteer.points;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * VOL-25's numbers.
 *
 * @param perHour points for an hour of service
 * @param coefficients by service class; a class without one counts once
 * @param evidence how well hours must be witnessed to earn points
 * @param expiryMonths how long points last after the service; 0 for ever
 */
public record PointsPolicy(
        BigDecimal perHour, Map<String, BigDecimal> coefficients, Set<String> evidence, int expiryMonths) {

    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

    public PointsPolicy {
        coefficients = Map.copyOf(coefficients);
        evidence = Set.copyOf(evidence);
        if (perHour.signum() <= 0 || expiryMonths < 0) {
            throw new IllegalArgumentException(
                    "an hour earns something, and points do not expire before they are earned");
        }
    }

    /** Whole points, half up; minutes taken back take exactly the points that the same minutes earned. */
    long of(int minutes, @Nullable String serviceClass) {
        BigDecimal coefficient =
                serviceClass == null ? BigDecimal.ONE : coefficients.getOrDefault(serviceClass, BigDecimal.ONE);
        return BigDecimal.valueOf(minutes)
                .multiply(perHour)
                .multiply(coefficient)
                .divide(MINUTES_AN_HOUR, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    boolean counts(String witnessed) {
        return evidence.contains(witnessed);
    }

    /** Points of service before that day are too old; null when none ever are. */
    @Nullable
    LocalDate oldestKept(LocalDate today) {
        return expiryMonths == 0 ? null : today.minusMonths(expiryMonths);
    }
}
