package org.linli.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    private static final int NO_LIMIT = 200;

    private final Board board;
    private final Policy policy;
    private final Commitments commitments;
    private final int[] needs;
    private final int[] needOfRole;
    private final int[] roleInNeed;
    /** Rows of the supply by number of a person, and back. */
    private final int[] people;

    private final int[] number;
    private final int[] mostEngagements;
    private final int[] mostOrdinary;
    private final WeekProblem problem;

    /** {@code needs} are numbers of the board, all of the same week. */
    DistrictWeek(Board board, Supply supply, Policy policy, Commitments commitments, int[] needs) {
        this.board = board;
        this.policy = policy;
        this.commitments = commitments;
        this.needs = needs;
        people = board.shortlists().people();
        number = new int[supply.size()];
        Arrays.fill(number, WeekProblem.NONE);
        for (int p = 0; p < people.length; p++) {
            number[people[p]] = p;
        }
        int roles = Arrays.stream(needs).map(j -> board.needs[j].roles().size()).sum();
        needOfRole = new int[roles];
        roleInNeed = new int[roles];
        mostEngagements = new int[people.length];
        mostOrdinary = new int[people.length];
        long week = board.needs[needs[0]].week();
        for (int p = 0; p < people.length; p++) {
            int all = commitments.inWeek(people[p], week, true);
            mostEngagements[p] = Math.max(0, Math.max(policy.weeklySupervisions(), policy.weeklyEngagements()) - all);
            mostOrdinary[p] = Math.max(0, policy.weeklyEngagements() - commitments.inWeek(people[p], week, false));
        }
        problem = problem();
    }

    WeekProblem problem() {
        int n = needs.length;
        int[] firstRole = new int[n + 1];
        int[] firstWindow = new int[n + 1];
        int[] bonus = new int[n];
        int[] minimum = new int[needOfRole.length];
        int[] wanted = new int[needOfRole.length];
        int[] kind = new int[needOfRole.length];
        int[] day = new int[n];
        int[] start = new int[n];
        int[] length = new int[n];
        int at = 0;
        for (int i = 0; i < n; i++) {
            Need need = board.needs[needs[i]];
            bonus[i] = SCALE * board.bonus(needs[i]);
            firstRole[i] = at;
            for (int r = 0; r < need.roles().size(); r++) {
                Need.Role role = need.roles().get(r);
                needOfRole[at] = needs[i];
                roleInNeed[at] = r;
                kind[at] = role.supervisor() ? WeekProblem.Roles.SUPERVISOR : WeekProblem.Roles.SPECIALIST;
                minimum[at] = role.minimum();
                wanted[at++] = role.wanted();
            }
            firstWindow[i] = i;
            day[i] = need.weekday();
            start[i] = firstSlot(need);
            length[i] = lastSlot(need) - start[i];
        }
        firstRole[n] = at;
        firstWindow[n] = n;
        int[] none = new int[n];
        Arrays.fill(none, WeekProblem.NONE);
        int[] seatValue = new int[n];
        Arrays.fill(seatValue, SCALE * Board.SEAT_VALUE);
        long[] id = new long[n];
        Arrays.setAll(id, i -> i);
        WeekProblem.Needs columns = new WeekProblem.Needs(
                id,
                new int[n],
                new float[n],
                new float[n],
                new int[n],
                new int[n],
                bonus,
                seatValue,
                none,
                new int[n],
                none,
                new int[n],
                none,
                firstRole,
                firstWindow);
        int[] inNeed = roleInNeed.clone();
        int[] anybody = new int[needOfRole.length];
        return new WeekProblem(
                everybody(),
                columns,
                new WeekProblem.Roles(inNeed, kind, anybody, anybody, minimum, wanted),
                new WeekProblem.Windows(new int[n], day, start, length, new int[n]),
                new WeekProblem.Venues(new long[0], new float[0], new float[0], new int[0], new int[0], new int[0]),
                new int[0],
                List.of(),
                this);
    }

    private WeekProblem.People everybody() {
        int size = people.length;
        long[] id = new long[size];
        Arrays.setAll(id, p -> p);
        float[] near = new float[size];
        Arrays.fill(near, 1);
        int[] always = new int[size * WeekProblem.DAYS];
        Arrays.fill(always, TimeGrid.WHOLE_DAY);
        int[] slots = new int[size];
        Arrays.fill(slots, NO_LIMIT);
        int[] any = new int[size];
        return new WeekProblem.People(
                id,
                new float[size],
                new float[size],
                near,
                any,
                any,
                any,
                any,
                any,
                any,
                mostEngagements,
                slots,
                always);
    }

    private static int firstSlot(Need need) {
        return Math.clamp(
                Math.floorDiv(need.startMinute() - TimeGrid.FIRST_MINUTE, TimeGrid.SLOT_MINUTES),
                0,
                WeekProblem.SLOTS - 1);
    }

    /** The solver leaves one half hour after everything; where a district wants a longer way, the rest is added to the window. */
    private int lastSlot(Need need) {
        int pause = Math.max(0, policy.bufferMinutes() - TimeGrid.SLOT_MINUTES);
        int last = Math.ceilDiv(need.endMinute() + pause - TimeGrid.FIRST_MINUTE, TimeGrid.SLOT_MINUTES);
        return Math.clamp(last, firstSlot(need) + 1, WeekProblem.SLOTS);
    }

    /** The people of each role of a need of this week's plan, as rows of the supply; empty when the need does not run. */
    List<int[][]> seats(WeekPlan plan) {
        List<int[][]> seats = new ArrayList<>();
        for (int i = 0; i < needs.length; i++) {
            int roles = board.needs[needs[i]].roles().size();
            int[][] chosen = new int[roles][0];
            int firstRole = problem.needs().firstRole()[i];
            for (int s = plan.firstSeat()[i]; s < plan.firstSeat()[i + 1]; s++) {
                int r = plan.seatRole()[s] - firstRole;
                chosen[r] = Arrays.copyOf(chosen[r], chosen[r].length + 1);
                chosen[r][chosen[r].length - 1] = people[plan.seatPerson()[s]];
            }
            seats.add(chosen);
        }
        return seats;
    }

    WeekProblem asked() {
        return problem;
    }

    @Override
    public Shortlist shortlist(int role, int window, int atLeast) {
        int j = needOfRole[role];
        int r = roleInNeed[role];
        Shortlists.Shortlist list = board.shortlists().of(j, r);
        while (list.rows().length < atLeast && list.leftOut() >= 0) {
            list = board.shortlists().longer(j, r);
        }
        // by points as they are now, then in the drawn order, which is that of the numbers
        long[] keys = new long[list.rows().length];
        for (int c = 0; c < keys.length; c++) {
            int row = list.rows()[c];
            int points = SCALE * (list.points()[c] - burdened(row));
            keys[c] = (long) (Integer.MAX_VALUE - points) << 32 | number[row];
        }
        Arrays.sort(keys);
        for (int c = 0; c < keys.length; c++) {
            keys[c] = (long) (Integer.MAX_VALUE - (int) (keys[c] >> 32)) << 32 | (int) keys[c];
        }
        return new Shortlist(keys, list.leftOut() < 0 ? -1 : SCALE * list.leftOut());
    }

    /** Load points that somebody has lost by engagements earlier in this plan. */
    private int burdened(int row) {
        int planned = board.planned(row);
        return planned == 0
                ? 0
                : board.shortlists().load(row, 0) - board.shortlists().load(row, planned);
    }

    @Override
    public boolean eligible(int role, int window, int person) {
        return board.shortlists().allows(needOfRole[role], roleInNeed[role], people[person]);
    }

    @Override
    public int points(int role, int person) {
        int row = people[person];
        return SCALE
                * (board.shortlists().unburdened(needOfRole[role], row)
                        + board.shortlists().load(row, board.planned(row)));
    }

    @Override
    public int load(int person, int engagements) {
        if (engagements == 0) {
            return 0;
        }
        int row = people[person];
        int planned = board.planned(row);
        return SCALE
                * (board.shortlists().load(row, planned) - board.shortlists().load(row, planned + engagements));
    }

    /** The bound counts everybody as if nothing of this plan had been given to him in an earlier week. */
    @Override
    public int leastLoad(int person, int engagements) {
        int row = people[person];
        int now = board.shortlists().load(row, board.planned(row));
        return SCALE * (now - board.shortlists().load(row, engagements));
    }

    @Override
    public int mostOrdinary(int person) {
        return mostOrdinary[person];
    }
}
