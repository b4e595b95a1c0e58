package org.linli.volunteer.configuration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code linli.volunteer.statistics.*}.
 *
 * @param activeFromMinutes effective minutes in a period from which on a volunteer counts as active
 * @param yearlyMinutes VOL-24: minutes a year that a registered volunteer should serve
 */
@ConfigurationProperties("linli.volunteer.statistics")
public record StatisticsSettings(
        @DefaultValue("60") int activeFromMinutes,
        @DefaultValue("1200") int yearlyMinutes) {}
