package org.linli.matching.engine.week;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A week of which one planner holds a part, and others the rest. What it knows is the problem: its own needs, people and venues, and those
 * of others that may come to it. It books only what it holds at the time ({@link Holding}); people whose price is made elsewhere are paid what
 * is told. The last need of the problem has one role with one seat and no window: the seat stands for all engagements planned elsewhere.
 * One caller at a time.
 */
public final class HeldWeek {

    private static final int NOT_HERE = 1;
    private static final int SLICE = 200;

    private final Crew crew = new Crew(1);
    private final WeekProblem problem;
    private final Ground ground;
    private final Pricing pricing;
    private final Relations relations;
    private final long[] potential;

    /**
     * @param home needs that are decided here
     * @param people whose prices are made here
     * @param venues whose prices are made here
     * @param pools whether the earnings of the pools are counted here
     */
    public HeldWeek(WeekProblem problem, boolean[] home, boolean[] people, boolean[] venues, boolean pools) {
        this.problem = problem;
        ground = Ground.of(problem, crew);
        pricing = new Pricing(
                ground, new Prices(ground.crowd().size, problem.venues().size(), problem.poolQuantity().length), crew);
        boolean[] numbers = new boolean[ground.crowd().size];
        for (int p = 0; p < numbers.length; p++) {
            numbers[p] = people[ground.crowd().row[p]];
        }
        pricing.restrict(new Pricing.Scope(home.clone(), numbers, venues.clone(), pools));
        relations = new Relations(problem, ground.shape(), ground.venues());
        potential = new long[problem.needs().size()];
    }

    public WeekProblem problem() {
        return problem;
    }

    /** Lets the needs of this part decide at the present prices; their gain and the earnings of this part, in 1/64 points. */
    public long decide() {
        pricing.decide();
        pricing.count();
        return pricing.total();
    }

    /** How often the needs of this part have asked for a person. */
    public int askedOf(int person) {
        int p = ground.crowd().number[person];
        return p == WeekProblem.NONE ? 0 : pricing.askedOf(p);
    }

    public void alsoAsked(int person, int times) {
        int p = ground.crowd().number[person];
        if (p != WeekProblem.NONE) {
            pricing.alsoAsked(p, times);
        }
    }

    /** How often each half hour of a venue was asked for, {@code (venue * DAYS + day) * SLOTS + slot}; others' wishes may be added. */
    public int[] venuesAsked() {
        return pricing.venuesAsked();
    }

    /** How much of each pool was asked for; others' wishes may be added. */
    public int[] poolsAsked() {
        return pricing.poolsAsked();
    }

    /** Moves the prices made here after what was asked. */
    public void adjust() {
        pricing.adjust();
    }

    public int price(int person) {
        int p = ground.crowd().number[person];
        return p == WeekProblem.NONE ? 0 : pricing.prices.person[p];
    }

    public void told(int person, int price) {
        int p = ground.crowd().number[person];
        if (p != WeekProblem.NONE) {
            pricing.prices.person[p] = price;
        }
    }

    /** The prices of the venues' half hours, to be read and, for those made elsewhere, written. */
    public int[] venuePrices() {
        return pricing.prices.venue;
    }

    public int[] poolPrices() {
        return pricing.prices.pool;
    }

    /** Notes the present prices as the best so far. */
    public void keepPrices() {
        pricing.keep();
    }

    /** Goes by the best prices from now on; every need known here is valued at them. */
    public void settlePrices() {
        pricing.prices.become(pricing.best());
        for (int n = 0; n < potential.length; n++) {
            pricing.needs.decide(n, 0);
            potential[n] = pricing.needs.value[n];
        }
        ground.candidates().reprice(pricing.prices, crew);
    }

    /**
     * What the last of the people that a role wants in a window would bring there at the present prices, in whole points without the seat's
     * value; {@code lacking} where there are not as many. By role, then window.
     */
    public int[] margins(int need, int lacking) {
        Shape shape = ground.shape();
        int[] margins = new int[shape.firstPair[need + 1] - shape.firstPair[need]];
        for (int r = shape.firstRole[need]; r < shape.firstRole[need + 1]; r++) {
            int wanted = shape.firstSeat[r + 1] - shape.firstSeat[r];
            for (int w = shape.firstWindow[need]; w < shape.firstWindow[need + 1]; w++) {
                int pair = shape.pair(r, w);
                long[] nets = nets(pair, w);
                margins[pair - shape.firstPair[need]] = wanted == 0 || nets.length < wanted
                        ? lacking
                        : (int) (nets[nets.length - wanted] >> 32) >> Prices.SCALE;
            }
        }
        return margins;
    }

    /**
     * Raises the promise of everybody among the best {@code wanted + more} of a role in a window to what he brings above the margin.
     *
     * @param promise by person
     */
    public void promises(int need, int[] margins, int more, int[] promise) {
        Shape shape = ground.shape();
        for (int r = shape.firstRole[need]; r < shape.firstRole[need + 1]; r++) {
            int wanted = shape.firstSeat[r + 1] - shape.firstSeat[r];
            for (int w = shape.firstWindow[need]; wanted > 0 && w < shape.firstWindow[need + 1]; w++) {
                int pair = shape.pair(r, w);
                long[] nets = nets(pair, w);
                int margin = margins[pair - shape.firstPair[need]];
                for (int i = nets.length - 1; i >= 0 && i >= nets.length - wanted - more; i--) {
                    int person = ground.crowd().row[(int) ground.candidates().list[pair][(int) nets[i]]];
                    promise[person] = Math.max(promise[person], ((int) (nets[i] >> 32) >> Prices.SCALE) - margin);
                }
            }
        }
    }

    /** {@code net << 32 | place in the list}, the least first. */
    private long[] nets(int pair, int w) {
        long[] list = ground.candidates().list[pair];
        long[] nets = new long[list.length];
        for (int i = 0; i < nets.length; i++) {
            int price = pricing.prices.of((int) list[i], ground.shape().day[w], ground.shape().personMask[w]);
            nets[i] = (((list[i] >> 32) << Prices.SCALE) - price) << 32 | i;
        }
        Arrays.sort(nets);
        return nets;
    }

    /**
     * What is held at a time and what is booked of it.
     *
     * @param venueDay {@code venue * DAYS + day}: whether it is held
     * @param venueTaken half hours of a held one taken by needs that are planned elsewhere
     * @param poolLeft what may still be used of each pool
     * @param booking of the needs held; null for one that does not run
     * @param elsewhere engagements, planned elsewhere, of people held
     */
    public record Holding(
            boolean[] need,
            boolean[] person,
            boolean[] venueDay,
            int[] venueTaken,
            int[] poolLeft,
            @Nullable Booking[] booking,
            List<Engagement> elsewhere) {}

    /** A need that runs: roles and people side by side. */
    public record Booking(int window, int venue, int[] role, int[] person) {}

    public record Engagement(int person, int day, int start, int length) {}

    /**
     * What has come of a holding.
     *
     * @param worth without the cost of load of people not held, whose holder counts it
     * @param unkept pins that contradict each other or the hard rules
     */
    public record Outcome(
            @Nullable Booking[] booking, int[] poolLeft, long worth, long moves, List<WeekProblem.Pin> unkept) {}

    /** Books the pins, then the first plan at the prices. */
    public Outcome build(Holding held) {
        Draft draft = draft(held);
        Journal journal = new Journal(draft, held.poolLeft().clone());
        Placement placement = new Placement(draft, journal, ground.candidates(), ground.venues(), 0);
        List<WeekProblem.Pin> unkept = Pins.book(problem, draft, journal, placement, ground.venues());
        Construction.build(draft, placement, journal, potential);
        return outcome(draft, held, journal.poolLeft, 0, unkept);
    }

    /**
     * Searches on from what is booked.
     *
     * @param moves at most so many; and not after {@code deadline} of the machine's clock
     * @param warmthAt the loss accepted on average, by the share of this search that is done
     * @param best whether the best plan met is wanted, or the last
     */
    public Outcome search(Holding held, long moves, long deadline, Warmth warmthAt, boolean best, long seed) {
        Draft draft = draft(held);
        Neighbourhood neighbourhood =
                new Neighbourhood(draft, ground.candidates(), ground.venues(), relations, potential, 0, new Dice(seed));
        System.arraycopy(held.poolLeft(), 0, neighbourhood.poolLeft(), 0, held.poolLeft().length);
        int[] mine = new int[draft.shape.needs];
        int count = 0;
        for (int n = 0; n < draft.shape.needs - 1; n++) {
            if (held.need()[n] && !draft.settled(n)) {
                mine[count++] = n;
            }
        }
        neighbourhood.mine(mine, count);
        long began = System.nanoTime();
        Snapshot snapshot = new Snapshot(draft);
        long utility = draft.utility();
        snapshot.keep(draft, utility);
        int[] poolLeft = neighbourhood.poolLeft().clone();
        while (count > 0 && neighbourhood.moves() < moves && System.nanoTime() - deadline < 0) {
            double spent = (double) (System.nanoTime() - began) / Math.max(1, deadline - began);
            double done = moves == Long.MAX_VALUE ? spent : (double) neighbourhood.moves() / moves;
            neighbourhood.search(Math.min(SLICE, moves - neighbourhood.moves()), deadline, warmthAt.at(done));
            utility += neighbourhood.takeGain();
            if (best && utility > snapshot.utility()) {
                snapshot.keep(draft, utility);
                poolLeft = neighbourhood.poolLeft().clone();
            }
        }
        if (best) {
            snapshot.restore(draft);
        } else {
            poolLeft = neighbourhood.poolLeft();
        }
        return outcome(draft, held, poolLeft, neighbourhood.moves(), List.of());
    }

    /** By the share that is done, 0 … 1. */
    public interface Warmth {
        double at(double done);
    }

    private Draft draft(Holding held) {
        Shape shape = ground.shape();
        Crowd crowd = ground.crowd();
        Draft draft = new Draft(problem, shape, crowd, pricing.prices);
        for (int p = 0; p < crowd.size; p++) {
            draft.state[p] = held.person()[crowd.row[p]] ? 0 : NOT_HERE << Draft.OWNER_SHIFT;
        }
        for (int i = 0; i < held.venueDay().length; i++) {
            draft.venueBusy[i] = held.venueDay()[i] ? held.venueTaken()[i] : -1;
        }
        for (int n = 0; n < shape.needs; n++) {
            draft.ownerOfNeed[n] = held.need()[n] ? 0 : NOT_HERE;
        }
        for (Engagement e : held.elsewhere()) {
            int mask = (1 << e.length() + 1) - 1 << e.start();
            draft.engageElsewhere(crowd.number[e.person()], e.day(), mask, e.length(), shape.seats - 1);
        }
        for (int n = 0; n < shape.needs; n++) {
            Booking booking = held.booking()[n];
            if (booking != null) {
                book(draft, n, booking, held);
            }
        }
        for (WeekProblem.Pin pin : problem.pins()) {
            if (draft.window[pin.need()] != WeekProblem.NONE) {
                HeldPins.mark(draft, List.of(pin));
            }
        }
        return draft;
    }

    /** A need with somebody or something that is not held here stays where it is, and so does he. */
    private void book(Draft draft, int n, Booking booking, Holding held) {
        draft.open(n, booking.window(), booking.venue());
        if (booking.venue() != WeekProblem.NONE) {
            int day = booking.venue() * WeekProblem.DAYS + draft.shape.day[booking.window()];
            draft.mustRun[n] = !held.venueDay()[day];
        }
        for (int turn = 0; turn < 2; turn++) {
            for (int i = 0; i < booking.role().length; i++) {
                int row = booking.person()[i];
                int role = booking.role()[i];
                if (held.person()[row] == (turn == 1)) {
                    draft.seat(role, draft.crowd.number[row], Points.seat(problem, n, role, row));
                    if (turn == 0) {
                        draft.pinned[role]++;
                        draft.mustRun[n] = true;
                    }
                }
            }
        }
    }

    private Outcome outcome(Draft draft, Holding held, int[] poolLeft, long moves, List<WeekProblem.Pin> unkept) {
        @Nullable Booking[] bookings = new @Nullable Booking[draft.shape.needs];
        for (int n = 0; n < bookings.length; n++) {
            if (held.need()[n] && draft.window[n] != WeekProblem.NONE) {
                bookings[n] = booking(draft, n);
            }
        }
        long worth = draft.utility();
        for (int p = 0; p < draft.crowd.size; p++) {
            for (int k = held.person()[draft.crowd.row[p]] ? 0 : draft.engagements(p); k > 0; k--) {
                worth += Points.load(k - 1, draft.crowd.socialWorker[p]);
            }
        }
        return new Outcome(bookings, poolLeft.clone(), worth, moves, unkept);
    }

    private static Booking booking(Draft draft, int n) {
        Shape shape = draft.shape;
        int seats = 0;
        for (int r = shape.firstRole[n]; r < shape.firstRole[n + 1]; r++) {
            seats += draft.filled[r];
        }
        int[] role = new int[seats];
        int[] person = new int[seats];
        int at = 0;
        for (int r = shape.firstRole[n]; r < shape.firstRole[n + 1]; r++) {
            for (int s = shape.firstSeat[r]; s < shape.firstSeat[r] + draft.filled[r]; s++) {
                role[at] = r;
                person[at++] = draft.crowd.row[draft.seatPerson[s]];
            }
        }
        return new Booking(draft.window[n], draft.venue[n], role, person);
    }
}
