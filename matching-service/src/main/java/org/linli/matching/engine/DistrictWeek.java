package org.linli.matching.engine;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.matching.engine.week.Suitability;
import org.linli.matching.engine.week.WeekPlan;
import org.linli.matching.engine.week.WeekProblem;

/**
 * The needs of one calendar week of a district in the terms of the week solver. Times are rounded outwards to half hours, so that what the
 * solver keeps apart is apart by the minute; what lies outside 07:00–21:00 counts as its nearest half hour. What people have promised, also
 * earlier in the same plan, takes their time, their week's room and their load points.
 */
final class DistrictWeek implements Suitability {

    /** Points of the solver for a point of the score: its steps are made for utilities of some hundreds a seat. */
    static final int SCALE = 10;

    private final Board board;
    private final Policy policy;
    private final Commitments commitments;
    private final long week;
    /** Numbers of the board. */
    private final int[] needs;

    private final int[] needOfRole;
    private final int[] roleInNeed;
    /** Which of its need's times a window is, by rows of the problem. */
    private final int[] timeOfWindow;

    private final int[] needOfWindow;
    private final Everybody people;
    /** The load points that everybody has left before the week. */
    private final int[] freshness;

    private final int[] mostEngagements;
    private final int[] mostOrdinary;
    private final List<String> venues;
    private final int[] @Nullable [] venueCosts;
    private final Store store;
    private final WeekProblem problem;

    /** {@code needs} are numbers of the board that have a time in the week; {@code store} is what they may be given. */
    DistrictWeek(
            Board board,
            Everybody people,
            Policy policy,
            Commitments commitments,
            long week,
            int[] needs,
            Store store) {
        this.board = board;
        this.policy = policy;
        this.commitments = commitments;
        this.week = week;
        this.needs = needs;
        this.people = people;
        this.store = store;
        needOfRole = Arrays.stream(needs)
                .flatMap(j -> IntStream.generate(() -> j)
                        .limit(board.variants[j][0].roles().size()))
                .toArray();
        roleInNeed = Arrays.stream(needs)
                .flatMap(j -> IntStream.range(0, board.variants[j][0].roles().size()))
                .toArray();
        timeOfWindow = Arrays.stream(needs).flatMap(this::times).toArray();
        needOfWindow = Arrays.stream(needs).flatMap(j -> times(j).map(_ -> j)).toArray();
        freshness = new int[people.size()];
        mostEngagements = new int[people.size()];
        mostOrdinary = new int[people.size()];
        for (int p = 0; p < people.size(); p++) {
            int row = people.row(p);
            freshness[p] = board.shortlists().load(row, board.planned(row));
            mostEngagements[p] = room(row);
            mostOrdinary[p] = Math.max(0, policy.weeklyEngagements() - commitments.inWeek(row, week, false));
        }
        venues = asked().flatMap(e ->
                        e.venues() == null ? Stream.of() : e.venues().stream().map(Need.VenueChoice::id))
                .distinct()
                .sorted()
                .toList();
        venueCosts = Arrays.stream(needs).mapToObj(this::venueCosts).toArray(int[][]::new);
        problem = new WeekProblem(
                people.inWeek(mostEngagements),
                needs(),
                roles(),
                windows(),
                premises(),
                store.quantity().clone(),
                List.of(),
                this);
    }

    private int room(int row) {
        int most = Math.max(policy.weeklySupervisions(), policy.weeklyEngagements());
        return Math.max(0, most - commitments.inWeek(row, week, true));
    }

    private IntStream times(int j) {
        return IntStream.range(0, board.variants[j].length).filter(w -> board.variants[j][w].week() == week);
    }

    private Stream<Need.Extras> asked() {
        return Arrays.stream(needs).mapToObj(j -> board.variants[j][0].extras());
    }

    WeekProblem problem() {
        return problem;
    }

    private WeekProblem.Needs needs() {
        int n = needs.length;
        int[] firstRole = new int[n + 1];
        int[] firstWindow = new int[n + 1];
        int[] bonus = new int[n];
        int[] venueType = new int[n];
        int[] pool = new int[n];
        int[] quantity = new int[n];
        for (int i = 0; i < n; i++) {
            Need need = board.variants[needs[i]][0];
            Need.Goods wish = need.extras().goods();
            bonus[i] = SCALE * board.bonus(needs[i]);
            firstRole[i + 1] = firstRole[i] + need.roles().size();
            firstWindow[i + 1] = firstWindow[i] + (int) times(needs[i]).count();
            venueType[i] = need.extras().venues() == null ? WeekProblem.NONE : 0;
            pool[i] = wish == null ? WeekProblem.NONE : store.kinds().indexOf(wish.kind());
            quantity[i] = wish == null ? 0 : wish.quantity();
        }
        int[] nobody = new int[n];
        Arrays.fill(nobody, WeekProblem.NONE);
        int[] seatValue = new int[n];
        Arrays.fill(seatValue, SCALE * Board.SEAT_VALUE);
        long[] id = new long[n];
        Arrays.setAll(id, i -> i);
        float[] x = new float[n];
        float[] y = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = Whereabouts.x(board.needs[needs[i]].area());
            y[i] = Whereabouts.y(board.needs[needs[i]].area());
        }
        return new WeekProblem.Needs(
                id,
                new int[n],
                x,
                y,
                new int[n],
                new int[n],
                bonus,
                seatValue,
                venueType,
                new int[n],
                pool,
                quantity,
                nobody,
                firstRole,
                firstWindow);
    }

    private WeekProblem.Roles roles() {
        int count = needOfRole.length;
        int[] kind = new int[count];
        int[] minimum = new int[count];
        int[] wanted = new int[count];
        for (int i = 0; i < count; i++) {
            Need.Role role = board.variants[needOfRole[i]][0].roles().get(roleInNeed[i]);
            kind[i] = role.supervisor() ? WeekProblem.Roles.SUPERVISOR : WeekProblem.Roles.SPECIALIST;
            minimum[i] = role.minimum();
            wanted[i] = role.wanted();
        }
        int[] anybody = new int[count];
        return new WeekProblem.Roles(roleInNeed, kind, anybody, anybody, minimum, wanted);
    }

    /** The solver leaves one half hour after everything; where a district wants a longer way, the rest is added to the window. */
    private WeekProblem.Windows windows() {
        int count = timeOfWindow.length;
        int pause = Math.max(0, policy.bufferMinutes() - TimeGrid.SLOT_MINUTES);
        int[] day = new int[count];
        int[] start = new int[count];
        int[] length = new int[count];
        int[] penalty = new int[count];
        for (int i = 0; i < count; i++) {
            Need at = board.variants[needOfWindow[i]][timeOfWindow[i]];
            day[i] = at.weekday();
            start[i] = Slots.first(at.startMinute());
            length[i] = Slots.end(at.startMinute(), at.endMinute() + pause) - start[i];
            penalty[i] = SCALE * Board.NEXT_WINDOW * timeOfWindow[i];
        }
        return new WeekProblem.Windows(timeOfWindow, day, start, length, penalty);
    }

    private WeekProblem.Venues premises() {
        int count = venues.size();
        int[] open = new int[count * WeekProblem.DAYS];
        // weeks are counted from Monday, 29 December 1969
        long monday = week * WeekProblem.DAYS - 3;
        for (int v = 0; v < count; v++) {
            for (int day = 0; day < WeekProblem.DAYS; day++) {
                open[v * WeekProblem.DAYS + day] = board.freeSlots(venues.get(v), monday + day);
            }
        }
        long[] id = new long[count];
        Arrays.setAll(id, v -> v);
        float[] x = new float[count];
        float[] y = new float[count];
        amidGuests(x, y);
        return new WeekProblem.Venues(id, x, y, new int[count], new int[count], open);
    }

    /** A venue lies in the middle of the needs that it suits. */
    private void amidGuests(float[] x, float[] y) {
        int[] guests = new int[x.length];
        for (int j : needs) {
            Need need = board.needs[j];
            List<Need.VenueChoice> choices = need.extras().venues();
            for (Need.VenueChoice choice : choices == null ? List.<Need.VenueChoice>of() : choices) {
                int v = Collections.binarySearch(venues, choice.id());
                guests[v]++;
                x[v] += (Whereabouts.x(need.area()) - x[v]) / guests[v];
                y[v] += (Whereabouts.y(need.area()) - y[v]) / guests[v];
            }
        }
    }

    /** Where a need of this week takes place and with whom; null when it does not. */
    Board.@Nullable Placed placed(WeekPlan plan, int i) {
        int window = plan.window()[i];
        if (window == WeekProblem.NONE) {
            return null;
        }
        int[][] seats = new int[board.variants[needs[i]][0].roles().size()][0];
        int firstRole = problem.needs().firstRole()[i];
        for (int s = plan.firstSeat()[i]; s < plan.firstSeat()[i + 1]; s++) {
            int r = plan.seatRole()[s] - firstRole;
            seats[r] = Arrays.copyOf(seats[r], seats[r].length + 1);
            seats[r][seats[r].length - 1] = people.row(plan.seatPerson()[s]);
        }
        int venue = plan.venue()[i];
        return new Board.Placed(timeOfWindow[window], venue == WeekProblem.NONE ? null : venues.get(venue), seats);
    }

    @Override
    public Shortlist shortlist(int role, int window, int atLeast) {
        int j = needOfRole[role];
        int w = timeOfWindow[window];
        int r = roleInNeed[role];
        Shortlists.Shortlist list = board.shortlists().of(j, w, r);
        while (list.rows().length < atLeast && list.leftOut() >= 0) {
            list = board.shortlists().longer(j, w, r);
        }
        // by points as they are now, then in the drawn order, which is that of the numbers
        long[] keys = new long[list.rows().length];
        for (int c = 0; c < keys.length; c++) {
            int person = people.number(list.rows()[c]);
            keys[c] = (long) (Integer.MAX_VALUE - points(role, person)) << 32 | person;
        }
        Arrays.sort(keys);
        for (int c = 0; c < keys.length; c++) {
            keys[c] = (long) (Integer.MAX_VALUE - (int) (keys[c] >> 32)) << 32 | (int) keys[c];
        }
        int more = board.variants[j].length == 1 ? 0 : Scoring.DECLARED_TIME - Scoring.TO_BE_ASKED;
        return new Shortlist(keys, list.leftOut() < 0 ? -1 : SCALE * (list.leftOut() + more));
    }

    @Override
    public boolean eligible(int role, int window, int person) {
        return board.shortlists().allows(needOfRole[role], timeOfWindow[window], roleInNeed[role], people.row(person));
    }

    @Override
    public int points(int role, int person) {
        int row = people.row(person);
        return SCALE * (board.shortlists().unburdenedAtBest(needOfRole[role], row) + freshness[person]);
    }

    @Override
    public int load(int person, int engagements) {
        if (engagements == 0) {
            return 0;
        }
        return SCALE * (freshness[person] - Math.max(0, freshness[person] - Scoring.PER_ENGAGEMENT * engagements));
    }

    /** The bound counts everybody as if nothing of this plan had been given to him in an earlier week. */
    @Override
    public int leastLoad(int person, int engagements) {
        return SCALE * (freshness[person] - board.shortlists().load(people.row(person), engagements));
    }

    @Override
    public int mostOrdinary(int person) {
        return mostOrdinary[person];
    }

    @Override
    public int venueCost(int need, int venue) {
        int[] costs = venueCosts[need];
        return costs == null ? -1 : costs[venue];
    }

    private int @Nullable [] venueCosts(int j) {
        List<Need.VenueChoice> choices = board.variants[j][0].extras().venues();
        if (choices == null) {
            return null;
        }
        int[] costs = new int[venues.size()];
        Arrays.fill(costs, -1);
        for (Need.VenueChoice choice : choices) {
            costs[Collections.binarySearch(venues, choice.id())] = SCALE * choice.cost();
        }
        return costs;
    }
}
