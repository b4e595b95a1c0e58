package org.linli.matching.engine.week;

import java.util.Arrays;

/**
 * What the scarce things cost at present, in 1/64 of a point so that all sums are exact: a person's week, a half hour of a person (only where
 * needs collided there), a half hour of a venue, a unit of a pool.
 */
final class Prices {

    static final int SCALE = 6;
    /** Half hours of a day as a person lives them: one more than can be asked for, since a pause of one follows each engagement. */
    static final int PERSON_SLOTS = WeekProblem.SLOTS + 1;

    static final int PERSON_WEEK = WeekProblem.DAYS * PERSON_SLOTS;
    static final int VENUE_WEEK = WeekProblem.DAYS * WeekProblem.SLOTS;

    final int[] person;
    /** The number of a person's block of priced half hours, −1 for none. */
    final int[] block;

    int[] half = new int[16 * PERSON_WEEK];
    /** Which half hours of a block were ever priced, day by day. */
    private int[] noted = new int[16 * WeekProblem.DAYS];

    int blocks;
    final int[] venue;
    final int[] pool;

    Prices(int people, int venues, int pools) {
        person = new int[people];
        block = new int[people];
        Arrays.fill(block, -1);
        venue = new int[venues * VENUE_WEEK];
        pool = new int[pools];
    }

    Prices(Prices other) {
        person = other.person.clone();
        block = other.block.clone();
        half = other.half.clone();
        noted = other.noted.clone();
        blocks = other.blocks;
        venue = other.venue.clone();
        pool = other.pool.clone();
    }

    void become(Prices other) {
        System.arraycopy(other.person, 0, person, 0, person.length);
        System.arraycopy(other.block, 0, block, 0, block.length);
        System.arraycopy(other.venue, 0, venue, 0, venue.length);
        System.arraycopy(other.pool, 0, pool, 0, pool.length);
        // never shorter: places that were watched since stay places
        half = Arrays.copyOf(other.half, Math.max(half.length, other.half.length));
        noted = Arrays.copyOf(other.noted, Math.max(noted.length, other.noted.length));
        blocks = other.blocks;
    }

    int of(int p, int day, int mask) {
        int at = block[p];
        return at < 0 ? person[p] : person[p] + halves(at, day, mask);
    }

    private int halves(int at, int day, int mask) {
        int sum = 0;
        int base = at * PERSON_WEEK + day * PERSON_SLOTS;
        for (int rest = mask & noted[at * WeekProblem.DAYS + day]; rest != 0; rest &= rest - 1) {
            sum += half[base + Integer.numberOfTrailingZeros(rest)];
        }
        return sum;
    }

    int ofVenue(int v, int day, int mask) {
        int sum = 0;
        int base = v * VENUE_WEEK + day * WeekProblem.SLOTS;
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            sum += venue[base + Integer.numberOfTrailingZeros(rest)];
        }
        return sum;
    }

    /** Lets a half hour of the person's week have a price; its place in {@link #half}. */
    int watch(int p, int hour) {
        if (block[p] < 0) {
            block[p] = blocks++;
            if (blocks * PERSON_WEEK > half.length) {
                half = Arrays.copyOf(half, 2 * half.length);
                noted = Arrays.copyOf(noted, 2 * noted.length);
            }
        }
        noted[block[p] * WeekProblem.DAYS + hour / PERSON_SLOTS] |= 1 << hour % PERSON_SLOTS;
        return block[p] * PERSON_WEEK + hour;
    }
}
