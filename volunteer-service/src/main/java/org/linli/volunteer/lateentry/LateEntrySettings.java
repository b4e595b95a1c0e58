package org.linli.volunteer.lateentry;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code linli.volunteer.late-entry.*}: numbers that localities set differently.
 *
 * @param districts what a district sets otherwise, by its six digits
 */
@ConfigurationProperties("linli.volunteer.late-entry")
public record LateEntrySettings(
        @DefaultValue Numbers standard, @DefaultValue Map<String, Numbers> districts) {

    /** The numbers of VOL-15. */
    public record Numbers(
            @DefaultValue("90") int withinDays,
            @DefaultValue("P1Y") java.time.Period rightLostFor,
            @DefaultValue("100") int hoursToRegain) {

        LateEntryPolicy policy() {
            return new LateEntryPolicy(withinDays, rightLostFor, hoursToRegain * 60L);
        }
    }

    LateEntryPolicy policyOf(String area) {
        return districts
                .getOrDefault(area.substring(0, Math.min(6, area.length())), standard)
                .policy();
    }
}
