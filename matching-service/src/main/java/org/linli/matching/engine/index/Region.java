package org.linli.matching.engine.index;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.matching.engine.TimeGrid;

/**
 * Up to 512 neighbours: a bitmap slice of eight words per property, a cache line of figures per person, and a box around each block of 64.
 * What people are and what they have promised are copied apart, so that a booking copies little.
 */
final class Region {

    static final int WORDS = 8;
    static final int SIZE = WORDS * Long.SIZE;
    static final Promise[] NO_PROMISES = {};

    private static final int LINE = 4;
    private static final int BOOKING = 2;
    private static final int MOST = 0xffff;
    private static final int X = 0;
    private static final int Y = 1;
    private static final int RADIUS = 2;
    private static final int FIXED = 3;
    private static final int LANGUAGES = 6;
    private static final int CLASSES = 7;
    private static final int QUALIFICATIONS = 8;
    private static final int VETTED = 9;
    private static final int SKILLS = 10;
    private static final int DRAW = 12;
    private static final int AREA = 14;

    private boolean peopleShared;
    private boolean promisesShared;

    final long[] bits;
    final @Nullable Member[] members;
    private final int[] lines;
    /** All x, then all y, then all radii once more: who asks only about distance reads a third of a cache line a person. */
    private final float[] places;
    /** Most engagements and most half hours, sixteen bits each. */
    private final int[] limits;

    final Boxes blocks;

    private final long[] promised;
    /**
     * Of each person the first promise's start and end in minutes, the half hours of all with how many they are, sixteen bits each, and the
     * first's need by its hash.
     */
    private final int[] bookings;

    final Promise[][] promises;

    Region() {
        bits = new long[Slices.COUNT * WORDS];
        members = new @Nullable Member[SIZE];
        lines = new int[SIZE << LINE];
        places = new float[3 * SIZE];
        limits = new int[SIZE];
        blocks = new Boxes(WORDS);
        promised = new long[WORDS];
        bookings = new int[SIZE << BOOKING];
        promises = new Promise[SIZE][];
        Arrays.fill(promises, NO_PROMISES);
    }

    private Region(Region other, boolean copyPeople, boolean copyPromises) {
        bits = copyPeople ? other.bits.clone() : other.bits;
        members = copyPeople ? other.members.clone() : other.members;
        lines = copyPeople ? other.lines.clone() : other.lines;
        places = copyPeople ? other.places.clone() : other.places;
        limits = copyPeople ? other.limits.clone() : other.limits;
        blocks = copyPeople ? other.blocks.copy(WORDS) : other.blocks;
        promised = copyPromises ? other.promised.clone() : other.promised;
        bookings = copyPromises ? other.bookings.clone() : other.bookings;
        promises = copyPromises ? other.promises.clone() : other.promises;
        peopleShared = !copyPeople && other.peopleShared;
        promisesShared = !copyPromises && other.promisesShared;
    }

    /** From now on readers hold what is in here. */
    void share() {
        peopleShared = true;
        promisesShared = true;
    }

    /** This region, or a copy of it whose people can be changed. */
    Region forPeople() {
        return peopleShared ? new Region(this, true, false) : this;
    }

    /** This region, or a copy of it whose promises can be changed. */
    Region forPromises() {
        return promisesShared ? new Region(this, false, true) : this;
    }

    Member member(int lane) {
        return Objects.requireNonNull(members[lane]);
    }

    boolean alive(int lane) {
        return bit(Slices.ALIVE, lane);
    }

    float x(int lane) {
        return Float.intBitsToFloat(lines[(lane << LINE) + X]);
    }

    float y(int lane) {
        return Float.intBitsToFloat(lines[(lane << LINE) + Y]);
    }

    float radius(int lane) {
        return Float.intBitsToFloat(lines[(lane << LINE) + RADIUS]);
    }

    /** Those of the lanes of a block, each in single precision, whose radius reaches the point. */
    long within(int block, long asked, float px, float py) {
        long found = 0;
        for (long rest = asked; rest != 0; rest &= rest - 1) {
            int bit = Long.numberOfTrailingZeros(rest);
            int lane = (block << 6) + bit;
            float dx = places[lane] - px;
            float dy = places[SIZE + lane] - py;
            if ((float) Math.sqrt(dx * dx + dy * dy) <= places[2 * SIZE + lane]) {
                found |= 1L << bit;
            }
        }
        return found;
    }

    int fixed(int lane) {
        return lines[(lane << LINE) + FIXED];
    }

    int maxSlots(int lane) {
        return limits[lane] & MOST;
    }

    int maxEngagements(int lane) {
        return limits[lane] >>> 16;
    }

    int languages(int lane) {
        return lines[(lane << LINE) + LANGUAGES];
    }

    int classes(int lane) {
        return lines[(lane << LINE) + CLASSES];
    }

    int qualifications(int lane) {
        return lines[(lane << LINE) + QUALIFICATIONS];
    }

    int vettedUntil(int lane) {
        return lines[(lane << LINE) + VETTED];
    }

    long skills(int lane) {
        return pair((lane << LINE) + SKILLS);
    }

    long draw(int lane) {
        return pair((lane << LINE) + DRAW);
    }

    long area(int lane) {
        return pair((lane << LINE) + AREA);
    }

    private long pair(int at) {
        return (long) lines[at + 1] << 32 | lines[at] & 0xffff_ffffL;
    }

    private void pair(int at, long value) {
        lines[at] = (int) value;
        lines[at + 1] = (int) (value >>> 32);
    }

    boolean bit(int slice, int lane) {
        return (bits[slice * WORDS + (lane >>> 6)] >>> (lane & 63) & 1) != 0;
    }

    private void bit(int slice, int lane, boolean on) {
        int word = slice * WORDS + (lane >>> 6);
        long bit = 1L << (lane & 63);
        bits[word] = on ? bits[word] | bit : bits[word] & ~bit;
    }

    /** Puts a person on a lane, over whoever was there. */
    void put(int lane, Member m, int fixedPoints) {
        boolean fresh = members[lane] == null;
        long draw = fresh ? Member.draw(m.id()) : draw(lane);
        members[lane] = m;
        int at = lane << LINE;
        lines[at + X] = Float.floatToRawIntBits(m.place().x());
        lines[at + Y] = Float.floatToRawIntBits(m.place().y());
        lines[at + RADIUS] = Float.floatToRawIntBits(m.radius());
        places[lane] = m.place().x();
        places[SIZE + lane] = m.place().y();
        places[2 * SIZE + lane] = m.radius();
        lines[at + FIXED] = fixedPoints;
        limits[lane] = Math.clamp(m.maxEngagements(), 0, MOST) << 16 | Math.clamp(m.maxSlots(), 0, MOST);
        lines[at + LANGUAGES] = (int) m.languages();
        lines[at + CLASSES] = (int) m.classes();
        lines[at + QUALIFICATIONS] = (int) m.qualifications();
        lines[at + VETTED] = (int) Math.clamp(m.vettedUntil(), Integer.MIN_VALUE, Integer.MAX_VALUE);
        pair(at + SKILLS, m.skills());
        pair(at + DRAW, draw);
        pair(at + AREA, m.place().area());
        slices(Slices.SKILLS, Slices.SKILL_COUNT, lane, m.skills(), fresh);
        slices(Slices.QUALIFICATIONS, Slices.QUALIFICATION_COUNT, lane, m.qualifications(), fresh);
        slices(Slices.LANGUAGES, Slices.LANGUAGE_COUNT, lane, m.languages(), fresh);
        slices(Slices.CLASSES, Slices.CLASS_COUNT, lane, m.classes(), fresh);
        for (int day = 0; day < TimeGrid.DAYS; day++) {
            slices(Slices.slot(day, 0), TimeGrid.SLOTS, lane, m.times(day), fresh);
        }
        bit(Slices.TO_BE_ASKED, lane, !m.hasTimes());
        bit(Slices.ALIVE, lane, true);
        blocks.include(lane >>> 6, m, fixedPoints, draw);
    }

    private void slices(int first, int count, int lane, long mask, boolean fresh) {
        long kept = mask & ((1L << count) - 1);
        // on an empty lane there is nothing to clear: only set bits cost anything, which is what makes building fast
        long touched = fresh ? kept : (1L << count) - 1;
        for (long rest = touched; rest != 0; rest &= rest - 1) {
            int i = Long.numberOfTrailingZeros(rest);
            bit(first + i, lane, (kept >>> i & 1) != 0);
        }
    }

    /** Takes a person off the slices of time, so that every search misses him, and marks the lane. */
    void bury(int lane) {
        for (int day = 0; day < TimeGrid.DAYS; day++) {
            slices(Slices.slot(day, 0), TimeGrid.SLOTS, lane, 0, false);
        }
        bit(Slices.TO_BE_ASKED, lane, false);
        bit(Slices.ALIVE, lane, false);
    }

    void promise(int lane, Promise[] now) {
        promises[lane] = now;
        if (now.length > 0) {
            int at = lane << BOOKING;
            int halfHours = 0;
            for (Promise p : now) {
                halfHours += (int) ((p.endsAt() - p.startsAt()) / TimeGrid.SLOT_MINUTES);
            }
            bookings[at] = (int) now[0].startsAt();
            bookings[at + 1] = (int) now[0].endsAt();
            bookings[at + 2] = Math.min(now.length, MOST) << 16 | Math.clamp(halfHours, 0, MOST);
            bookings[at + 3] = now[0].need().hashCode();
        }
        long bit = 1L << (lane & 63);
        int word = lane >>> 6;
        promised[word] = now.length == 0 ? promised[word] & ~bit : promised[word] | bit;
    }

    /** When the first promise of somebody who has promised something begins and ends, in minutes since 1970. */
    int firstStart(int lane) {
        return bookings[lane << BOOKING];
    }

    int firstEnd(int lane) {
        return bookings[(lane << BOOKING) + 1];
    }

    /** The half hours of all promises of somebody who has promised something. */
    int halfHours(int lane) {
        return bookings[(lane << BOOKING) + 2] & MOST;
    }

    /** True when somebody who has promised something has promised one thing only, and that to another need. */
    boolean onlyOtherThan(int needHash, int lane) {
        int at = lane << BOOKING;
        return bookings[at + 2] >>> 16 == 1 && bookings[at + 3] != needHash;
    }

    /** Who of a block has promised anything. */
    long promised(int block) {
        return promised[block];
    }

    boolean hasPromised(int lane) {
        return (promised[lane >>> 6] >>> (lane & 63) & 1) != 0;
    }
}
