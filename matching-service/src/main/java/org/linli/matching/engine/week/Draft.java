package org.linli.matching.engine.week;

import java.util.Arrays;
import java.util.List;

/**
 * A plan in the making: who sits where, what everybody and every venue has booked, and the utility. It books what it is told to; whether a
 * booking is allowed is asked before ({@link #free}). Search threads write different people, needs and venues of one draft at the same time:
 * each may only touch what bears its number in {@code ownerOf…}.
 */
final class Draft {

    static final int OWNER_SHIFT = 17;
    private static final int ONE_SLOT = 1 << 8;
    /** Set where a person has as many engagements as he takes: most who are asked for have, and nothing more of them need be read. */
    private static final int FULL = 1 << 16;

    /** {@code owner << 17 | FULL | half hours << 8 | engagements}, of a person. */
    final int[] state;

    final int[] busy;
    /** Seats of a person: {@code engaged[person * stride + i]}. */
    final int[] engaged;

    final int stride;
    final int[] seatPerson;
    final int[] seatPoints;
    private final int[] seatPrice;
    /** Seats filled of a role; the filled ones are the first. */
    final int[] filled;

    /** The first so many seats of a role are pinned: never taken back. */
    final int[] pinned;
    /** Needs that run whatever it costs, in the window and at the venue they have. */
    final boolean[] mustRun;

    final int[] window;
    final int[] venue;
    final int[] venueBusy;
    /** What the need brings at the prices of the search, for its regret; 1/64 points. */
    final long[] priced;

    final int[] ownerOfNeed;
    final int[] ownerOfVenue;

    final WeekProblem problem;
    final Shape shape;
    final Crowd crowd;
    private Prices prices;
    private final int[] roleOfSeat;
    private final int[] maxEngagements;
    private final int[] maxSlots;

    Draft(WeekProblem problem, Shape shape, Crowd crowd, Prices prices) {
        this.problem = problem;
        this.shape = shape;
        this.crowd = crowd;
        this.prices = prices;
        state = new int[crowd.size];
        busy = new int[crowd.size * WeekProblem.DAYS];
        stride = crowd.mostEngagements;
        engaged = new int[crowd.size * stride];
        seatPerson = new int[shape.seats];
        seatPoints = new int[shape.seats];
        seatPrice = new int[shape.seats];
        filled = new int[shape.roles];
        pinned = new int[shape.roles];
        mustRun = new boolean[shape.needs];
        window = new int[shape.needs];
        Arrays.fill(window, WeekProblem.NONE);
        venue = new int[shape.needs];
        Arrays.fill(venue, WeekProblem.NONE);
        venueBusy = new int[problem.venues().size() * WeekProblem.DAYS];
        priced = new long[shape.needs];
        ownerOfNeed = new int[shape.needs];
        ownerOfVenue = new int[problem.venues().size()];
        roleOfSeat = rolesOfSeats(shape);
        maxEngagements = crowd.maxEngagements;
        maxSlots = crowd.maxSlots;
    }

    /** Goes on for a later problem with the same people: what is booked stays booked, and the books of the earlier draft are taken over. */
    Draft(WeekProblem problem, Shape shape, Draft earlier) {
        this.problem = problem;
        this.shape = shape;
        crowd = earlier.crowd;
        prices = earlier.prices;
        state = earlier.state;
        busy = earlier.busy;
        engaged = earlier.engaged;
        stride = earlier.stride;
        maxEngagements = crowd.maxEngagements;
        maxSlots = crowd.maxSlots;
        seatPerson = Arrays.copyOf(earlier.seatPerson, shape.seats);
        seatPoints = Arrays.copyOf(earlier.seatPoints, shape.seats);
        seatPrice = Arrays.copyOf(earlier.seatPrice, shape.seats);
        filled = Arrays.copyOf(earlier.filled, shape.roles);
        pinned = new int[shape.roles];
        mustRun = new boolean[shape.needs];
        window = Arrays.copyOf(earlier.window, shape.needs);
        Arrays.fill(window, earlier.shape.needs, shape.needs, WeekProblem.NONE);
        venue = Arrays.copyOf(earlier.venue, shape.needs);
        Arrays.fill(venue, earlier.shape.needs, shape.needs, WeekProblem.NONE);
        venueBusy = earlier.venueBusy;
        priced = Arrays.copyOf(earlier.priced, shape.needs);
        ownerOfNeed = new int[shape.needs];
        ownerOfVenue = earlier.ownerOfVenue;
        roleOfSeat = rolesOfSeats(shape);
    }

    private static int[] rolesOfSeats(Shape shape) {
        int[] roles = new int[shape.seats];
        for (int r = 0; r < shape.roles; r++) {
            Arrays.fill(roles, shape.firstSeat[r], shape.firstSeat[r + 1], r);
        }
        return roles;
    }

    /** Gives everything back to the first thread. */
    void release() {
        for (int p = 0; p < state.length; p++) {
            state[p] &= (1 << OWNER_SHIFT) - 1;
        }
        Arrays.fill(ownerOfNeed, 0);
        Arrays.fill(ownerOfVenue, 0);
    }

    /** What the running needs leave of each pool. */
    int[] poolLeft() {
        int[] left = problem.poolQuantity().clone();
        for (int n = 0; n < shape.needs; n++) {
            int pool = problem.needs().pool()[n];
            if (window[n] != WeekProblem.NONE && pool != WeekProblem.NONE) {
                left[pool] -= problem.needs().poolQuantity()[n];
            }
        }
        return left;
    }

    /** Takes a running need out whole, whatever is pinned. */
    void clear(int need) {
        for (int r = shape.firstRole[need]; r < shape.firstRole[need + 1]; r++) {
            while (filled[r] > 0) {
                unseat(shape.firstSeat[r] + filled[r] - 1);
            }
        }
        close(need);
    }

    /** Whether nothing of the need can change: it runs, and every wanted seat is pinned. */
    boolean settled(int need) {
        if (!mustRun[need]) {
            return false;
        }
        for (int r = shape.firstRole[need]; r < shape.firstRole[need + 1]; r++) {
            if (pinned[r] < shape.firstSeat[r + 1] - shape.firstSeat[r]) {
                return false;
            }
        }
        return true;
    }

    /** Two filled seats of one role change places. */
    void exchange(int a, int b) {
        if (a == b) {
            return;
        }
        int i = engagedAt(a);
        int j = engagedAt(b);
        engaged[i] = b;
        engaged[j] = a;
        swap(seatPerson, a, b);
        swap(seatPoints, a, b);
        swap(seatPrice, a, b);
    }

    private int engagedAt(int seat) {
        int at = seatPerson[seat] * stride;
        while (engaged[at] != seat) {
            at++;
        }
        return at;
    }

    private static void swap(int[] values, int a, int b) {
        int held = values[a];
        values[a] = values[b];
        values[b] = held;
    }

    void favour(int seat, int points) {
        seatPoints[seat] += points;
        priced[shape.needOfRole[roleOfSeat[seat]]] += (long) points << Prices.SCALE;
    }

    /** All seats bring again what their people bring by themselves. */
    void forgetFavours() {
        for (int r = 0; r < shape.roles; r++) {
            for (int s = shape.firstSeat[r]; s < shape.firstSeat[r] + filled[r]; s++) {
                int plain = Points.seat(problem, shape.needOfRole[r], r, crowd.row[seatPerson[s]]);
                favour(s, plain - seatPoints[s]);
            }
        }
    }

    Prices prices() {
        return prices;
    }

    /** Goes on with other prices. */
    void reprice(Prices now) {
        prices = now;
        for (int n = 0; n < shape.needs; n++) {
            priced[n] = window[n] == WeekProblem.NONE ? 0 : pricedAnew(n, window[n], venue[n]);
        }
    }

    private long pricedAnew(int n, int w, int v) {
        long worth = (long) (problem.needs().runBonus()[n] - problem.windows().penalty()[w]) << Prices.SCALE;
        int pool = problem.needs().pool()[n];
        if (pool != WeekProblem.NONE) {
            worth -= (long) prices.pool[pool] * problem.needs().poolQuantity()[n];
        }
        if (v != WeekProblem.NONE) {
            worth -= ((long) venueCost(n, v) << Prices.SCALE) + prices.ofVenue(v, shape.day[w], shape.venueMask[w]);
        }
        for (int r = shape.firstRole[n]; r < shape.firstRole[n + 1]; r++) {
            for (int s = shape.firstSeat[r]; s < shape.firstSeat[r] + filled[r]; s++) {
                seatPrice[s] = prices.of(seatPerson[s], shape.day[w], shape.personMask[w]);
                worth += ((long) (problem.needs().seatValue()[n] + seatPoints[s]) << Prices.SCALE) - seatPrice[s];
            }
        }
        return worth;
    }

    int roleOf(int seat) {
        return roleOfSeat[seat];
    }

    int engagements(int p) {
        return state[p] & 0xFF;
    }

    /** Whether the person, one of this owner, has room for the window; his declared time and the rest were asked when the lists were made. */
    boolean free(int p, int w, int role, int owner) {
        int now = state[p];
        if (now == owner << OWNER_SHIFT) {
            return true;
        }
        return now >> OWNER_SHIFT - 1 == owner << 1
                && (now >>> 8 & 0xFF) + shape.length[w] <= maxSlots[p]
                && (busy[p * WeekProblem.DAYS + shape.day[w]] & shape.personMask[w]) == 0
                && hasOrdinaryRoom(p, role, WeekProblem.NONE);
    }

    /** Whether the role is a supervisor's, or the person takes one more that is not, that one seat not counted. */
    private boolean hasOrdinaryRoom(int p, int role, int without) {
        int[] most = crowd.mostOrdinary;
        if (most == null || most[p] >= maxEngagements[p] || supervises(role)) {
            return true;
        }
        int count = 0;
        for (int i = p * stride; i < p * stride + (state[p] & 0xFF); i++) {
            if (engaged[i] != without && !supervises(roleOfSeat[engaged[i]])) {
                count++;
            }
        }
        return count < most[p];
    }

    private boolean supervises(int role) {
        return problem.roles().kind()[role] == WeekProblem.Roles.SUPERVISOR;
    }

    /** Whether the person would have room for the role in the window without that one seat. */
    boolean freeWithout(int p, int w, int role, int seat) {
        if (!hasOrdinaryRoom(p, role, seat)) {
            return false;
        }
        int now = state[p];
        int other = window[shape.needOfRole[roleOfSeat[seat]]];
        if ((now >>> 8 & 0xFF) - shape.length[other] + shape.length[w] > maxSlots[p]) {
            return false;
        }
        int taken = busy[p * WeekProblem.DAYS + shape.day[w]];
        if (shape.day[other] == shape.day[w]) {
            taken &= ~shape.personMask[other];
        }
        return (taken & shape.personMask[w]) == 0;
    }

    /** Starts a need; the gain in utility. */
    int open(int need, int w, int v) {
        window[need] = w;
        venue[need] = v;
        int gain = problem.needs().runBonus()[need] - problem.windows().penalty()[w];
        long worth = (long) gain << Prices.SCALE;
        int pool = problem.needs().pool()[need];
        if (pool != WeekProblem.NONE) {
            worth -= (long) prices.pool[pool] * problem.needs().poolQuantity()[need];
        }
        if (v != WeekProblem.NONE) {
            venueBusy[v * WeekProblem.DAYS + shape.day[w]] |= shape.venueMask[w];
            int cost = venueCost(need, v);
            gain -= cost;
            worth -= ((long) cost << Prices.SCALE) + prices.ofVenue(v, shape.day[w], shape.venueMask[w]);
        }
        priced[need] = worth;
        return gain;
    }

    /** Stops a need without people; the change of utility. */
    int close(int need) {
        int w = window[need];
        int v = venue[need];
        int gain = problem.needs().runBonus()[need] - problem.windows().penalty()[w];
        if (v != WeekProblem.NONE) {
            venueBusy[v * WeekProblem.DAYS + shape.day[w]] &= ~shape.venueMask[w];
            gain -= venueCost(need, v);
        }
        window[need] = WeekProblem.NONE;
        venue[need] = WeekProblem.NONE;
        priced[need] = 0;
        return -gain;
    }

    private int venueCost(int need, int v) {
        return Points.venueCost(problem, need, v);
    }

    /** Gives the next seat of the role to a person; the gain in utility. */
    int seat(int role, int p, int points) {
        int need = shape.needOfRole[role];
        int w = window[need];
        int at = shape.firstSeat[role] + filled[role]++;
        seatPerson[at] = p;
        seatPoints[at] = points;
        int now = state[p];
        int had = now & 0xFF;
        engaged[p * stride + had] = at;
        state[p] = now + 1 + shape.length[w] * ONE_SLOT | (had + 1 >= maxEngagements[p] ? FULL : 0);
        busy[p * WeekProblem.DAYS + shape.day[w]] |= shape.personMask[w];
        int worth = problem.needs().seatValue()[need] + points;
        seatPrice[at] = prices.of(p, shape.day[w], shape.personMask[w]);
        priced[need] += ((long) worth << Prices.SCALE) - seatPrice[at];
        return worth - crowd.load(p, had);
    }

    /** Books an engagement that is planned elsewhere: it takes the person's time and counts as one, at a seat that stands for all such. */
    void engageElsewhere(int p, int day, int mask, int slots, int seat) {
        engaged[p * stride + engagements(p)] = seat;
        int now = state[p] + 1 + slots * ONE_SLOT;
        state[p] = now | ((now & 0xFF) >= maxEngagements[p] ? FULL : 0);
        busy[p * WeekProblem.DAYS + day] |= mask;
    }

    boolean isPinned(int seat) {
        int role = roleOfSeat[seat];
        return seat < shape.firstSeat[role] + pinned[role];
    }

    /** Takes a seat back; the change of utility. The role's last seat moves into its place. */
    int unseat(int seat) {
        int role = roleOfSeat[seat];
        int need = shape.needOfRole[role];
        int w = window[need];
        int p = seatPerson[seat];
        int points = seatPoints[seat];
        int price = seatPrice[seat];
        int had = (state[p] & 0xFF) - 1;
        int at = p * stride;
        int i = at;
        while (engaged[i] != seat) {
            i++;
        }
        engaged[i] = engaged[at + had];
        state[p] = (state[p] & ~FULL) - 1 - shape.length[w] * ONE_SLOT;
        busy[p * WeekProblem.DAYS + shape.day[w]] &= ~shape.personMask[w];
        int last = shape.firstSeat[role] + --filled[role];
        if (last != seat) {
            int moved = seatPerson[last];
            seatPerson[seat] = moved;
            seatPoints[seat] = seatPoints[last];
            seatPrice[seat] = seatPrice[last];
            int j = moved * stride;
            while (engaged[j] != last) {
                j++;
            }
            engaged[j] = seat;
        }
        int worth = problem.needs().seatValue()[need] + points;
        priced[need] -= ((long) worth << Prices.SCALE) - price;
        return crowd.load(p, had) - worth;
    }

    int seatOf(int role, int p) {
        int first = shape.firstSeat[role];
        for (int s = first + filled[role] - 1; s >= first; s--) {
            if (seatPerson[s] == p) {
                return s;
            }
        }
        return WeekProblem.NONE;
    }

    /** The plan as it is booked now. */
    WeekPlan plan(Pricing pricing, long moves, Progress progress, List<WeekProblem.Pin> unkept) {
        int seats = Arrays.stream(filled).sum();
        int[] firstSeat = new int[shape.needs + 1];
        int[] role = new int[seats];
        int[] person = new int[seats];
        int at = 0;
        for (int n = 0; n < shape.needs; n++) {
            firstSeat[n] = at;
            for (int r = shape.firstRole[n]; r < shape.firstRole[n + 1]; r++) {
                for (int s = shape.firstSeat[r]; s < shape.firstSeat[r] + filled[r]; s++) {
                    role[at] = r;
                    person[at++] = crowd.row[seatPerson[s]];
                }
            }
        }
        firstSeat[shape.needs] = at;
        return new WeekPlan(
                window.clone(),
                venue.clone(),
                firstSeat,
                role,
                person,
                utility(),
                pricing.bound(),
                pricing.rounds(),
                moves,
                progress.spent() / 1e9,
                progress.phases(),
                unkept,
                WarmStart.of(pricing.best(), crowd, problem.people().size()));
    }

    /** The utility counted anew from the bookings. */
    long utility() {
        long sum = 0;
        for (int n = 0; n < shape.needs; n++) {
            if (window[n] == WeekProblem.NONE) {
                continue;
            }
            sum += problem.needs().runBonus()[n] - problem.windows().penalty()[window[n]];
            if (venue[n] != WeekProblem.NONE) {
                sum -= venueCost(n, venue[n]);
            }
            for (int r = shape.firstRole[n]; r < shape.firstRole[n + 1]; r++) {
                for (int s = shape.firstSeat[r]; s < shape.firstSeat[r] + filled[r]; s++) {
                    sum += problem.needs().seatValue()[n] + seatPoints[s];
                }
            }
        }
        for (int p = 0; p < crowd.size; p++) {
            for (int k = engagements(p) - 1; k >= 0; k--) {
                sum -= crowd.load(p, k);
            }
        }
        return sum;
    }
}
