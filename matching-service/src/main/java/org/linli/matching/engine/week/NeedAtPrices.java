package org.linli.matching.engine.week;

import java.util.Arrays;

/**
 * What each need would do if it could have everything at the present prices: the best window, venue and people, each need for itself. The sum
 * over the needs, with what the scarce things earn, is never less than any plan's utility.
 */
final class NeedAtPrices {

    private static final long NEVER = Long.MIN_VALUE / 4;

    /** Value in 1/64 points, 0 when it is better not to run. */
    final long[] value;

    final int[] window;
    final int[] venue;
    final int[] person;

    private final WeekProblem problem;
    private final Shape shape;
    private final Candidates candidates;
    private final VenueChoices venues;
    private final Prices prices;
    private final Top[] tops;

    NeedAtPrices(
            WeekProblem problem, Shape shape, Candidates candidates, VenueChoices venues, Prices prices, int members) {
        this.problem = problem;
        this.shape = shape;
        this.candidates = candidates;
        this.venues = venues;
        this.prices = prices;
        value = new long[shape.needs];
        window = new int[shape.needs];
        venue = new int[shape.needs];
        person = new int[shape.seats];
        int most = 1;
        for (int r = 0; r < shape.roles; r++) {
            most = Math.max(most, problem.roles().wanted()[r]);
        }
        int seats = 1;
        for (int n = 0; n < shape.needs; n++) {
            seats = Math.max(seats, shape.firstSeat[shape.firstRole[n + 1]] - shape.firstSeat[shape.firstRole[n]]);
        }
        tops = new Top[members];
        for (int i = 0; i < members; i++) {
            tops[i] = new Top(most, seats);
        }
    }

    void decide(int need, int member) {
        Top top = tops[member];
        withdraw(need);
        int seat = shape.firstSeat[shape.firstRole[need]];
        int seats = shape.firstSeat[shape.firstRole[need + 1]] - seat;
        for (int w = shape.firstWindow[need]; w < shape.firstWindow[need + 1]; w++) {
            long worth = at(need, w, top, member);
            if (worth > value[need]) {
                value[need] = worth;
                window[need] = w;
                venue[need] = top.venue;
                System.arraycopy(top.chosen, 0, person, seat, seats);
            }
        }
    }

    /** The need asks for nothing. */
    void withdraw(int need) {
        value[need] = 0;
        window[need] = WeekProblem.NONE;
        venue[need] = WeekProblem.NONE;
    }

    /** What the need loses by a pin at these prices, in points; everything else of the need decided as it likes best. */
    long costOf(WeekProblem.Pin pin, Crowd crowd) {
        int need = pin.need();
        Top top = tops[0];
        long most = NEVER;
        long free = 0;
        for (int w = shape.firstWindow[need]; w < shape.firstWindow[need + 1]; w++) {
            long worth = at(need, w, top, 0);
            if (worth == NEVER) {
                continue;
            }
            free = Math.max(free, worth);
            if (pin.window() == WeekProblem.NONE || pin.window() == w) {
                most = Math.max(most, worth - detour(pin, w, top) - compromise(pin, w, top, crowd));
            }
        }
        return most == NEVER ? 0 : Math.max(0, free - most) >> Prices.SCALE;
    }

    /** What the pinned venue costs more than the cheapest. */
    private long detour(WeekProblem.Pin pin, int w, Top top) {
        if (pin.venue() == WeekProblem.NONE) {
            return 0;
        }
        long least = cheapestVenue(w, top);
        for (long choice : venues.list[w]) {
            if ((int) choice == pin.venue()) {
                int price = prices.ofVenue(pin.venue(), shape.day[w], shape.venueMask[w]);
                return (choice >> 32 << Prices.SCALE) + price - least;
            }
        }
        return 0;
    }

    /** What the role is worth less with the pinned person in it. */
    private long compromise(WeekProblem.Pin pin, int w, Top top, Crowd crowd) {
        if (pin.person() == WeekProblem.NONE) {
            return 0;
        }
        int r = pin.role();
        int p = crowd.number[pin.person()];
        long free = role(pin.need(), r, w, top, 0);
        for (int i = 0; i < top.size; i++) {
            if (top.person[i] == p) {
                return 0;
            }
        }
        int points = problem.needs().seatValue()[pin.need()] + Points.seat(problem, pin.need(), r, pin.person());
        long own = ((long) points << Prices.SCALE) - prices.of(p, shape.day[w], shape.personMask[w]);
        int minimum = problem.roles().minimum()[r];
        boolean full = top.size == shape.firstSeat[r + 1] - shape.firstSeat[r];
        // he takes the place of the last: when there is no other, or when the last is there for the minimum only
        boolean instead = top.size > 0 && (full || top.size <= minimum && top.worth[top.size - 1] < 0);
        return free - (free - (instead ? top.worth[top.size - 1] : 0) + own);
    }

    private long at(int need, int w, Top top, int member) {
        if (!shape.possible[w]) {
            return NEVER;
        }
        WeekProblem.Needs needs = problem.needs();
        long worth = (long) (needs.runBonus()[need] - problem.windows().penalty()[w]) << Prices.SCALE;
        int pool = needs.pool()[need];
        if (pool != WeekProblem.NONE) {
            if (needs.poolQuantity()[need] > problem.poolQuantity()[pool]) {
                return NEVER;
            }
            worth -= (long) prices.pool[pool] * needs.poolQuantity()[need];
        }
        top.venue = WeekProblem.NONE;
        if (needs.venueType()[need] != WeekProblem.NONE) {
            long least = cheapestVenue(w, top);
            if (least == Long.MAX_VALUE) {
                return NEVER;
            }
            worth -= least;
        }
        int at = 0;
        for (int r = shape.firstRole[need]; r < shape.firstRole[need + 1]; r++) {
            long seats = role(need, r, w, top, member);
            if (seats == NEVER) {
                return NEVER;
            }
            worth += seats;
            int wanted = shape.firstSeat[r + 1] - shape.firstSeat[r];
            for (int i = 0; i < wanted; i++) {
                top.chosen[at++] = i < top.size ? top.person[i] : WeekProblem.NONE;
            }
        }
        return worth;
    }

    private long cheapestVenue(int w, Top top) {
        long least = Long.MAX_VALUE;
        for (long choice : venues.list[w]) {
            long cost = choice >> 32 << Prices.SCALE;
            if (cost >= least) {
                break;
            }
            int v = (int) choice;
            cost += prices.ofVenue(v, shape.day[w], shape.venueMask[w]);
            if (cost < least) {
                least = cost;
                top.venue = v;
            }
        }
        return least;
    }

    /** The role's best people; {@link #NEVER} when there are not enough. */
    private long role(int need, int r, int w, Top top, int member) {
        int wanted = problem.roles().wanted()[r];
        int minimum = problem.roles().minimum()[r];
        int seat = problem.needs().seatValue()[need];
        int pair = shape.pair(r, w);
        while (!top.fill(
                candidates.list[pair],
                candidates.leftOut[pair],
                wanted,
                seat,
                prices,
                shape.day[w],
                shape.personMask[w])) {
            candidates.lengthen(r, w, prices, member);
        }
        if (top.size < minimum) {
            return NEVER;
        }
        long worth = 0;
        int taken = 0;
        for (int i = 0; i < top.size && (i < minimum || top.worth[i] > 0); i++) {
            worth += top.worth[i];
            taken++;
        }
        top.size = taken;
        return worth;
    }

    /** The best few of a list, best first. */
    private static final class Top {

        private final int[] person;
        private final int[] worth;
        private final int[] chosen;
        private int size;
        private int venue;

        Top(int most, int seats) {
            person = new int[most + 1];
            worth = new int[most + 1];
            chosen = new int[seats];
            Arrays.fill(chosen, WeekProblem.NONE);
        }

        /** False when people left out of the list might be better than those found. */
        private boolean fill(long[] list, int leftOut, int wanted, int seatValue, Prices prices, int day, int mask) {
            size = 0;
            if (wanted <= 0) {
                return true;
            }
            int floor = Integer.MIN_VALUE;
            for (long entry : list) {
                int full = (int) (entry >> 32) + seatValue << Prices.SCALE;
                if (full <= floor) {
                    return true;
                }
                int p = (int) entry;
                int net = full - prices.of(p, day, mask);
                if (net > floor) {
                    floor = insert(p, net, wanted);
                }
            }
            return leftOut < 0 || size == wanted && leftOut + seatValue << Prices.SCALE <= floor;
        }

        private int insert(int p, int net, int wanted) {
            int at = size < wanted ? size++ : wanted - 1;
            while (at > 0 && worth[at - 1] < net) {
                worth[at] = worth[at - 1];
                person[at] = person[at - 1];
                at--;
            }
            worth[at] = net;
            person[at] = p;
            return size < wanted ? Integer.MIN_VALUE : worth[wanted - 1];
        }
    }
}
