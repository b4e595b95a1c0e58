package org.linli.matching.engine.index;

import java.util.List;

/** How people are scored, how near is near, and when somebody has enough to do: exchangeable under the same index. */
public abstract sealed class ScoringPolicy permits WeeklyUtility, ServiceScore {

    private static final long NEVER_THERE = 1L << 61;

    ScoringPolicy() {}

    /** Where a person stands among those of his kind: neighbours together, better ones first; below 2⁶¹. */
    abstract long key(Member member);

    /** Where a person stands in the index: whoever is never there comes last, out of the way of every search. */
    final long order(Member member) {
        return member.everThere() ? key(member) : key(member) | NEVER_THERE;
    }

    /** The points of a person that no ask changes; from −32,768 to 32,767. */
    abstract int fixed(Member member);

    abstract Scorer scorer(Ask ask);

    /** What the person of {@link Taste#prior()} has on top of what a scorer says. */
    int bonus(Ask ask, String personId) {
        return 0;
    }

    /** The addends of a score; their sum is what ranks. */
    abstract List<Part> parts(Ask ask, Member member, Promise[] promises);

    /** True when the place lies where he goes. */
    abstract boolean reaches(Ask ask, Member member);

    /** True when the ask collides with a promise, or would be one too many. */
    abstract boolean committed(Ask ask, Member member, Promise[] promises);

    final int score(Ask ask, Member member, Promise[] promises) {
        int score = 0;
        for (Part part : parts(ask, member, promises)) {
            score += part.points();
        }
        return score;
    }

    /** The rules that stand against a person, as bits of {@link Rule}. */
    final int blocks(Ask ask, Member m, Promise[] promises) {
        Masks masks = ask.masks();
        int blocks = 0;
        if ((m.skills() & masks.skills()) != masks.skills()) {
            blocks |= Rule.SKILL.bit();
        }
        if ((m.qualifications() & masks.qualifications()) != masks.qualifications()
                || (m.qualifications() & masks.barred()) != 0) {
            blocks |= Rule.QUALIFICATION.bit();
        }
        if ((m.languages() & masks.languages()) != masks.languages()) {
            blocks |= Rule.LANGUAGE.bit();
        }
        int slots = ask.span().slots();
        if (m.hasTimes() && (slots == 0 || (m.times(ask.span().weekday()) & slots) != slots)) {
            blocks |= Rule.AVAILABILITY.bit();
        }
        if (!reaches(ask, m)) {
            blocks |= Rule.DISTANCE.bit();
        }
        if (ask.vettedOn() != Ask.NO_VETTING && m.vettedUntil() < ask.vettedOn()) {
            blocks |= Rule.VETTING.bit();
        }
        if (committed(ask, m, promises)) {
            blocks |= Rule.COMMITTED.bit();
        }
        if (ask.refused().contains(m.id())) {
            blocks |= Rule.REFUSED.bit();
        }
        return blocks;
    }

    /** One ask, prepared: bounds for blocks and exact scores for lanes. */
    abstract static class Scorer {

        static final int OUT = Integer.MIN_VALUE;

        /** Points of somebody who likes one of {@link #likedClasses}. */
        final int likedPoints;

        final long likedClasses;
        final long preferred;
        private final int[] fit;

        /**
         * What the slices can tell of a score before anybody is looked at.
         *
         * @param fit points by how many of the preferred skills somebody has; never fewer for more
         */
        Scorer(int likedPoints, long likedClasses, long preferred, int[] fit) {
            this.likedPoints = likedPoints;
            this.likedClasses = likedClasses;
            this.preferred = preferred;
            this.fit = fit;
        }

        final int fit(int held) {
            return fit[Math.min(held, fit.length - 1)];
        }

        /** No less than the rest of anybody's score in the box, or {@link #OUT} when nobody there can be reached. */
        abstract int bound(Boxes boxes, int box);

        /** True when everybody in the box is reached; like {@link #reaches}, decided by the place of the ask alone. */
        abstract boolean covers(Boxes boxes, int box);

        /** True when whoever is in the box and has promised nothing has room. */
        abstract boolean roomy(Boxes boxes, int box);

        abstract boolean reaches(Region region, int lane);

        /** Those of the lanes of a block who are reached. */
        long reached(Region region, int block, long lanes) {
            long found = 0;
            for (long rest = lanes; rest != 0; rest &= rest - 1) {
                int bit = Long.numberOfTrailingZeros(rest);
                if (reaches(region, (block << 6) + bit)) {
                    found |= 1L << bit;
                }
            }
            return found;
        }

        abstract boolean committed(Region region, int lane);

        /** The exact score of somebody who may take the seat. */
        abstract int score(Region region, int lane);
    }
}
