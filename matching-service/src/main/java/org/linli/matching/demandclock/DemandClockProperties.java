package org.linli.matching.demandclock;

import java.util.Map;
import org.linli.platform.area.AreaScope;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When to warn, under {@code linli.demand-clocks}.
 *
 * @param warnWorkingDays how many working days before the last day
 * @param districts what a district decided differently, by its six digits
 */
@ConfigurationProperties("linli.demand-clocks")
public record DemandClockProperties(
        @DefaultValue("1") int warnWorkingDays,
        @DefaultValue Map<String, District> districts) {

    /** One district's own figure. */
    public record District(@DefaultValue("1") int warnWorkingDays) {}

    int warnDays(String area) {
        District own = districts.get(AreaScope.districtOf(area));
        return own == null ? warnWorkingDays : own.warnWorkingDays();
    }

    int longestWarning() {
        return districts.values().stream().mapToInt(District::warnWorkingDays).reduce(warnWorkingDays, Math::max);
    }
}
