package org.linli.matching.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of a plan under construction: who sits where, what it is worth, and the two elementary steps, filling a need with the best
 * people still free and emptying it again. Both keep every hard rule; the value is a function of the seats alone.
 */
final class Board {

    /** A met need counts this much per point of weight; people and fit count on top. */
    static final int RUN_BONUS = 400;

    static final int FOCUS_BONUS = 200;
    static final int SEAT_VALUE = 60;
    /** What each time less wanted costs. */
    static final int NEXT_WINDOW = 8;

    private final Policy policy;
    private final Commitments commitments;
    /** The needs as they are placed, or at their most wanted time. */
    final Need[] needs;
    /** Each need at each of its times. */
    final Need[][] variants;

    private final int[] window;
    private final @Nullable String[] venue;
    private final Premises premises;
    private final Map<String, Map<Long, Integer>> venueTaken = new HashMap<>();
    private final Map<String, Integer> stockTaken = new HashMap<>();
    private final Shortlists shortlists;
    private final int[] bonus;

    private final int[][][] seats;
    private final boolean[] running;
    private final int[][] planned;
    private final int[][] plannedRole;
    private final int[] plannedCount;
    private final long[] needValue;
    private long value;

    Board(Supply supply, List<Need> sorted, Policy policy, Commitments commitments, Premises premises) {
        this.premises = premises;
        this.policy = policy;
        this.commitments = commitments;
        this.needs = sorted.toArray(Need[]::new);
        int n = needs.length;
        variants = new Need[n][];
        for (int j = 0; j < n; j++) {
            variants[j] = needs[j].variants().toArray(Need[]::new);
        }
        window = new int[n];
        venue = new @Nullable String[n];
        shortlists = new Shortlists(supply, variants, policy, commitments);
        bonus = new int[n];
        seats = new int[n][][];
        running = new boolean[n];
        needValue = new long[n];
        planned = new int[supply.size()][];
        plannedRole = new int[supply.size()][];
        plannedCount = new int[supply.size()];
        for (int j = 0; j < n; j++) {
            Need need = needs[j];
            bonus[j] = need.opens() ? RUN_BONUS * need.weight() + (need.focus() ? FOCUS_BONUS : 0) : 0;
            seats[j] = new int[need.roles().size()][0];
        }
    }

    Shortlists shortlists() {
        return shortlists;
    }

    /** What a need counts that goes ahead, besides its people. */
    int bonus(int j) {
        return bonus[j];
    }

    /** How many seats of this plan a person has. */
    int planned(int row) {
        return plannedCount[row];
    }

    long value() {
        return value;
    }

    boolean running(int j) {
        return running[j];
    }

    int[] seats(int j, int role) {
        return seats[j][role];
    }

    /** True when nothing in this plan keeps the person from the need. */
    boolean free(int row, Need need, boolean supervising) {
        int all = 0;
        int ordinary = 0;
        for (int k = 0; k < plannedCount[row]; k++) {
            Need other = needs[planned[row][k]];
            if (need.startsAt() < other.endsAt() + policy.bufferMinutes()
                    && other.startsAt() < need.endsAt() + policy.bufferMinutes()) {
                return false;
            }
            if (other.week() == need.week()) {
                all++;
                ordinary += other.roles().get(plannedRole[row][k]).supervisor() ? 0 : 1;
            }
        }
        return policy.hasRoom(
                all + commitments.inWeek(row, need.week(), true),
                ordinary + commitments.inWeek(row, need.week(), false),
                supervising);
    }

    /** The needs that have this person now. */
    int[] engagedIn(int row) {
        return plannedCount[row] == 0 ? new int[0] : Arrays.copyOf(planned[row], plannedCount[row]);
    }

    int engagements(int row) {
        return commitments.total(row) + plannedCount[row];
    }

    /** The window that a need is placed in, the first while it is not. */
    int window(int j) {
        return window[j];
    }

    @Nullable
    String venue(int j) {
        return venue[j];
    }

    private void choose(int j, int w) {
        window[j] = w;
        needs[j] = variants[j][w];
    }

    /** The half hours in which a venue is open and nobody's. */
    int freeSlots(String id, long day) {
        return premises.freeSlots(id, day)
                & ~venueTaken.getOrDefault(id, Map.of()).getOrDefault(day, 0);
    }

    boolean venueFree(String id, Need at) {
        return (Slots.mask(at.startMinute(), at.endMinute()) & ~freeSlots(id, at.day())) == 0;
    }

    /** What is left of the goods that a need asks for; enough when it asks for none. */
    int stockLeft(Need.Goods goods) {
        return premises.stock(goods.kind()) - stockTaken.getOrDefault(goods.kind(), 0);
    }

    private boolean stocked(Need need) {
        Need.Goods goods = need.extras().goods();
        return goods == null || goods.quantity() <= stockLeft(goods);
    }

    private Need.@Nullable VenueChoice freeVenue(Need at) {
        List<Need.VenueChoice> choices = at.extras().venues();
        if (choices == null) {
            return null;
        }
        return choices.stream().filter(c -> venueFree(c.id(), at)).findFirst().orElse(null);
    }

    /** Seats the best free people at the most wanted time that can be had; false, and nothing changed, when none can. */
    boolean fill(int j) {
        for (int w = 0; w < variants[j].length; w++) {
            choose(j, w);
            Need.VenueChoice at = freeVenue(needs[j]);
            boolean housed = at != null || needs[j].extras().venues() == null;
            int[][] chosen = housed && stocked(needs[j]) ? people(j) : null;
            if (chosen != null) {
                seat(j, w, at == null ? null : at.id(), chosen);
                return true;
            }
        }
        choose(j, 0);
        return false;
    }

    private int @Nullable [][] people(int j) {
        Need need = needs[j];
        int roles = need.roles().size();
        int[][] chosen = new int[roles][];
        for (int r : supervisorsFirst(need)) {
            chosen[r] = best(j, r, need.roles().get(r), chosen);
            if (chosen[r].length < need.roles().get(r).minimum()) {
                return null;
            }
        }
        boolean anybody = Arrays.stream(chosen).anyMatch(c -> c.length > 0);
        return anybody || bonus[j] > 0 ? chosen : null;
    }

    private static int[] supervisorsFirst(Need need) {
        int roles = need.roles().size();
        int[] order = new int[roles];
        int at = 0;
        for (int r = 0; r < roles; r++) {
            if (need.roles().get(r).supervisor()) {
                order[at++] = r;
            }
        }
        for (int r = 0; r < roles; r++) {
            if (!need.roles().get(r).supervisor()) {
                order[at++] = r;
            }
        }
        return order;
    }

    private int[] best(int j, int r, Need.Role role, int[][] chosen) {
        int want = role.wanted();
        if (want == 0) {
            return new int[0];
        }
        int[] rows = new int[want];
        int[] worth = new int[want];
        int count = 0;
        Shortlists.Shortlist list = shortlists.of(j, window[j], r);
        for (int c = 0; ; c++) {
            if (c == list.rows().length) {
                boolean enough = list.leftOut() < 0 || count == want && list.leftOut() <= worth[count - 1];
                if (enough) {
                    break;
                }
                list = shortlists.longer(j, window[j], r);
            }
            // nobody brings more than with the load he has before the plan
            if (count == want && list.points()[c] <= worth[count - 1]) {
                break;
            }
            int row = list.rows()[c];
            if (!free(row, needs[j], role.supervisor()) || contains(chosen, row)) {
                continue;
            }
            int gain = shortlists.unburdened(j, window[j], row) + shortlists.load(row, plannedCount[row]);
            if (count == want && gain <= worth[count - 1]) {
                continue;
            }
            int at = count < want ? count++ : want - 1;
            while (at > 0 && worth[at - 1] < gain) {
                worth[at] = worth[at - 1];
                rows[at] = rows[at - 1];
                at--;
            }
            worth[at] = gain;
            rows[at] = row;
        }
        return Arrays.copyOf(rows, count);
    }

    private static boolean contains(int[][] chosen, int row) {
        for (int[] group : chosen) {
            if (group != null) {
                for (int taken : group) {
                    if (taken == row) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Where and with whom a need takes place. */
    record Placed(int window, @Nullable String venue, int[][] seats) {}

    /**
     * Places the need so unless a rule stands against it by the minute; around midnight the half hours of the solver do not tell all.
     *
     * @return whether it did
     */
    boolean seatIfAllowed(int j, Placed placed) {
        Need at = variants[j][placed.window()];
        boolean anybody = false;
        for (int r = 0; r < placed.seats().length; r++) {
            Need.Role role = at.roles().get(r);
            for (int row : placed.seats()[r]) {
                anybody = true;
                if (!free(row, at, role.supervisor())) {
                    return false;
                }
            }
            if (placed.seats()[r].length < role.minimum()) {
                return false;
            }
        }
        boolean allowed =
                (anybody || bonus[j] > 0) && stocked(at) && (placed.venue() == null || venueFree(placed.venue(), at));
        if (allowed) {
            seat(j, placed.window(), placed.venue(), placed.seats());
        }
        return allowed;
    }

    /** Puts exactly these people on the need, which must be empty. */
    void seat(int j, int w, @Nullable String at, int[][] chosen) {
        choose(j, w);
        long worth = bonus[j] - (long) NEXT_WINDOW * w - occupy(j, at);
        for (int r = 0; r < chosen.length; r++) {
            for (int row : chosen[r]) {
                worth += SEAT_VALUE + shortlists.unburdened(j, w, row);
                value += shortlists.load(row, plannedCount[row]);
                book(row, j, r);
            }
            seats[j][r] = chosen[r].clone();
        }
        running[j] = true;
        needValue[j] = worth;
        value += worth;
    }

    /** Takes the venue and the goods; what having to go there costs. */
    private int occupy(int j, @Nullable String at) {
        Need need = needs[j];
        Need.Goods goods = need.extras().goods();
        if (goods != null) {
            stockTaken.merge(goods.kind(), goods.quantity(), Integer::sum);
        }
        venue[j] = at;
        List<Need.VenueChoice> choices = need.extras().venues();
        if (at == null || choices == null) {
            return 0;
        }
        venueTaken
                .computeIfAbsent(at, _ -> new HashMap<>())
                .merge(need.day(), Slots.mask(need.startMinute(), need.endMinute()), (a, b) -> a | b);
        return choices.stream()
                .filter(c -> c.id().equals(at))
                .mapToInt(Need.VenueChoice::cost)
                .findFirst()
                .orElseThrow();
    }

    private void vacate(int j) {
        Need need = needs[j];
        Need.Goods goods = need.extras().goods();
        if (goods != null) {
            stockTaken.merge(goods.kind(), -goods.quantity(), Integer::sum);
        }
        String at = venue[j];
        if (at != null) {
            venueTaken
                    .computeIfAbsent(at, _ -> new HashMap<>())
                    .merge(need.day(), Slots.mask(need.startMinute(), need.endMinute()), (a, b) -> a & ~b);
            venue[j] = null;
        }
    }

    /** Takes everybody off the need. */
    void clear(int j) {
        if (!running[j]) {
            return;
        }
        value -= needValue[j];
        for (int r = 0; r < seats[j].length; r++) {
            for (int row : seats[j][r]) {
                unbook(row, j);
                value -= shortlists.load(row, plannedCount[row]);
            }
            seats[j][r] = new int[0];
        }
        vacate(j);
        running[j] = false;
        needValue[j] = 0;
        choose(j, 0);
    }

    Placed placed(int j) {
        int[][] copy = new int[seats[j].length][];
        for (int r = 0; r < copy.length; r++) {
            copy[r] = seats[j][r].clone();
        }
        return new Placed(window[j], venue[j], copy);
    }

    private void book(int row, int j, int role) {
        if (plannedCount[row] == 0 && planned[row] == null) {
            planned[row] = new int[4];
            plannedRole[row] = new int[4];
        }
        int at = plannedCount[row]++;
        if (at == planned[row].length) {
            planned[row] = Arrays.copyOf(planned[row], at * 2);
            plannedRole[row] = Arrays.copyOf(plannedRole[row], at * 2);
        }
        planned[row][at] = j;
        plannedRole[row][at] = role;
    }

    private void unbook(int row, int j) {
        int count = plannedCount[row];
        for (int k = 0; k < count; k++) {
            if (planned[row][k] == j) {
                planned[row][k] = planned[row][count - 1];
                plannedRole[row][k] = plannedRole[row][count - 1];
                plannedCount[row]--;
                return;
            }
        }
        throw new IllegalStateException("not booked");
    }
}
