package org.linli.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who can be asked, side by side: district after district, in each the best standing first, equals in the drawn order. Standing is
 * what somebody brings to every need, his rating and his load before the plan; so a search for the best may stop where nobody who follows can
 * come before those found. People of a need's community and street bring more for being near and are looked through first.
 */
final class Roll {

    private static final byte MINOR = 1;
    private static final byte HAS_TIMES = 2;
    private static final byte PROMISED = 4;
    private static final int[] NOBODY = {};

    private final Supply supply;
    private final Policy policy;
    private final Commitments commitments;
    /** Rows in the drawn order. */
    private final int[] drawn;
    /** Place in the drawn order. */
    private final int[] rank;

    private final byte[] standing;
    private final byte[] flags;
    private final long[] areas;
    /** Bits by number: those who have a skill, and those who may supervise. */
    private final long[][] bySkill;

    private final long[] socialWorkers;
    private final long[] classes;
    private final long[] vettedUntil;
    private final int[] times;
    private final Map<Long, int[]> districts = new HashMap<>();
    private final Map<Long, int[]> streets = new HashMap<>();
    private final Map<Long, int[]> communities = new HashMap<>();

    /** {@code drawn} are the rows of everybody who can be asked, in the order that decides between equals. */
    Roll(Supply supply, Policy policy, Commitments commitments, int[] drawn) {
        this.supply = supply;
        this.policy = policy;
        this.commitments = commitments;
        this.drawn = drawn;
        int size = drawn.length;
        rank = order();
        standing = new byte[size];
        flags = new byte[size];
        areas = new long[size];
        bySkill = new long[Long.SIZE][(size + 63) / 64];
        socialWorkers = new long[(size + 63) / 64];
        classes = new long[size];
        vettedUntil = new long[size];
        times = new int[size * TimeGrid.DAYS];
        for (int p = 0; p < size; p++) {
            int row = drawn[rank[p]];
            standing[p] = (byte) standingOf(row);
            flags[p] = flagsOf(row);
            areas[p] = supply.area(row);
            for (long rest = supply.skills(row); rest != 0; rest &= rest - 1) {
                bySkill[Long.numberOfTrailingZeros(rest)][p >> 6] |= 1L << p;
            }
            socialWorkers[p >> 6] |= maySupervise(row) ? 1L << p : 0;
            classes[p] = supply.classes(row);
            vettedUntil[p] = supply.vettedUntil(row);
            for (int day = 0; day < TimeGrid.DAYS; day++) {
                times[p * TimeGrid.DAYS + day] = supply.times(row, day);
            }
        }
        group(districts, 1_000_000);
        group(streets, 1_000);
        group(communities, 1);
    }

    private int[] order() {
        long[] keys = new long[drawn.length];
        Map<Long, Integer> number = new HashMap<>();
        for (int i = 0; i < keys.length; i++) {
            int district = number.computeIfAbsent(supply.area(drawn[i]) / 1_000_000, _ -> number.size());
            keys[i] = (long) district << 40 | (long) (127 - standingOf(drawn[i])) << 32 | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    private int standingOf(int row) {
        return Scoring.rating(supply.rating(row)) + Scoring.load(commitments.total(row), supply.recentMinutes(row));
    }

    private boolean maySupervise(int row) {
        return supply.certified(row) || policy.declaredSocialWorkers() && supply.declaredSocialWork(row);
    }

    private byte flagsOf(int row) {
        return (byte) ((supply.minor(row) ? MINOR : 0)
                | (supply.hasTimes(row) ? HAS_TIMES : 0)
                | (commitments.none(row) ? 0 : PROMISED));
    }

    private void group(Map<Long, int[]> groups, long part) {
        Map<Long, List<Integer>> members = new HashMap<>();
        for (int p = 0; p < areas.length; p++) {
            members.computeIfAbsent(areas[p] / part, _ -> new ArrayList<>()).add(p);
        }
        members.forEach((area, group) ->
                groups.put(area, group.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** The best who may take the seat; of equal points those drawn first. */
    Shortlists.Shortlist best(Need need, Need.Role role, int keep) {
        Found found = new Found(keep);
        int most = Scoring.HAS_SKILLS
                + Scoring.LIKES_CLASS
                + (need.beyondGrid() ? Scoring.TO_BE_ASKED : Scoring.DECLARED_TIME);
        long community = need.area();
        long street = community / 1_000;
        long district = community / 1_000_000;
        Seat seat = new Seat(need, role);
        look(communities.getOrDefault(community, NOBODY), seat, Scoring.SAME_COMMUNITY, -1, 1, most, found);
        look(streets.getOrDefault(street, NOBODY), seat, Scoring.SAME_STREET, community, 1, most, found);
        look(districts.getOrDefault(district, NOBODY), seat, Scoring.SAME_DISTRICT, street, 1_000, most, found);
        return found.shortlist();
    }

    /** By number, who has all skills of the role and may supervise where it asks for that; null when nobody is left out by it. */
    private long @Nullable [] ableTo(Need.Role role) {
        long[] able = role.supervisor() ? socialWorkers.clone() : null;
        for (long rest = role.skills(); rest != 0; rest &= rest - 1) {
            long[] having = bySkill[Long.numberOfTrailingZeros(rest)];
            if (able == null) {
                able = having.clone();
            } else {
                for (int word = 0; word < able.length; word++) {
                    able[word] &= having[word];
                }
            }
        }
        return able;
    }

    /** Looks through a group, without those of {@code apart}, until nobody who follows can come before the ones that are kept. */
    private void look(int[] group, Seat seat, int near, long apart, long part, int most, Found found) {
        int level = Integer.MAX_VALUE;
        int bound = Integer.MAX_VALUE;
        int ahead = 0;
        for (int p : group) {
            if (!seat.able(p)) {
                continue;
            }
            if (standing[p] < level) {
                level = standing[p];
                bound = most + near + level;
                ahead = found.above(bound);
            }
            if (ahead > found.keep) {
                return;
            }
            if (areas[p] / part != apart && seat.open(p)) {
                int points = seat.points(p) + near + level;
                found.add(points, rank[p]);
                // of the same standing whoever follows was drawn later
                ahead += points == bound ? 1 : 0;
            }
        }
    }

    /** A role of a need at one of its times, as it is asked of one after another. */
    private final class Seat {

        private final Need need;
        private final Need.Role role;
        private final long @Nullable [] able;
        private final int slots;
        private final int weekday;
        private final boolean adults;
        private final boolean vetted;
        private final int declared;
        /** Rows of those who must not be asked. */
        private final int[] refused;

        Seat(Need need, Need.Role role) {
            this.need = need;
            this.role = role;
            able = ableTo(role);
            slots = need.slots();
            weekday = need.weekday();
            adults = need.adultOnly() || need.childFacing() || role.supervisor();
            vetted = need.childFacing() && policy.childVetting();
            declared = need.beyondGrid() ? Scoring.TO_BE_ASKED : Scoring.DECLARED_TIME;
            refused = need.refused().stream()
                    .flatMapToInt(id -> supply.row(id).stream())
                    .toArray();
        }

        /** Whether he has the skills and may supervise where that is asked. */
        private boolean able(int p) {
            return able == null || (able[p >> 6] >>> p & 1) != 0;
        }

        /** As {@link Eligibility#allows}, of somebody able of the district. */
        private boolean open(int p) {
            int of = flags[p];
            if ((of & HAS_TIMES) != 0 && (slots == 0 || (times[p * TimeGrid.DAYS + weekday] & slots) != slots)
                    || adults && (of & MINOR) != 0
                    || vetted && vettedUntil[p] < need.day()) {
                return false;
            }
            int row = drawn[rank[p]];
            for (int no : refused) {
                if (no == row) {
                    return false;
                }
            }
            return (of & PROMISED) == 0 || !commitments.busy(row, need, role.supervisor());
        }

        /** What he brings besides his standing and for being near. */
        private int points(int p) {
            int skill =
                    (classes[p] & need.classBit()) == 0 ? Scoring.HAS_SKILLS : Scoring.HAS_SKILLS + Scoring.LIKES_CLASS;
            return skill + ((flags[p] & HAS_TIMES) == 0 ? Scoring.TO_BE_ASKED : declared);
        }
    }

    /** Who was found, by points and draw. */
    private final class Found {

        private static final int POINTS = 1 << 7;

        private final int keep;
        private long[] keys = new long[256];
        private int count;
        private final int[] histogram = new int[POINTS];

        Found(int keep) {
            this.keep = keep;
        }

        void add(int points, int draw) {
            if (count == keys.length) {
                keys = Arrays.copyOf(keys, 2 * count);
            }
            keys[count++] = (long) (POINTS - points) << 32 | draw;
            histogram[points]++;
        }

        /** How many have more points. */
        int above(int points) {
            int sum = 0;
            for (int i = POINTS - 1; i > points; i--) {
                sum += histogram[i];
            }
            return sum;
        }

        Shortlists.Shortlist shortlist() {
            int kept = Math.min(count, keep);
            int least = POINTS - 1;
            for (int better = histogram[least]; better <= keep && least > 0; better += histogram[least]) {
                least--;
            }
            long last = (long) (POINTS - least) << 32 | Integer.MAX_VALUE;
            long[] best = Arrays.stream(keys, 0, count)
                    .filter(key -> key <= last)
                    .sorted()
                    .toArray();
            int[] rows = new int[kept];
            int[] points = new int[kept];
            for (int i = 0; i < kept; i++) {
                rows[i] = drawn[(int) best[i]];
                points[i] = POINTS - (int) (best[i] >> 32);
            }
            return new Shortlists.Shortlist(rows, points, count > keep ? POINTS - (int) (best[keep] >> 32) : -1);
        }
    }

    /** Rows of everybody who can be asked, in the order that decides between equals. */
    static int[] drawnOrder(Supply supply) {
        record Drawn(int row, long draw) {}
        return java.util.stream.IntStream.range(0, supply.size())
                .filter(supply::active)
                .mapToObj(row -> new Drawn(row, Draw.of(supply.id(row))))
                .sorted(Comparator.comparingLong(Drawn::draw).thenComparing(d -> supply.id(d.row())))
                .mapToInt(Drawn::row)
                .toArray();
    }
}
