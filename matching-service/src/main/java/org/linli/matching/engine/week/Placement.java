package org.linli.matching.engine.week;

import java.util.Arrays;

/**
 * Finds the best way to run one need as the draft stands, at part of the prices: free people, and, where asked, people who sit elsewhere at the
 * cost of what their need loses with its best replacement. Books it, and helps the needs it robbed.
 */
final class Placement {

    private static final long NEVER = Long.MIN_VALUE / 4;
    /** How many moves a found replacement is trusted. */
    private static final int TRUST = 1_000;

    private static final int MORE_PROMISING = 3;
    /** Now and then one who sits elsewhere is overlooked, so that moves differ. */
    private static final int BLINK = 15;
    /** Robbed needs of one move that may rob others in turn. */
    private static final int MOST_CHAINED = 40;

    final Draft draft;
    final Journal journal;
    final int owner;
    /** Share of the prices that count, in 1/64. */
    int theta;
    /** Whether roles for anybody choose before those that ask for more. */
    boolean generalFirst;
    /** Whether some windows and people are overlooked by chance, so that second choices get a chance too. */
    boolean careless;
    /** Moves so far; the age of what is remembered. */
    int clock;

    private final WeekProblem problem;
    private final Shape shape;
    private final Candidates candidates;
    private final VenueChoices venues;
    private Prices prices;

    private final int[] taken;
    private int stamp;

    private final Choice trial;
    private final Choice best;
    private final Choice refill;

    private final Promising promising;
    private final int[] replacementAt;
    private final int[] replacement;
    private final int[] replacementWorth;
    private final int[] replacementWindow;

    private int[] robbed = new int[64];
    private int robbedCount;
    private int helped;
    private boolean kept = true;

    Placement(Draft draft, Journal journal, Candidates candidates, VenueChoices venues, int owner) {
        this.draft = draft;
        this.journal = journal;
        this.candidates = candidates;
        this.venues = venues;
        this.owner = owner;
        problem = draft.problem;
        shape = draft.shape;
        prices = draft.prices();
        taken = new int[draft.crowd.size];
        int most = 1;
        for (int n = 0; n < shape.needs; n++) {
            most = Math.max(most, shape.firstSeat[shape.firstRole[n + 1]] - shape.firstSeat[shape.firstRole[n]]);
        }
        trial = new Choice(most);
        best = new Choice(most);
        refill = new Choice(most);
        promising = new Promising(most + MORE_PROMISING);
        replacementAt = new int[shape.roles];
        Arrays.fill(replacementAt, Integer.MIN_VALUE / 2);
        replacement = new int[shape.roles];
        replacementWorth = new int[shape.roles];
        replacementWindow = new int[shape.roles];
    }

    /** Trusts no replacement found before. */
    void forget() {
        clock += TRUST + 1;
    }

    void reprice() {
        prices = draft.prices();
    }

    /** Takes a need's people and venue away, except what is pinned. */
    void remove(int need) {
        for (int r = shape.firstRole[need]; r < shape.firstRole[need + 1]; r++) {
            int first = shape.firstSeat[r] + draft.pinned[r];
            for (int s = shape.firstSeat[r] + draft.filled[r] - 1; s >= first; s--) {
                journal.unseat(s);
            }
        }
        if (!draft.mustRun[need]) {
            journal.close(need);
        }
    }

    /** Runs a need that does not run, as well as it can be done now; false when nothing is worth it. */
    boolean insert(int need, boolean steal) {
        if (draft.mustRun[need]) {
            fill(need, steal);
            return !tooFew(need);
        }
        long most = 0;
        for (int w = shape.firstWindow[need]; w < shape.firstWindow[need + 1]; w++) {
            long worth = tryWindow(need, w, steal);
            if (worth > most) {
                most = worth;
                best.take(trial);
            }
        }
        if (most <= 0) {
            return false;
        }
        journal.open(need, best.window, best.venue);
        book(best);
        if (tooFew(need)) {
            remove(need);
            return false;
        }
        return true;
    }

    boolean tooFew(int need) {
        for (int r = shape.firstRole[need]; r < shape.firstRole[need + 1]; r++) {
            if (draft.filled[r] < problem.roles().minimum()[r]) {
                return true;
            }
        }
        return false;
    }

    private void book(Choice choice) {
        for (int i = 0; i < choice.size; i++) {
            int p = choice.person[i];
            int from = choice.from[i];
            int w = draft.window[shape.needOfRole[choice.role[i]]];
            if (from != WeekProblem.NONE) {
                int seat = draft.seatOf(from, p);
                if (seat != WeekProblem.NONE) {
                    journal.unseat(seat);
                    rob(shape.needOfRole[from]);
                }
            }
            if (draft.free(p, w, choice.role[i], owner)) {
                journal.seat(choice.role[i], p, choice.points[i]);
            }
        }
    }

    private void rob(int need) {
        for (int i = helped; i < robbedCount; i++) {
            if (robbed[i] == need) {
                return;
            }
        }
        if (robbedCount == robbed.length) {
            robbed = Arrays.copyOf(robbed, 2 * robbedCount);
        }
        robbed[robbedCount++] = need;
    }

    /** Whether all needs that must run could be helped the last time. */
    boolean robbedWereKept() {
        return kept;
    }

    /** Fills what was taken from others; a need that cannot keep its minimum is placed anew or given up. */
    void helpRobbed(boolean steal) {
        kept = true;
        for (helped = 0; helped < robbedCount; ) {
            int need = robbed[helped++];
            if (draft.window[need] == WeekProblem.NONE) {
                continue;
            }
            boolean again = steal && helped <= MOST_CHAINED;
            fill(need, again);
            if (tooFew(need)) {
                remove(need);
                kept &= insert(need, again) || !draft.mustRun[need];
            }
        }
        robbedCount = 0;
        helped = 0;
    }

    /** Gives empty seats of a running need to people who are worth it. */
    void fill(int need, boolean steal) {
        int w = draft.window[need];
        for (int r = shape.firstRole[need]; r < shape.firstRole[need + 1]; r++) {
            int empty = shape.firstSeat[r + 1] - shape.firstSeat[r] - draft.filled[r];
            if (empty > 0) {
                stamp++;
                refill.size = 0;
                int required = problem.roles().minimum()[r] - draft.filled[r];
                role(need, r, w, empty, required, steal, refill);
                book(refill);
            }
        }
    }

    private long tryWindow(int need, int w, boolean steal) {
        if (!shape.possible[w] || careless && overlooked(w, 3)) {
            return NEVER;
        }
        WeekProblem.Needs needs = problem.needs();
        long worth = (long) (needs.runBonus()[need] - problem.windows().penalty()[w]) << Prices.SCALE;
        int pool = needs.pool()[need];
        if (pool != WeekProblem.NONE) {
            if (needs.poolQuantity()[need] > journal.poolLeft[pool]) {
                return NEVER;
            }
            worth -= (long) prices.pool[pool] * needs.poolQuantity()[need] * theta >> Prices.SCALE;
        }
        trial.window = w;
        trial.venue = WeekProblem.NONE;
        trial.size = 0;
        if (needs.venueType()[need] != WeekProblem.NONE) {
            long cost = freeVenue(w);
            if (cost == Long.MAX_VALUE) {
                return NEVER;
            }
            worth -= cost;
        }
        stamp++;
        // supervisors and specialists first, mostly: they have fewer to choose from
        for (int turn = 0; turn < 3; turn++) {
            int kind = generalFirst ? turn : WeekProblem.Roles.SUPERVISOR - turn;
            for (int r = shape.firstRole[need]; r < shape.firstRole[need + 1]; r++) {
                if (problem.roles().kind()[r] == kind) {
                    long seats = role(
                            need,
                            r,
                            w,
                            problem.roles().wanted()[r],
                            problem.roles().minimum()[r],
                            steal,
                            trial);
                    if (seats == NEVER) {
                        return NEVER;
                    }
                    worth += seats;
                }
            }
        }
        return worth;
    }

    private boolean overlooked(int row, int oneIn) {
        int mixed = (row * 0x9E3779B1 ^ clock) * 0x85EBCA6B;
        return (mixed >>> 16 & oneIn) == 0;
    }

    private long freeVenue(int w) {
        long least = Long.MAX_VALUE;
        int day = shape.day[w];
        int mask = shape.venueMask[w];
        for (long choice : venues.list[w]) {
            long cost = choice >> 32 << Prices.SCALE;
            if (cost >= least) {
                break;
            }
            int v = (int) choice;
            if ((draft.venueBusy[v * WeekProblem.DAYS + day] & mask) == 0 && draft.ownerOfVenue[v] == owner) {
                cost += (long) prices.ofVenue(v, day, mask) * theta >> Prices.SCALE;
                if (cost < least) {
                    least = cost;
                    trial.venue = v;
                }
            }
        }
        return least;
    }

    /** Appends the best people for the role to the choice; their worth, or {@link #NEVER} when too few can be had. */
    private long role(int need, int r, int w, int wanted, int required, boolean steal, Choice into) {
        if (wanted <= 0) {
            return 0;
        }
        long[] list = candidates.list[shape.pair(r, w)];
        int[] price = candidates.price[shape.pair(r, w)];
        int seatValue = problem.needs().seatValue()[need];
        int first = into.size;
        int floor = Integer.MIN_VALUE;
        promising.size = 0;
        int[] state = draft.state;
        int idle = owner << Draft.OWNER_SHIFT;
        for (int i = 0; i < list.length; i++) {
            long entry = list[i];
            int points = (int) (entry >> 32);
            int full = points + seatValue << Prices.SCALE;
            if (full <= floor) {
                break;
            }
            int p = (int) entry;
            if (careless && overlooked(p, 7)) {
                continue;
            }
            int net;
            if (state[p] == idle) {
                net = full - (int) ((long) price[i] * theta >> Prices.SCALE);
            } else if (draft.free(p, w, r, owner)) {
                int load = draft.crowd.load(p, draft.engagements(p)) << Prices.SCALE;
                net = full - load - (int) ((long) price[i] * theta >> Prices.SCALE);
            } else if (steal && state[p] >>> Draft.OWNER_SHIFT == owner) {
                // his price says what he is about worth to the others: the loss is worked out for the most promising
                // only
                int promise = full - price[i];
                if (promise > floor && taken[p] != stamp && (p + clock & BLINK) != 0) {
                    promising.offer(p, points, promise, wanted + MORE_PROMISING);
                }
                continue;
            } else {
                continue;
            }
            if (net > floor && taken[p] != stamp && (net > 0 || into.size - first < required)) {
                floor = into.insert(first, wanted, r, p, points, net, WeekProblem.NONE);
            }
        }
        for (int i = 0; i < promising.size && promising.promise[i] > floor; i++) {
            int p = promising.person[i];
            int from = cheapestSeat(p, w, r, need);
            if (from != WeekProblem.NONE) {
                int points = promising.points[i];
                int net = (points + seatValue << Prices.SCALE) - cheapestLoss;
                if (net > floor && (net > 0 || into.size - first < required)) {
                    floor = into.insert(first, wanted, r, p, points, net, from);
                }
            }
        }
        int count = into.size - first;
        if (count < required) {
            return NEVER;
        }
        long worth = 0;
        int kept = 0;
        while (kept < count && (kept < required || into.net[first + kept] > 0)) {
            taken[into.person[first + kept]] = stamp;
            worth += into.net[first + kept];
            kept++;
        }
        into.size = first + kept;
        return worth;
    }

    /** People who sit elsewhere and would be useful here even if they were paid their price, the most useful first. */
    private static final class Promising {

        private int size;
        private final int[] person;
        private final int[] points;
        private final int[] promise;

        Promising(int most) {
            person = new int[most];
            points = new int[most];
            promise = new int[most];
        }

        void offer(int p, int worth, int newPromise, int most) {
            int at;
            if (size < most) {
                at = size++;
            } else if (promise[size - 1] < newPromise) {
                at = size - 1;
            } else {
                return;
            }
            while (at > 0 && promise[at - 1] < newPromise) {
                person[at] = person[at - 1];
                points[at] = points[at - 1];
                promise[at] = promise[at - 1];
                at--;
            }
            person[at] = p;
            points[at] = worth;
            promise[at] = newPromise;
        }
    }

    private int cheapestLoss;

    /** The role of another need that would lose least without this person, who would then have room for the window. */
    private int cheapestSeat(int p, int w, int wantedRole, int need) {
        int found = WeekProblem.NONE;
        cheapestLoss = Integer.MAX_VALUE;
        int at = p * draft.stride;
        int count = draft.engagements(p);
        for (int i = at; i < at + count; i++) {
            int seat = draft.engaged[i];
            int role = draft.roleOf(seat);
            int other = shape.needOfRole[role];
            if (other != need
                    && draft.ownerOfNeed[other] == owner
                    && !draft.isPinned(seat)
                    && draft.freeWithout(p, w, wantedRole, seat)) {
                int loss = loss(role, other, seat);
                if (loss < cheapestLoss) {
                    cheapestLoss = loss;
                    found = role;
                }
            }
        }
        return found;
    }

    private int loss(int role, int need, int seat) {
        int own = draft.seatPoints[seat] << Prices.SCALE;
        int instead = replacementWorth(role, need);
        int seatValue = problem.needs().seatValue()[need] << Prices.SCALE;
        if (instead > -seatValue) {
            return own - instead;
        }
        if (draft.filled[role] > problem.roles().minimum()[role]) {
            return own + seatValue;
        }
        if (draft.mustRun[need]) {
            return Integer.MAX_VALUE / 4;
        }
        return (int) Math.min(Integer.MAX_VALUE / 4, Math.max(own + seatValue, draft.priced[need]));
    }

    /** What the best free person would bring to a seat of the role, without the seat's value. */
    private int replacementWorth(int role, int need) {
        int w = draft.window[need];
        if (clock - replacementAt[role] <= TRUST && replacementWindow[role] == w) {
            int p = replacement[role];
            if (p == WeekProblem.NONE || draft.free(p, w, role, owner)) {
                return replacementWorth[role];
            }
        }
        return findReplacement(role, need, w);
    }

    private int findReplacement(int role, int need, int w) {
        long[] list = candidates.list[shape.pair(role, w)];
        int[] price = candidates.price[shape.pair(role, w)];
        int most = Integer.MIN_VALUE / 2;
        int who = WeekProblem.NONE;
        for (int i = 0; i < list.length; i++) {
            long entry = list[i];
            int full = (int) (entry >> 32) << Prices.SCALE;
            if (full <= most) {
                break;
            }
            int p = (int) entry;
            if (draft.free(p, w, role, owner)) {
                int load = draft.crowd.load(p, draft.engagements(p)) << Prices.SCALE;
                int net = full - load - (int) ((long) price[i] * theta >> Prices.SCALE);
                if (net > most) {
                    most = net;
                    who = p;
                }
            }
        }
        replacementAt[role] = clock;
        replacement[role] = who;
        replacementWindow[role] = w;
        replacementWorth[role] = most;
        return most;
    }

    /** A way to run a need: people by role, the best of a role first. */
    private static final class Choice {

        private int window;
        private int venue;
        private int size;
        private final int[] role;
        private final int[] person;
        private final int[] points;
        private final int[] net;
        /** The role the person is taken from, {@link WeekProblem#NONE} when free. */
        private final int[] from;

        Choice(int most) {
            role = new int[most];
            person = new int[most];
            points = new int[most];
            net = new int[most];
            from = new int[most];
        }

        /** Keeps the best {@code wanted} of the role that begins at {@code first}; the worth to beat. */
        int insert(int first, int wanted, int r, int p, int worth, int newNet, int taken) {
            int at = size - first < wanted ? size++ : size - 1;
            while (at > first && net[at - 1] < newNet) {
                role[at] = role[at - 1];
                person[at] = person[at - 1];
                points[at] = points[at - 1];
                net[at] = net[at - 1];
                from[at] = from[at - 1];
                at--;
            }
            role[at] = r;
            person[at] = p;
            points[at] = worth;
            net[at] = newNet;
            from[at] = taken;
            return size - first < wanted ? Integer.MIN_VALUE : net[size - 1];
        }

        void take(Choice other) {
            window = other.window;
            venue = other.venue;
            size = other.size;
            System.arraycopy(other.role, 0, role, 0, size);
            System.arraycopy(other.person, 0, person, 0, size);
            System.arraycopy(other.points, 0, points, 0, size);
            System.arraycopy(other.net, 0, net, 0, size);
            System.arraycopy(other.from, 0, from, 0, size);
        }
    }
}
