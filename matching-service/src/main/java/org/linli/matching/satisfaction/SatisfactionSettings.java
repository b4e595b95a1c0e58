package org.linli.matching.satisfaction;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.AreaScope;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator and the districts decide about satisfaction, under {@code linli.matching.satisfaction}.
 *
 * @param smallest below so many answers no figure is shown
 * @param followUpWeeks so many weeks after a demand was done somebody asks whether it helped
 * @param attempts after so many visits that reached nobody a follow-up is given up
 * @param againDays so many days after a visit that reached nobody the next one is due
 * @param districts what a district decided differently, by its six digits
 */
@ConfigurationProperties("linli.matching.satisfaction")
public record SatisfactionSettings(
        @DefaultValue("30") int smallest,
        @DefaultValue("4") int followUpWeeks,
        @DefaultValue("3") int attempts,
        @DefaultValue("7") int againDays,
        @DefaultValue Map<String, District> districts) {

    public SatisfactionSettings {
        if (smallest < 2 || followUpWeeks < 1 || attempts < 1 || againDays < 1) {
            throw new IllegalArgumentException("a figure needs two answers, a follow-up a week and an attempt");
        }
        districts = Map.copyOf(districts);
    }

    /** One district's weeks until the follow-up; absent means the common number. */
    public record District(@Nullable Integer followUpWeeks) {}

    int weeks(String area) {
        District district = districts.get(AreaScope.districtOf(area));
        Integer weeks = district == null ? null : district.followUpWeeks();
        return weeks == null ? followUpWeeks : weeks;
    }
}
