package org.linli.matching.engine.week;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What differs between a problem and a later one of the same week: rows of people, and of needs, which includes those that were appended.
 *
 * @param needs for every need of the later problem whether it is new or asks for something else than before
 */
record Difference(int[] people, boolean[] needs) {

    double shareOfNeeds() {
        int changed = 0;
        for (boolean one : needs) {
            changed += one ? 1 : 0;
        }
        return (double) changed / Math.max(1, needs.length);
    }

    /** Null when so much differs that the ground has to be made anew. */
    static @Nullable Difference between(WeekProblem before, WeekProblem after, Crowd crowd) {
        if (!sameTown(before, after)) {
            return null;
        }
        BitSet people = changedPeople(before.people(), after.people());
        if (people.cardinality() > after.people().size() / 10
                || people.stream().anyMatch(row -> !crowd.canRevise(after, row))) {
            return null;
        }
        boolean[] needs = changedNeeds(before, after);
        return needs == null ? null : new Difference(people.stream().toArray(), needs);
    }

    private static boolean sameTown(WeekProblem before, WeekProblem after) {
        WeekProblem.People p = before.people();
        WeekProblem.People q = after.people();
        WeekProblem.Venues v = before.venues();
        WeekProblem.Venues u = after.venues();
        return Arrays.equals(p.id(), q.id())
                && Arrays.equals(p.x(), q.x())
                && Arrays.equals(p.y(), q.y())
                && Arrays.equals(p.radius(), q.radius())
                && Arrays.equals(v.id(), u.id())
                && Arrays.equals(v.x(), u.x())
                && Arrays.equals(v.y(), u.y())
                && Arrays.equals(v.capacity(), u.capacity())
                && Arrays.equals(v.type(), u.type())
                && Arrays.equals(v.open(), u.open())
                && Arrays.equals(before.poolQuantity(), after.poolQuantity());
    }

    private static BitSet changedPeople(WeekProblem.People p, WeekProblem.People q) {
        BitSet changed = new BitSet(p.size());
        note(p.skills(), q.skills(), 1, changed);
        note(p.qualifications(), q.qualifications(), 1, changed);
        note(p.languages(), q.languages(), 1, changed);
        note(p.preferredCategories(), q.preferredCategories(), 1, changed);
        note(p.rating(), q.rating(), 1, changed);
        note(p.recentHours(), q.recentHours(), 1, changed);
        note(p.maxEngagements(), q.maxEngagements(), 1, changed);
        note(p.maxSlots(), q.maxSlots(), 1, changed);
        note(p.availability(), q.availability(), WeekProblem.DAYS, changed);
        return changed;
    }

    /** Notes the rows, of so many columns each, in which the two differ. */
    private static void note(int[] before, int[] after, int width, BitSet changed) {
        if (before == after) {
            return;
        }
        int most = Math.min(before.length, after.length);
        for (int at = 0; at < most; at++) {
            int mismatch = Arrays.mismatch(before, at, most, after, at, most);
            if (mismatch < 0) {
                return;
            }
            at += mismatch;
            changed.set(at / width);
        }
    }

    private static boolean @Nullable [] changedNeeds(WeekProblem before, WeekProblem after) {
        WeekProblem.Needs n = before.needs();
        WeekProblem.Needs m = after.needs();
        int known = n.size();
        int roles = before.roles().size();
        int windows = before.windows().size();
        if (m.size() < known
                || !startsWith(m.firstRole(), n.firstRole())
                || !startsWith(m.firstWindow(), n.firstWindow())
                || !startsWith(after.roles().wanted(), before.roles().wanted())
                || Arrays.mismatch(n.id(), 0, known, m.id(), 0, known) >= 0) {
            return null;
        }
        BitSet changed = new BitSet(m.size());
        note(n.category(), m.category(), 1, changed);
        note(n.languages(), m.languages(), 1, changed);
        note(n.preferredSkills(), m.preferredSkills(), 1, changed);
        note(n.runBonus(), m.runBonus(), 1, changed);
        note(n.seatValue(), m.seatValue(), 1, changed);
        note(n.venueType(), m.venueType(), 1, changed);
        note(n.venueCapacity(), m.venueCapacity(), 1, changed);
        note(n.pool(), m.pool(), 1, changed);
        note(n.poolQuantity(), m.poolQuantity(), 1, changed);
        note(n.priorPerson(), m.priorPerson(), 1, changed);
        for (int i = 0; i < known; i++) {
            if (n.x()[i] != m.x()[i] || n.y()[i] != m.y()[i]) {
                changed.set(i);
            }
        }
        BitSet ofRoles = new BitSet(roles);
        note(before.roles().kind(), after.roles().kind(), 1, ofRoles);
        note(before.roles().skills(), after.roles().skills(), 1, ofRoles);
        note(before.roles().qualifications(), after.roles().qualifications(), 1, ofRoles);
        note(before.roles().minimum(), after.roles().minimum(), 1, ofRoles);
        BitSet ofWindows = new BitSet(windows);
        note(before.windows().day(), after.windows().day(), 1, ofWindows);
        note(before.windows().start(), after.windows().start(), 1, ofWindows);
        note(before.windows().length(), after.windows().length(), 1, ofWindows);
        note(before.windows().penalty(), after.windows().penalty(), 1, ofWindows);
        boolean[] all = new boolean[m.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i >= known
                    || changed.get(i)
                    || anyIn(ofRoles, n.firstRole()[i], n.firstRole()[i + 1])
                    || anyIn(ofWindows, n.firstWindow()[i], n.firstWindow()[i + 1]);
        }
        return all;
    }

    private static boolean startsWith(int[] all, int[] first) {
        return all.length >= first.length && Arrays.mismatch(all, 0, first.length, first, 0, first.length) < 0;
    }

    private static boolean anyIn(BitSet rows, int from, int to) {
        int next = rows.nextSetBit(from);
        return next >= 0 && next < to;
    }
}
