package org.linli.matching.engine.week;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One week to plan, as columns side by side; a row number is the name of a thing here and {@code id} its name outside. Nobody changes the
 * arrays after they were handed over. Roles and windows lie grouped by need, in the order of the needs.
 *
 * @param suitability who may take what and what he brings, where the columns do not say it
 */
public record WeekProblem(
        People people,
        Needs needs,
        Roles roles,
        Windows windows,
        Venues venues,
        int[] poolQuantity,
        List<Pin> pins,
        @Nullable Suitability suitability) {

    public static final int DAYS = 7;
    public static final int SLOTS = 28;
    /** No venue, pool, prior partner or choice. */
    public static final int NONE = -1;

    public WeekProblem {
        pins = List.copyOf(pins);
    }

    /** A problem whose columns say everything. */
    public WeekProblem(
            People people,
            Needs needs,
            Roles roles,
            Windows windows,
            Venues venues,
            int[] poolQuantity,
            List<Pin> pins) {
        this(people, needs, roles, windows, venues, poolQuantity, pins, null);
    }

    public WeekProblem withPins(List<Pin> kept) {
        return new WeekProblem(people, needs, roles, windows, venues, poolQuantity, kept, suitability);
    }

    WeekProblem withRunBonus(int[] bonus) {
        Needs other = new Needs(
                needs.id(),
                needs.category(),
                needs.x(),
                needs.y(),
                needs.languages(),
                needs.preferredSkills(),
                bonus,
                needs.seatValue(),
                needs.venueType(),
                needs.venueCapacity(),
                needs.pool(),
                needs.poolQuantity(),
                needs.priorPerson(),
                needs.firstRole(),
                needs.firstWindow());
        return new WeekProblem(people, other, roles, windows, venues, poolQuantity, pins, suitability);
    }

    /** {@code availability[7 * person + day]}: bit i is the half hour from 07:00 + 30 i. {@code rating} is 0 … 100. */
    public record People(
            long[] id,
            float[] x,
            float[] y,
            float[] radius,
            int[] skills,
            int[] qualifications,
            int[] languages,
            int[] preferredCategories,
            int[] rating,
            int[] recentHours,
            int[] maxEngagements,
            int[] maxSlots,
            int[] availability) {

        public int size() {
            return id.length;
        }
    }

    /**
     * {@code firstRole} and {@code firstWindow} have one entry more than there are needs: need n has the roles {@code firstRole[n]} up to, not
     * including, {@code firstRole[n + 1]}. {@code pool} is a row of {@code poolQuantity}, {@code priorPerson} a row of the people.
     */
    public record Needs(
            long[] id,
            int[] category,
            float[] x,
            float[] y,
            int[] languages,
            int[] preferredSkills,
            int[] runBonus,
            int[] seatValue,
            int[] venueType,
            int[] venueCapacity,
            int[] pool,
            int[] poolQuantity,
            int[] priorPerson,
            int[] firstRole,
            int[] firstWindow) {

        public int size() {
            return id.length;
        }
    }

    /** {@code number} is the role's name within its need. */
    public record Roles(int[] number, int[] kind, int[] skills, int[] qualifications, int[] minimum, int[] wanted) {

        /** Anybody but a social worker. */
        public static final int GENERAL = 0;

        public static final int SPECIALIST = 1;
        /** A social worker. */
        public static final int SUPERVISOR = 2;

        public int size() {
            return number.length;
        }
    }

    /** {@code number} is the window's name within its need. */
    public record Windows(int[] number, int[] day, int[] start, int[] length, int[] penalty) {

        public int size() {
            return number.length;
        }
    }

    /** {@code open[7 * venue + day]}: bit i is the half hour from 07:00 + 30 i. */
    public record Venues(long[] id, float[] x, float[] y, int[] capacity, int[] type, int[] open) {

        public int size() {
            return id.length;
        }
    }

    /**
     * A decision of a person that the plan keeps: the need runs with this window, venue, and this person in this role; rows, {@link #NONE} where
     * the pin leaves it open. A person is pinned together with a role.
     */
    public record Pin(int need, int window, int venue, int role, int person) {

        public Pin {
            if ((role == NONE) != (person == NONE)) {
                throw new IllegalArgumentException("a person is pinned to a role");
            }
        }
    }
}
