package org.linli.volunteer.statistics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a division over a period, each as the list of indicators defines it.
 *
 * @param registered volunteers that were ACTIVE at the end of the last day
 * @param registeredChange how many more than before the first day
 * @param minutes that became effective for service on these days (VOL-12), {@code hours} the same with two decimals
 * @param hoursGrowthPercent against the period of the same length before; absent when nothing was served then
 * @param hoursPerVolunteer hours / registered
 * @param activeVolunteers registered ones with at least an effective hour in the period, {@code activityRatePercent} their share
 * @param twentyHourVolunteers registered ones with at least twenty hours from 1 January to the last day (VOL-24), and their share
 * @param teams active teams at the time of counting, {@code volunteersPerTeam} registered / teams
 * @param activitiesOpened activities published on these days
 * @param activitiesHeld activities that ended on these days and took place; {@code activitiesJoint} those led by a social worker
 * @param complaintsReceived complaints that came in, {@code complaintsUpheld} those upheld on these days
 * @param themes what was held by theme
 */
public record PeriodFigures(
        LocalDate from,
        LocalDate to,
        long registered,
        long registeredChange,
        long minutes,
        String hours,
        @Nullable String hoursGrowthPercent,
        @Nullable String hoursPerVolunteer,
        long activeVolunteers,
        @Nullable String activityRatePercent,
        long twentyHourVolunteers,
        @Nullable String twentyHourRatePercent,
        long teams,
        @Nullable String volunteersPerTeam,
        long activitiesOpened,
        long activitiesHeld,
        long activitiesJoint,
        long checkIns,
        long complaintsReceived,
        long complaintsUpheld,
        List<ThemeFigure> themes,
        List<Child> children) {

    /** Activities held under one theme, by its code and name. */
    public record ThemeFigure(String theme, String name, long activities) {}

    /** The share of one division below, by its shortest prefix. */
    public record Child(
            String area,
            String name,
            long registered,
            long minutes,
            String hours,
            long activeVolunteers,
            @Nullable String activityRatePercent,
            long twentyHourVolunteers,
            @Nullable String twentyHourRatePercent,
            long activitiesHeld) {}
}
