package org.linli.matching.engine.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Who goes as far as one place, as bits, found out block by block when somebody asks: most blocks lie wholly within or beyond reach, and of the
 * others only those are measured whom nothing else keeps out. All roles and times of a need share one place and so one of these.
 */
final class Reach {

    private static final byte UNKNOWN = 0;
    private static final byte NONE = 1;
    private static final byte SOME = 2;
    private static final byte ALL = 3;

    private final PeopleView view;
    private final byte[] regions;
    private final byte[] blocks;
    private final long[] known;
    private final long[] reached;
    private @Nullable Place place;

    Reach(PeopleView view) {
        this.view = view;
        int count = view.regions().length;
        regions = new byte[count];
        blocks = new byte[count * Region.WORDS];
        known = new long[count * Region.WORDS];
        reached = new long[count * Region.WORDS];
    }

    boolean isAbout(Place asked) {
        return asked.equals(place);
    }

    /** From now on it is about another place. */
    void to(Place now) {
        place = now;
        Arrays.fill(regions, UNKNOWN);
        Arrays.fill(blocks, UNKNOWN);
        Arrays.fill(known, 0);
        Arrays.fill(reached, 0);
    }

    boolean nobodyIn(int region, ScoringPolicy.Scorer scorer) {
        return ofRegion(region, scorer) == NONE;
    }

    /** Those of the lanes of a block who go as far. */
    long of(int region, int block, long lanes, ScoringPolicy.Scorer scorer) {
        return switch (ofRegion(region, scorer)) {
            case NONE -> 0;
            case ALL -> lanes;
            default -> inBlock(region, block, lanes, scorer);
        };
    }

    private byte ofRegion(int region, ScoringPolicy.Scorer scorer) {
        if (regions[region] == UNKNOWN) {
            regions[region] = inBox(view.wholes(), region, scorer);
        }
        return regions[region];
    }

    private static byte inBox(Boxes boxes, int box, ScoringPolicy.Scorer scorer) {
        if (scorer.bound(boxes, box) == ScoringPolicy.Scorer.OUT) {
            return NONE;
        }
        return scorer.covers(boxes, box) ? ALL : SOME;
    }

    private long inBlock(int r, int block, long lanes, ScoringPolicy.Scorer scorer) {
        int at = r * Region.WORDS + block;
        Region region = view.regions()[r];
        if (blocks[at] == UNKNOWN) {
            blocks[at] = inBox(region.blocks, block, scorer);
        }
        if (blocks[at] != SOME) {
            return blocks[at] == ALL ? lanes : 0;
        }
        long unknown = lanes & ~known[at];
        long found = reached[at] | (unknown == 0 ? 0 : scorer.reached(region, block, unknown));
        known[at] |= lanes;
        reached[at] = found;
        return found & lanes;
    }
}
