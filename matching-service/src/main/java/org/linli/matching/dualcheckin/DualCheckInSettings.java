package org.linli.matching.dualcheckin;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.AreaScope;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator and the districts decide about the double check-in, under {@code linli.matching.dual-check-in}.
 *
 * @param checkInDays so many days after his assignment a member has checked in [P: one week]
 * @param remindEveryDays so many days after a reminder the next one follows
 * @param gridMembers members of a complete grid team; {@code gridGroups} its groups [P: 一长三员五团]
 * @param sweepSeconds how often it is looked who has to be reminded
 */
@ConfigurationProperties("linli.matching.dual-check-in")
public record DualCheckInSettings(
        @DefaultValue("7") int checkInDays,
        @DefaultValue("7") int remindEveryDays,
        @DefaultValue("3") int gridMembers,
        @DefaultValue("5") int gridGroups,
        @DefaultValue("3600") int sweepSeconds,
        @DefaultValue Map<String, District> districts) {

    public DualCheckInSettings {
        if (checkInDays < 1 || remindEveryDays < 1 || sweepSeconds < 1) {
            throw new IllegalArgumentException("a member has a day to check in, and a day between reminders");
        }
        districts = Map.copyOf(districts);
    }

    /** One district's week; absent means the common one. */
    public record District(@Nullable Integer checkInDays) {}

    int days(String area) {
        District district = districts.get(AreaScope.districtOf(area));
        Integer days = district == null ? null : district.checkInDays();
        return days == null ? checkInDays : days;
    }
}
