package org.linli.volunteer.configuration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.volunteer.activity.AgreementCase;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Numbers and lists of activities and sign-ups that localities set differently.
 *
 * @param agreements VOL-09: the cases by the two digits of the province; without an entry there, only when a party asks
 * @param largeEventFrom VOL-09: wanted volunteers from which an event is a large one [U]
 * @param bannedTitleWords VOL-14
 * @param noShows VOL-11 [D]
 * @param noShowsByDistrict VOL-11 by the six digits of the district that organizes
 * @param checkIn rotating codes and places
 * @param checkInByDistrict radius and size from which location alone is taken, by the six digits of the district that organizes; codes rotate
 *     everywhere alike
 * @param seriesHorizon how far ahead the activities of a series are generated [D]
 * @param sweepEvery how often the clock moves activities, waiting lists, series and forgotten check-outs
 */
@ConfigurationProperties("linli.activities")
public record ActivitySettings(
        @Nullable Map<String, Set<AgreementCase>> agreements,
        @DefaultValue("1000") int largeEventFrom,
        @DefaultValue("补录") List<String> bannedTitleWords,
        @DefaultValue NoShows noShows,
        @Nullable Map<String, NoShows> noShowsByDistrict,
        @DefaultValue CheckIns checkIn,
        @Nullable Map<String, CheckIns> checkInByDistrict,
        @DefaultValue("28d") Duration seriesHorizon,
        @DefaultValue("30s") Duration sweepEvery) {

    /** {@code linli.activities.no-shows.*}: so many in so many days block sign-up for so many days; a count of 0 never does. */
    public record NoShows(
            @DefaultValue("3") int count,
            @DefaultValue("90") int withinDays,
            @DefaultValue("30") int blockedDays) {}

    /** {@code linli.activities.check-in.*}. */
    public record CheckIns(
            @DefaultValue("30s") Duration rotate,
            @DefaultValue("200") int radiusMetres,
            @DefaultValue("100") int locationFrom) {}
}
