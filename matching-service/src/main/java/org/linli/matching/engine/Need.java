package org.linli.matching.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One demand as the engine sees it.
 *
 * @param weight how much a met demand counts: 1, 2 or 4 by urgency
 * @param focus true for 一老一小一纠纷
 * @param classBit the bit of its class in {@link Person#classes()}
 * @param day epoch day, with the minutes of that day it lasts from and to
 * @param adultOnly minors may not take part (VOL-04, MAT-09)
 * @param childFacing minors are served: helpers must be adult and, where the policy says so, vetted (MAT-06)
 * @param roles what kinds of people are wanted, how many
 * @param refused people who must not be asked (again)
 * @param extras other times, a venue, goods
 */
public record Need(
        String id,
        long area,
        int weight,
        boolean focus,
        long classBit,
        long day,
        int startMinute,
        int endMinute,
        boolean adultOnly,
        boolean childFacing,
        List<Role> roles,
        Set<String> refused,
        Extras extras) {

    /**
     * A part in the need: open seats that a plan may fill, after those that are taken already.
     *
     * @param supervisor a social worker's seat
     * @param skills bits that everybody on this seat must have
     * @param minimum fewest people to add so that the need can go ahead; {@code wanted} at best
     */
    public record Role(boolean supervisor, long skills, int minimum, int wanted) {
        public Role {
            if (minimum < 0 || wanted < minimum) {
                throw new IllegalArgumentException("0 ≤ minimum ≤ wanted");
            }
        }
    }

    /** Another time that would do. */
    public record Window(long day, int startMinute, int endMinute) {}

    /** A venue that suits, and what it costs in points to have to go there. */
    public record VenueChoice(String id, int cost) {}

    public record Goods(String kind, int quantity) {}

    /**
     * What a need asks for besides people at its first time.
     *
     * @param otherWindows less wanted times, the better ones first
     * @param venues those that suit, the best first; null when none is asked for
     */
    public record Extras(
            List<Window> otherWindows,
            @Nullable List<VenueChoice> venues,
            @Nullable Goods goods) {

        public static final Extras NONE = new Extras(List.of(), null, null);

        public Extras {
            otherWindows = List.copyOf(otherWindows);
            venues = venues == null ? null : List.copyOf(venues);
        }
    }

    /** A need that asks for people at one time. */
    public Need(
            String id,
            long area,
            int weight,
            boolean focus,
            long classBit,
            long day,
            int startMinute,
            int endMinute,
            boolean adultOnly,
            boolean childFacing,
            List<Role> roles,
            Set<String> refused) {
        this(
                id,
                area,
                weight,
                focus,
                classBit,
                day,
                startMinute,
                endMinute,
                adultOnly,
                childFacing,
                roles,
                refused,
                Extras.NONE);
    }

    public Need with(Extras asked) {
        return new Need(
                id,
                area,
                weight,
                focus,
                classBit,
                day,
                startMinute,
                endMinute,
                adultOnly,
                childFacing,
                roles,
                refused,
                asked);
    }

    /** The need at each of its times, the most wanted first. */
    List<Need> variants() {
        List<Need> variants = new ArrayList<>();
        variants.add(this);
        for (Window w : extras.otherWindows()) {
            variants.add(at(w.day(), w.startMinute(), w.endMinute()));
        }
        return variants;
    }

    /** True when somebody has to be found, or it takes place without people. */
    boolean opens() {
        return roles.stream().anyMatch(role -> role.minimum() > 0)
                || roles.stream().allMatch(role -> role.wanted() == 0);
    }

    public Need {
        roles = List.copyOf(roles);
        refused = Set.copyOf(refused);
        if (startMinute >= endMinute) {
            throw new IllegalArgumentException("a need ends after it starts");
        }
    }

    /** Minutes since 1970-01-01, local time. */
    public long startsAt() {
        return day * 1_440 + startMinute;
    }

    public long endsAt() {
        return day * 1_440 + endMinute;
    }

    /** Monday = 0. */
    public int weekday() {
        return Math.floorMod(day + 3, 7);
    }

    /** Weeks since 1970, Monday first. */
    public long week() {
        return Math.floorDiv(day + 3, 7);
    }

    public int slots() {
        return TimeGrid.mask(startMinute, endMinute);
    }

    public boolean beyondGrid() {
        return TimeGrid.beyond(startMinute, endMinute);
    }

    /** The same need at another time. */
    public Need at(long otherDay, int start, int end) {
        return new Need(
                id,
                area,
                weight,
                focus,
                classBit,
                otherDay,
                start,
                end,
                adultOnly,
                childFacing,
                roles,
                refused,
                extras);
    }
}
