package org.linli.matching.engine.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Leave-one-out counts for one ask after another: the slices find who fails at one group of masks at most, sixty-four people an instruction,
 * and of those only whoever has promised something is looked at one by one. The roles of a need share its place and its times, and its times
 * share the roles: who satisfies a role's masks, and who is there at a time, is worked out once.
 */
final class Counting {

    /** More than the roles, and than the times, of nearly every need. */
    private static final int REMEMBERED = 8;

    private final PeopleView view;
    private final Reach reach;
    private final List<ByMasks> roles = new ArrayList<>();
    private final List<ByTime> times = new ArrayList<>();

    Counting(PeopleView view) {
        this.view = view;
        reach = new Reach(view);
    }

    Counts count(Ask ask) {
        Tally tally = new Tally(ask, view);
        if (!reach.isAbout(ask.place())) {
            reach.to(ask.place());
            roles.clear();
        }
        ByMasks able = able(ask.masks(), tally.scorer);
        ByTime there = there(ask.span());
        Region[] regions = view.regions();
        for (int r = 0; r < regions.length; r++) {
            // who is too far and fails at something else is nobody's near miss
            if (!reach.nobodyIn(r, tally.scorer)) {
                for (int w = 0; w < Region.WORDS; w++) {
                    near(regions[r], r, w, able, there.lanes[r * Region.WORDS + w], tally);
                }
            } else if (there.anybody[r]) {
                for (int w = 0; w < Region.WORDS; w++) {
                    int at = r * Region.WORDS + w;
                    tally.lanes(regions[r], r, w, able.all[at] & there.lanes[at], Rule.DISTANCE.bit());
                }
            }
        }
        return tally.counts();
    }

    private void near(Region region, int r, int w, ByMasks able, long there, Tally tally) {
        int at = r * Region.WORDS + w;
        long all = able.all[at];
        if (all != 0) {
            long within = able.within[at];
            tally.lanes(region, r, w, within & there, 0);
            tally.lanes(region, r, w, within & ~there, Rule.AVAILABILITY.bit());
            tally.lanes(region, r, w, all & ~within & there, Rule.DISTANCE.bit());
        }
        long one = (able.butSkill[at] | able.butQualification[at] | able.butLanguage[at]) & there;
        if (one != 0) {
            long within = reach.of(r, w, one, tally.scorer);
            tally.lanes(region, r, w, able.butSkill[at] & within, Rule.SKILL.bit());
            tally.lanes(region, r, w, able.butQualification[at] & within, Rule.QUALIFICATION.bit());
            tally.lanes(region, r, w, able.butLanguage[at] & within, Rule.LANGUAGE.bit());
        }
    }

    private ByMasks able(Masks masks, ScoringPolicy.Scorer scorer) {
        for (ByMasks known : roles) {
            if (known.masks.equals(masks)) {
                return known;
            }
        }
        if (roles.size() == REMEMBERED) {
            roles.clear();
        }
        ByMasks found = new ByMasks(masks, view.regions(), reach, scorer);
        roles.add(found);
        return found;
    }

    private ByTime there(Span span) {
        for (ByTime known : times) {
            if (known.weekday == span.weekday() && known.slots == span.slots()) {
                return known;
            }
        }
        if (times.size() == REMEMBERED) {
            times.clear();
        }
        ByTime found = new ByTime(span, view);
        times.add(found);
        return found;
    }

    /** Who has every half hour of a time, region after region. */
    private static final class ByTime {

        private final int weekday;
        private final int slots;
        private final long[] lanes;
        private final boolean[] anybody;

        ByTime(Span span, PeopleView view) {
            weekday = span.weekday();
            slots = span.slots();
            Region[] regions = view.regions();
            lanes = new long[regions.length * Region.WORDS];
            anybody = new boolean[regions.length];
            for (int r = 0; r < regions.length; r++) {
                if (view.wholes().everThere(r)) {
                    fill(regions[r], r);
                }
            }
        }

        private void fill(Region region, int r) {
            int at = r * Region.WORDS;
            if (slots == 0) {
                System.arraycopy(region.bits, Slices.TO_BE_ASKED * Region.WORDS, lanes, at, Region.WORDS);
            } else {
                Arrays.fill(lanes, at, at + Region.WORDS, -1);
                group(region, Slices.slot(weekday, 0), slots, lanes, at);
            }
            long any = 0;
            for (int w = 0; w < Region.WORDS; w++) {
                any |= lanes[at + w];
            }
            anybody[r] = any != 0;
        }
    }

    /** Who satisfies all masks of a role, with those of them within reach, and who satisfies all but one group. */
    private static final class ByMasks {

        private final Masks masks;
        private final long[] all;
        private final long[] within;
        private final long[] butSkill;
        private final long[] butQualification;
        private final long[] butLanguage;

        ByMasks(Masks masks, Region[] regions, Reach reach, ScoringPolicy.Scorer scorer) {
            this.masks = masks;
            int words = regions.length * Region.WORDS;
            all = new long[words];
            within = new long[words];
            butSkill = new long[words];
            butQualification = new long[words];
            butLanguage = new long[words];
            long[] skill = new long[Region.WORDS];
            long[] qualification = new long[Region.WORDS];
            long[] language = new long[Region.WORDS];
            for (int r = 0; r < regions.length; r++) {
                Region region = regions[r];
                ones(region, masks, skill, qualification, language);
                for (int w = 0; w < Region.WORDS; w++) {
                    int at = r * Region.WORDS + w;
                    long alive = region.bits[Slices.ALIVE * Region.WORDS + w];
                    long sq = skill[w] & qualification[w];
                    long ql = qualification[w] & language[w] & alive;
                    all[at] = sq & language[w] & alive;
                    butSkill[at] = ~skill[w] & ql;
                    butQualification[at] = ~qualification[w] & skill[w] & language[w] & alive;
                    butLanguage[at] = ~language[w] & sq & alive;
                    within[at] = all[at] == 0 ? 0 : reach.of(r, w, all[at], scorer);
                }
            }
        }

        private static void ones(Region region, Masks masks, long[] skill, long[] qualification, long[] language) {
            Arrays.fill(skill, -1);
            group(region, Slices.SKILLS, masks.skills() & Slices.SLICED_SKILLS, skill, 0);
            Arrays.fill(language, -1);
            group(region, Slices.LANGUAGES, masks.languages() & Slices.SLICED_LANGUAGES, language, 0);
            Arrays.fill(qualification, -1);
            long required = masks.qualifications() & Slices.SLICED_QUALIFICATIONS;
            group(region, Slices.QUALIFICATIONS, required, qualification, 0);
            for (long rest = masks.barred() & Slices.SLICED_QUALIFICATIONS; rest != 0; rest &= rest - 1) {
                int from = (Slices.QUALIFICATIONS + Long.numberOfTrailingZeros(rest)) * Region.WORDS;
                for (int w = 0; w < Region.WORDS; w++) {
                    qualification[w] &= ~region.bits[from + w];
                }
            }
        }
    }

    private static void group(Region region, int first, long mask, long[] into, int at) {
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            int from = (first + Long.numberOfTrailingZeros(rest)) * Region.WORDS;
            for (int w = 0; w < Region.WORDS; w++) {
                into[at + w] &= region.bits[from + w];
            }
        }
    }
}
