package org.linli.matching.engine.week;

import java.util.List;

/**
 * What was decided, in rows of the problem. Need n runs in {@code window[n]} at {@code venue[n]} ({@link WeekProblem#NONE}: it does not run, or has
 * no venue) with the seats {@code firstSeat[n]} up to, not including, {@code firstSeat[n + 1]} of {@code seatRole} and {@code seatPerson}.
 *
 * @param upperBound no plan of this problem has a higher utility
 * @param rounds rounds of pricing
 * @param iterations moves of the search
 * @param unkeptPins pins that contradict each other or the hard rules so that no plan can hold them
 */
public record WeekPlan(
        int[] window,
        int[] venue,
        int[] firstSeat,
        int[] seatRole,
        int[] seatPerson,
        long utility,
        long upperBound,
        int rounds,
        long iterations,
        double seconds,
        List<Phase> phases,
        List<WeekProblem.Pin> unkeptPins,
        WarmStart warmStart) {

    public WeekPlan {
        phases = List.copyOf(phases);
        unkeptPins = List.copyOf(unkeptPins);
    }

    public double ratio() {
        return upperBound == 0 ? 1 : (double) utility / upperBound;
    }

    /** Decisions that come from elsewhere, without a bound or prices of their own. */
    public static WeekPlan of(
            int[] window,
            int[] venue,
            int[] firstSeat,
            int[] seatRole,
            int[] seatPerson,
            long utility,
            long iterations) {
        WarmStart none = new WarmStart(new int[0], new int[0], new int[0]);
        return new WeekPlan(
                window,
                venue,
                firstSeat,
                seatRole,
                seatPerson,
                utility,
                Long.MAX_VALUE,
                0,
                iterations,
                0,
                List.of(),
                List.of(),
                none);
    }

    /** The same decisions, counted otherwise. */
    WeekPlan valued(long otherUtility, long otherBound) {
        return new WeekPlan(
                window,
                venue,
                firstSeat,
                seatRole,
                seatPerson,
                otherUtility,
                otherBound,
                rounds,
                iterations,
                seconds,
                phases,
                unkeptPins,
                warmStart);
    }

    public int seats() {
        return seatRole.length;
    }

    /** A step of the solver: when it ended, counted from the start, and what the plan was worth by then. */
    public record Phase(String name, double endedAfterSeconds, long utility, long upperBound) {}
}
