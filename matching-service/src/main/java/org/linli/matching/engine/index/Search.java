package org.linli.matching.engine.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Questions to one view, one after another; it keeps its working memory between them and belongs to one thread.
 *
 * <p>Bitmaps give who satisfies every mask, sixty-four people an instruction. The blocks that remain are looked at in the order of what
 * anybody in them could score, and left as soon as that is less than the k-th best found.
 */
public final class Search {

    private static final int STEPS = 64;
    private static final int POINTS_A_STEP_SHIFT = 4;

    private final PeopleView view;
    private final ScoringPolicy policy;
    private @Nullable Counting counting;
    private final long[] word = new long[Region.WORDS];
    private final int[] slices = new int[Slices.COUNT];
    private final int[] heads = new int[STEPS];
    private int[] blockRow = new int[256];
    private int[] blockBound = new int[256];
    private int[] blockNext = new int[256];
    private long[] blockWord = new long[256];
    private int blocks;
    private int mostStep;

    public Search(PeopleView view) {
        this.view = view;
        this.policy = view.policy();
    }

    /** The best {@code k} who may take the seat, best first; equal scores by {@link Member#draw}, then by id. */
    public List<Candidate> best(Ask ask, int k) {
        Ranking best = rank(ask, k);
        List<Candidate> found = new ArrayList<>(best.count());
        for (int place = 0; place < best.count(); place++) {
            found.add(view.candidate(ask, best.row(place)));
        }
        return found;
    }

    /** Like {@link #best}, without the parts of the scores. */
    public Ranking rank(Ask ask, int k) {
        Ranking best = new Ranking(Math.max(1, k), view);
        ScoringPolicy.Scorer scorer = policy.scorer(ask);
        Columns columns = new Columns(ask);
        int prior = ask.taste().prior() == null ? -1 : view.row(ask.taste().prior());
        if (prior >= 0) {
            offerPrior(ask, prior, best);
        }
        int most = gather(ask, scorer);
        for (int step = most; step >= 0; step--) {
            for (int at = heads[step]; at >= 0; at = blockNext[at]) {
                int row = blockRow[at];
                Region region = view.region(row);
                int block = (row & (Region.SIZE - 1)) >>> 6;
                if (best.closedTo(blockBound[at], region.blocks.minDraw(block))) {
                    continue;
                }
                for (long rest = blockWord[at]; rest != 0; rest &= rest - 1) {
                    int lane = (block << 6) + Long.numberOfTrailingZeros(rest);
                    int person = row - (row & (Region.SIZE - 1)) + lane;
                    if (person != prior
                            && scorer.reaches(region, lane)
                            && !scorer.committed(region, lane)
                            && columns.allow(region, lane)) {
                        best.offer(scorer.score(region, lane), region.draw(lane), person);
                    }
                }
            }
        }
        return best;
    }

    private void offerPrior(Ask ask, int row, Ranking best) {
        Region region = view.region(row);
        int lane = row % Region.SIZE;
        Member member = region.member(lane);
        if (policy.blocks(ask, member, region.promises[lane]) == 0) {
            best.offer(policy.score(ask, member, region.promises[lane]), region.draw(lane), row);
        }
    }

    /** Collects the blocks that hold somebody, by what they could score; answers the highest step. */
    private int gather(Ask ask, ScoringPolicy.Scorer scorer) {
        Arrays.fill(heads, -1);
        blocks = 0;
        mostStep = -1;
        int required = required(ask);
        long barred = ask.masks().barred() & Slices.SLICED_QUALIFICATIONS;
        Region[] regions = view.regions();
        Boxes wholes = view.wholes();
        for (int r = 0; r < regions.length; r++) {
            if (!wholes.everThere(r) || scorer.bound(wholes, r) == ScoringPolicy.Scorer.OUT) {
                continue;
            }
            Region region = regions[r];
            if (!and(region, required, barred)) {
                continue;
            }
            for (int w = 0; w < Region.WORDS; w++) {
                if (word[w] == 0) {
                    continue;
                }
                int bound = scorer.bound(region.blocks, w);
                if (bound != ScoringPolicy.Scorer.OUT) {
                    split(region, r * Region.SIZE + (w << 6), w, bound, scorer);
                }
            }
        }
        return mostStep;
    }

    /** Parts a block by liking and by preferred skills held, so that the bound of each part is near what it can score. */
    private void split(Region region, int row, int w, int bound, ScoringPolicy.Scorer scorer) {
        long[] bits = region.bits;
        long liked = 0;
        for (long rest = scorer.likedClasses; rest != 0; rest &= rest - 1) {
            int bit = Long.numberOfTrailingZeros(rest);
            liked |= bit < Slices.CLASS_COUNT ? bits[(Slices.CLASSES + bit) * Region.WORDS + w] : -1;
        }
        long ones = 0;
        long twos = 0;
        int told = 0;
        for (long rest = scorer.preferred & Slices.SLICED_SKILLS; rest != 0 && told < 3; rest &= rest - 1) {
            long holders = bits[(Slices.SKILLS + Long.numberOfTrailingZeros(rest)) * Region.WORDS + w];
            twos |= ones & holders;
            ones ^= holders;
            told++;
        }
        int untold = Long.bitCount(scorer.preferred) - told;
        long here = word[w];
        for (int held = 0; held <= told; held++) {
            long lanes = here & ((held & 1) == 0 ? ~ones : ones) & ((held & 2) == 0 ? ~twos : twos);
            if (lanes == 0) {
                continue;
            }
            int base = bound + scorer.fit(held + untold);
            if ((lanes & liked) != 0) {
                push(row, base + scorer.likedPoints, lanes & liked);
            }
            if ((lanes & ~liked) != 0) {
                push(row, base, lanes & ~liked);
            }
        }
    }

    private void push(int row, int bound, long lanes) {
        int step = Math.clamp(bound >> POINTS_A_STEP_SHIFT, 0, STEPS - 1);
        mostStep = Math.max(mostStep, step);
        if (blocks == blockRow.length) {
            blockRow = Arrays.copyOf(blockRow, blocks * 2);
            blockBound = Arrays.copyOf(blockBound, blocks * 2);
            blockNext = Arrays.copyOf(blockNext, blocks * 2);
            blockWord = Arrays.copyOf(blockWord, blocks * 2);
        }
        blockRow[blocks] = row;
        blockBound[blocks] = bound;
        blockWord[blocks] = lanes;
        blockNext[blocks] = heads[step];
        heads[step] = blocks++;
    }

    /** The slices that all must be set, the rarest kind first. */
    private int required(Ask ask) {
        int n = 0;
        n = add(n, Slices.QUALIFICATIONS, ask.masks().qualifications() & Slices.SLICED_QUALIFICATIONS);
        n = add(n, Slices.SKILLS, ask.masks().skills() & Slices.SLICED_SKILLS);
        n = addTimes(n, ask.span());
        // whoever has left has no time, so nothing has to be said of being alive
        return add(n, Slices.LANGUAGES, ask.masks().languages() & Slices.SLICED_LANGUAGES);
    }

    private int addTimes(int n, Span span) {
        int slots = span.slots();
        if (slots == 0) {
            // nobody can declare the night: only those who have to be asked anyway can be asked
            slices[n] = Slices.TO_BE_ASKED;
            return n + 1;
        }
        // who has the first and the last half hour mostly has what lies between
        int last = Integer.highestOneBit(slots);
        int first = Integer.lowestOneBit(slots);
        int from = Slices.slot(span.weekday(), 0);
        int ends = add(n, from, last | first);
        return add(ends, from, slots & ~(last | first));
    }

    private int add(int n, int first, long mask) {
        int at = n;
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            slices[at++] = first + Long.numberOfTrailingZeros(rest);
        }
        return at;
    }

    /** Leaves in {@link #word} who satisfies every mask; false when nobody does. */
    private boolean and(Region region, int required, long barred) {
        long[] bits = region.bits;
        System.arraycopy(bits, slices[0] * Region.WORDS, word, 0, Region.WORDS);
        for (int s = 1; s < required; s++) {
            if (!and(bits, slices[s] * Region.WORDS, 0)) {
                return false;
            }
        }
        for (long rest = barred; rest != 0; rest &= rest - 1) {
            int slice = Slices.QUALIFICATIONS + Long.numberOfTrailingZeros(rest);
            if (!and(bits, slice * Region.WORDS, -1)) {
                return false;
            }
        }
        return true;
    }

    private boolean and(long[] bits, int from, long flip) {
        long any = 0;
        for (int w = 0; w < Region.WORDS; w++) {
            long left = word[w] & (bits[from + w] ^ flip);
            word[w] = left;
            any |= left;
        }
        return any != 0;
    }

    /** How many may take the seat, and how many each single rule keeps out; cheaper when one ask follows another of the same place. */
    public Counts count(Ask ask) {
        if (counting == null) {
            counting = new Counting(view);
        }
        return counting.count(ask);
    }
}
