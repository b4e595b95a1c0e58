package org.linli.volunteer.points;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code linli.volunteer.points.*}: VOL-25's numbers; ten points an hour as in Kunshan.
 *
 * @param evidence by default only hours that somebody or something witnessed
 * @param expiryMonths 24 by default; 0 for ever
 */
@ConfigurationProperties("linli.volunteer.points")
public record PointsSettings(
        @DefaultValue("10") BigDecimal perHour,
        @DefaultValue Map<String, BigDecimal> coefficients,
        @DefaultValue({"WITNESSED", "CONFIRMED"}) Set<String> evidence,
        @DefaultValue("24") int expiryMonths) {

    /** The settings as the policy that decides. */
    public PointsPolicy policy() {
        return new PointsPolicy(perHour, coefficients, evidence, expiryMonths);
    }
}
