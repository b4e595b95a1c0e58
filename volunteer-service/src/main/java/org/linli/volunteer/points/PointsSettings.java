package org.linli.volunteer.points;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code linli.volunteer.points.*}: VOL-25's numbers; ten points an hour as in Kunshan.
 *
 * @param evidence by default only hours that somebody or something witnessed
 * @param expiryMonths 24 by default; 0 for ever
 * @param districts by six digits of the district that organizes; what is missing there is as above
 */
@ConfigurationProperties("linli.volunteer.points")
public record PointsSettings(
        @DefaultValue("10") BigDecimal perHour,
        @DefaultValue Map<String, BigDecimal> coefficients,
        @DefaultValue({"WITNESSED", "CONFIRMED"}) Set<String> evidence,
        @DefaultValue("24") int expiryMonths,
        @DefaultValue Map<String, District> districts) {

    /** What a district decides for itself. */
    public record District(
            @Nullable BigDecimal perHour,
            @Nullable Map<String, BigDecimal> coefficients,
            @Nullable Set<String> evidence,
            @Nullable Integer expiryMonths) {}

    /** The settings as the policy that decides. */
    public PointsPolicy policy() {
        return new PointsPolicy(
                perHour,
                coefficients,
                evidence,
                expiryMonths,
                districts.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, own -> policy(own.getValue()))));
    }

    private PointsPolicy policy(District own) {
        return new PointsPolicy(
                own.perHour() == null ? perHour : own.perHour(),
                own.coefficients() == null ? coefficients : own.coefficients(),
                own.evidence() == null ? evidence : own.evidence(),
                own.expiryMonths() == null ? expiryMonths : own.expiryMonths());
    }
}
