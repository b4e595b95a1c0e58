package org.linli.volunteer.configuration;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Numbers that localities set differently; the defaults are those of the rules' sources.
 *
 * @param ages VOL-03, VOL-05
 * @param hours VOL-13, VOL-14
 * @param hoursByDistrict VOL-13, VOL-14 by the six digits of the district that organizes
 * @param rosters how uploads are worked through
 */
@ConfigurationProperties("linli.volunteer")
public record VolunteerSettings(
        @DefaultValue Ages ages,
        @DefaultValue Hours hours,
        @DefaultValue Map<String, Hours> hoursByDistrict,
        @DefaultValue Rosters rosters) {

    /** {@code linli.volunteer.ages.*}. */
    public record Ages(
            @DefaultValue("6") int minimum,
            @DefaultValue("10") int guardianPresentBelow,
            @DefaultValue("18") int fullAge) {}

    /** {@code linli.volunteer.hours.*}: minutes of one person and day. */
    public record Hours(
            @DefaultValue("480") int effectiveUpTo,
            @DefaultValue("720") int organizationUpTo,
            @DefaultValue("3") int checkInsADay,
            @DefaultValue("1h") Duration checkInOpensBefore,
            @DefaultValue("1h") Duration checkOutGrace,
            @DefaultValue("2") int provinceScopeDigits) {}

    /** {@code linli.volunteer.rosters.*}. */
    public record Rosters(
            @DefaultValue("1000") int batchRows,
            @DefaultValue("roster-2026-1") String consentVersion) {}
}
