package org.linli.matching.engine;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people have promised before this plan, by row of the supply. */
final class Commitments {

    private static final Commitment[] NOTHING = {};

    /** By row of the supply; null where nothing is promised. */
    private final Commitment[] @Nullable [] byRow;

    private final Policy policy;

    Commitments(Supply supply, List<Commitment> all, Policy policy) {
        this.policy = policy;
        byRow = new Commitment[supply.size()] @Nullable [];
        for (Commitment commitment : all) {
            supply.row(commitment.personId()).ifPresent(row -> {
                Commitment[] before = of(row);
                Commitment[] with = Arrays.copyOf(before, before.length + 1);
                with[before.length] = commitment;
                byRow[row] = with;
            });
        }
    }

    private Commitment[] of(int row) {
        Commitment[] promised = byRow[row];
        return promised == null ? NOTHING : promised;
    }

    /** True when the person has promised nothing. */
    boolean none(int row) {
        return byRow[row] == null;
    }

    /** True when the need collides with a promise or would be one too many in its week. */
    boolean busy(int row, Need need, boolean supervising) {
        if (none(row)) {
            return false;
        }
        for (Commitment c : of(row)) {
            if (need.startsAt() < c.endsAt() + policy.bufferMinutes()
                    && c.startsAt() < need.endsAt() + policy.bufferMinutes()) {
                return true;
            }
        }
        return !policy.hasRoom(inWeek(row, need.week(), true), inWeek(row, need.week(), false), supervising);
    }

    /** Engagements of a person in a week, supervisions counted or not. */
    int inWeek(int row, long week, boolean withSupervisions) {
        int count = 0;
        for (Commitment c : of(row)) {
            if (c.week() == week && (withSupervisions || !c.supervising())) {
                count++;
            }
        }
        return count;
    }

    /** All engagements known, for the load part of the score. */
    int total(int row) {
        return of(row).length;
    }
}
