package org.linli.matching.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people have promised before this plan, by row of the supply. */
final class Commitments {

    private final Map<Integer, List<Commitment>> byRow = new HashMap<>();
    private final BitSet promised = new BitSet();
    private final Policy policy;

    Commitments(Supply supply, List<Commitment> all, Policy policy) {
        this.policy = policy;
        for (Commitment commitment : all) {
            supply.row(commitment.personId()).ifPresent(row -> {
                promised.set(row);
                byRow.computeIfAbsent(row, _ -> new ArrayList<>()).add(commitment);
            });
        }
    }

    /** True when the person has promised nothing. */
    boolean none(int row) {
        return !promised.get(row);
    }

    /** True when the need collides with a promise or would be one too many in its week. */
    boolean busy(int row, Need need, boolean supervising) {
        List<Commitment> promised = byRow.get(row);
        if (promised == null) {
            return false;
        }
        for (Commitment c : promised) {
            if (need.startsAt() < c.endsAt() + policy.bufferMinutes()
                    && c.startsAt() < need.endsAt() + policy.bufferMinutes()) {
                return true;
            }
        }
        return !policy.hasRoom(inWeek(row, need.week(), true), inWeek(row, need.week(), false), supervising);
    }

    /** Engagements of a person in a week, supervisions counted or not. */
    int inWeek(int row, long week, boolean withSupervisions) {
        if (none(row)) {
            return 0;
        }
        List<Commitment> promised = byRow.get(row);
        if (promised == null) {
            return 0;
        }
        int count = 0;
        for (Commitment c : promised) {
            if (c.week() == week && (withSupervisions || !c.supervising())) {
                count++;
            }
        }
        return count;
    }

    /** All engagements known, for the load part of the score. */
    int total(int row) {
        if (none(row)) {
            return 0;
        }
        List<Commitment> promised = byRow.get(row);
        return promised == null ? 0 : promised.size();
    }
}
