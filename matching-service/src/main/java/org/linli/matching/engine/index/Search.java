package org.linli.matching.engine.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
            if (scorer.bound(wholes, r) == ScoringPolicy.Scorer.OUT) {
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
        n = add(n, Slices.LANGUAGES, ask.masks().languages() & Slices.SLICED_LANGUAGES);
        slices[n++] = Slices.ALIVE;
        return n;
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

    /** What no slice tells: bits beyond the slices, record checks, refusals. */
    private static final class Columns {

        private final Ask ask;
        private final long skills;
        private final long qualifications;
        private final long barred;
        private final long languages;
        private final boolean any;

        Columns(Ask ask) {
            this.ask = ask;
            skills = ask.masks().skills() & ~Slices.SLICED_SKILLS;
            qualifications = ask.masks().qualifications() & ~Slices.SLICED_QUALIFICATIONS;
            barred = ask.masks().barred() & ~Slices.SLICED_QUALIFICATIONS;
            languages = ask.masks().languages() & ~Slices.SLICED_LANGUAGES;
            any = (skills | qualifications | barred | languages) != 0
                    || ask.vettedOn() != Ask.NO_VETTING
                    || !ask.refused().isEmpty();
        }

        boolean allow(Region r, int lane) {
            return !any
                    || ((r.skills(lane) & skills) == skills
                            && (r.qualifications(lane) & qualifications) == qualifications
                            && (r.qualifications(lane) & barred) == 0
                            && (r.languages(lane) & languages) == languages
                            && vetted(r, lane)
                            && !refused(r, lane));
        }

        boolean vetted(Region r, int lane) {
            return ask.vettedOn() == Ask.NO_VETTING || r.vettedUntil(lane) >= ask.vettedOn();
        }

        boolean refused(Region r, int lane) {
            return !ask.refused().isEmpty()
                    && ask.refused().contains(r.member(lane).id());
        }
    }

    /** How many may take the seat, and how many each single rule keeps out. */
    public Counts count(Ask ask) {
        Tally tally = new Tally(ask, policy);
        long[] skill = new long[Region.WORDS];
        long[] qualification = new long[Region.WORDS];
        long[] language = new long[Region.WORDS];
        long[] time = new long[Region.WORDS];
        Region[] regions = view.regions();
        for (int r = 0; r < regions.length; r++) {
            Region region = regions[r];
            long[] alive =
                    Arrays.copyOfRange(region.bits, Slices.ALIVE * Region.WORDS, (Slices.ALIVE + 1) * Region.WORDS);
            group(region, Slices.SKILLS, ask.masks().skills() & Slices.SLICED_SKILLS, skill);
            group(
                    region,
                    Slices.QUALIFICATIONS,
                    ask.masks().qualifications() & Slices.SLICED_QUALIFICATIONS,
                    qualification);
            bar(region, ask.masks().barred() & Slices.SLICED_QUALIFICATIONS, qualification);
            group(region, Slices.LANGUAGES, ask.masks().languages() & Slices.SLICED_LANGUAGES, language);
            int slots = ask.span().slots();
            if (slots == 0) {
                System.arraycopy(region.bits, Slices.TO_BE_ASKED * Region.WORDS, time, 0, Region.WORDS);
            } else {
                group(region, Slices.slot(ask.span().weekday(), 0), slots, time);
            }
            boolean near = tally.scorer.bound(view.wholes(), r) != ScoringPolicy.Scorer.OUT;
            for (int w = 0; w < Region.WORDS; w++) {
                long s = skill[w];
                long q = qualification[w];
                long l = language[w];
                long t = time[w];
                long all = alive[w] & s & q & l & t;
                tally.lanes(region, w, all, 0);
                // too far and something else: no single rule
                if (near && tally.scorer.bound(region.blocks, w) != ScoringPolicy.Scorer.OUT) {
                    tally.lanes(region, w, alive[w] & ~s & q & l & t, Rule.SKILL.bit());
                    tally.lanes(region, w, alive[w] & s & ~q & l & t, Rule.QUALIFICATION.bit());
                    tally.lanes(region, w, alive[w] & s & q & ~l & t, Rule.LANGUAGE.bit());
                    tally.lanes(region, w, alive[w] & s & q & l & ~t, Rule.AVAILABILITY.bit());
                }
            }
        }
        return tally.counts();
    }

    private static void group(Region region, int first, long mask, long[] into) {
        Arrays.fill(into, -1);
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            int from = (first + Long.numberOfTrailingZeros(rest)) * Region.WORDS;
            for (int w = 0; w < Region.WORDS; w++) {
                into[w] &= region.bits[from + w];
            }
        }
    }

    private static void bar(Region region, long mask, long[] into) {
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            int from = (Slices.QUALIFICATIONS + Long.numberOfTrailingZeros(rest)) * Region.WORDS;
            for (int w = 0; w < Region.WORDS; w++) {
                into[w] &= ~region.bits[from + w];
            }
        }
    }

    /** Counts lanes by the one rule that stands against them; those with two or more are nobody's near miss. */
    private static final class Tally {

        private final Ask ask;
        private final ScoringPolicy.Scorer scorer;
        private final Columns columns;
        private final boolean exactSlices;
        private final ScoringPolicy policy;
        private final Integer[] only = new Integer[Rule.values().length];
        private final Map<String, Integer> holders = new HashMap<>();
        private int feasible;

        Tally(Ask ask, ScoringPolicy policy) {
            this.ask = ask;
            this.policy = policy;
            scorer = policy.scorer(ask);
            columns = new Columns(ask);
            exactSlices = (columns.skills | columns.qualifications | columns.barred | columns.languages) == 0;
            Arrays.fill(only, 0);
        }

        void lanes(Region region, int block, long lanes, int blocked) {
            for (long rest = lanes; rest != 0; rest &= rest - 1) {
                lane(region, (block << 6) + Long.numberOfTrailingZeros(rest), blocked);
            }
        }

        private void lane(Region region, int lane, int blockedBySlices) {
            int blocked = blockedBySlices;
            if (!scorer.reaches(region, lane)) {
                blocked |= Rule.DISTANCE.bit();
                if (blockedBySlices != 0) {
                    return;
                }
            }
            if (!exactSlices) {
                blocked |= policy.blocks(ask, region.member(lane), region.promises[lane]);
            } else {
                if (!columns.vetted(region, lane)) {
                    blocked |= Rule.VETTING.bit();
                }
                if (scorer.committed(region, lane)) {
                    blocked |= Rule.COMMITTED.bit();
                }
                if (columns.refused(region, lane)) {
                    blocked |= Rule.REFUSED.bit();
                }
            }
            if (blocked == 0) {
                feasible++;
            } else if (Integer.bitCount(blocked) == 1) {
                only[Integer.numberOfTrailingZeros(blocked)]++;
                if (blocked == Rule.COMMITTED.bit()) {
                    hold(region.promises[lane]);
                }
            }
        }

        private void hold(Promise[] promises) {
            long week = ask.span().week();
            for (Promise p : promises) {
                if (p.week() == week) {
                    holders.merge(p.need(), 1, Integer::sum);
                }
            }
        }

        Counts counts() {
            return new Counts(feasible, List.of(only), holders);
        }
    }
}
