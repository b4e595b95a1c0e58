package org.linli.volunteer.anomaly;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code linli.volunteer.anomalies.*}: from where on hours look unusual [D].
 *
 * @param dayMinutes more on one day is unusual
 * @param monthMinutes more in one month is unusual
 * @param nightFrom when the night begins
 * @param nightTo when it ends
 * @param nightMinutes that many minutes of a night are unusual
 * @param metres a check-in farther away is unusual
 * @param travel whoever serves in another street sooner is unusual
 * @param batch that many people decided on by one person in a minute are unusual
 * @param off rules that a locality does without
 */
@ConfigurationProperties("linli.volunteer.anomalies")
public record AnomalySettings(
        @DefaultValue("720") int dayMinutes,
        @DefaultValue("12000") long monthMinutes,
        @DefaultValue("23:00") LocalTime nightFrom,
        @DefaultValue("05:00") LocalTime nightTo,
        @DefaultValue("60") int nightMinutes,
        @DefaultValue("500") int metres,
        @DefaultValue("10m") Duration travel,
        @DefaultValue("10") int batch,
        @DefaultValue Set<AnomalyRule> off) {

    /** Every rule with its default. */
    public static AnomalySettings standard() {
        return new AnomalySettings(
                720, 12_000, LocalTime.of(23, 0), LocalTime.of(5, 0), 60, 500, Duration.ofMinutes(10), 10, Set.of());
    }
}
