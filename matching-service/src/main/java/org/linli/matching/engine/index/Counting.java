package org.linli.matching.engine.index;

import java.util.Arrays;

/** Leave-one-out counts for one ask: the slices find who fails at one group of masks at most, and only those are looked at. */
final class Counting {

    private final PeopleView view;
    private final Ask ask;
    private final Tally tally;
    private final long[] skill = new long[Region.WORDS];
    private final long[] qualification = new long[Region.WORDS];
    private final long[] language = new long[Region.WORDS];
    private final long[] time = new long[Region.WORDS];

    Counting(PeopleView view, Ask ask) {
        this.view = view;
        this.ask = ask;
        this.tally = new Tally(ask, view.policy());
    }

    Counts count() {
        Region[] regions = view.regions();
        for (int r = 0; r < regions.length; r++) {
            boolean near = tally.scorer.bound(view.wholes(), r) != ScoringPolicy.Scorer.OUT;
            // who is too far and fails at something else is nobody's near miss
            if (time(regions[r]) || near) {
                masks(regions[r]);
                lanes(regions[r], near);
            }
        }
        return tally.counts();
    }

    private void lanes(Region region, boolean near) {
        for (int w = 0; w < Region.WORDS; w++) {
            long alive = region.bits[Slices.ALIVE * Region.WORDS + w];
            long s = skill[w];
            long q = qualification[w];
            long l = language[w];
            long t = time[w];
            tally.lanes(region, w, alive & s & q & l & t, 0);
            if (near && tally.scorer.bound(region.blocks, w) != ScoringPolicy.Scorer.OUT) {
                tally.lanes(region, w, alive & ~s & q & l & t, Rule.SKILL.bit());
                tally.lanes(region, w, alive & s & ~q & l & t, Rule.QUALIFICATION.bit());
                tally.lanes(region, w, alive & s & q & ~l & t, Rule.LANGUAGE.bit());
                tally.lanes(region, w, alive & s & q & l & ~t, Rule.AVAILABILITY.bit());
            }
        }
    }

    /** False when nobody in the region is there at that time. */
    private boolean time(Region region) {
        int slots = ask.span().slots();
        if (slots == 0) {
            System.arraycopy(region.bits, Slices.TO_BE_ASKED * Region.WORDS, time, 0, Region.WORDS);
        } else {
            Arrays.fill(time, -1);
            group(region, Slices.slot(ask.span().weekday(), 0), slots, time);
        }
        long any = 0;
        for (long word : time) {
            any |= word;
        }
        return any != 0;
    }

    private void masks(Region region) {
        Masks masks = ask.masks();
        Arrays.fill(skill, -1);
        group(region, Slices.SKILLS, masks.skills() & Slices.SLICED_SKILLS, skill);
        Arrays.fill(language, -1);
        group(region, Slices.LANGUAGES, masks.languages() & Slices.SLICED_LANGUAGES, language);
        Arrays.fill(qualification, -1);
        long required = masks.qualifications() & Slices.SLICED_QUALIFICATIONS;
        group(region, Slices.QUALIFICATIONS, required, qualification);
        for (long rest = masks.barred() & Slices.SLICED_QUALIFICATIONS; rest != 0; rest &= rest - 1) {
            int from = (Slices.QUALIFICATIONS + Long.numberOfTrailingZeros(rest)) * Region.WORDS;
            for (int w = 0; w < Region.WORDS; w++) {
                qualification[w] &= ~region.bits[from + w];
            }
        }
    }

    private static void group(Region region, int first, long mask, long[] into) {
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            int from = (first + Long.numberOfTrailingZeros(rest)) * Region.WORDS;
            for (int w = 0; w < Region.WORDS; w++) {
                into[w] &= region.bits[from + w];
            }
        }
    }
}
