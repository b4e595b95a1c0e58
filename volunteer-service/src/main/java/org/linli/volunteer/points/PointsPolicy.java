package org.linli.volunteer.points;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.AreaScope;

/**
 * VOL-25's numbers.
 *
 * @param perHour points for an hour of service
 * @param coefficients by service class; a class without one counts once
 * @param evidence how well hours must be witnessed to earn points
 * @param expiryMonths how long points last after the service; 0 for ever
 * @param districts what a district sets otherwise, by its six digits
 */
public record PointsPolicy(
        BigDecimal perHour,
        Map<String, BigDecimal> coefficients,
        Set<String> evidence,
        int expiryMonths,
        Map<String, PointsPolicy> districts) {

    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

    public PointsPolicy {
        coefficients = Map.copyOf(coefficients);
        districts = Map.copyOf(districts);
        evidence = Set.copyOf(evidence);
        if (perHour.signum() <= 0 || expiryMonths < 0) {
            throw new IllegalArgumentException(
                    "an hour earns something, and points do not expire before they are earned");
        }
    }

    /** The same everywhere. */
    public PointsPolicy(
            BigDecimal perHour, Map<String, BigDecimal> coefficients, Set<String> evidence, int expiryMonths) {
        this(perHour, coefficients, evidence, expiryMonths, Map.of());
    }

    /** The policy where service was given. */
    public PointsPolicy in(String area) {
        return districts.getOrDefault(AreaScope.districtOf(area), this);
    }

    /** This policy and those of the districts that have one of their own. */
    Set<PointsPolicy> all() {
        return Stream.concat(Stream.of(this), districts.values().stream()).collect(Collectors.toSet());
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
