package org.linli.matching.engine.week;

import java.util.List;

/** Pins of what a draft already holds, the usual case: who is told stays. */
final class HeldPins {

    private HeldPins() {}

    /** Marks the pins in the draft; false when it does not hold them all. */
    static boolean mark(Draft draft, List<WeekProblem.Pin> pins) {
        for (WeekProblem.Pin pin : pins) {
            int need = pin.need();
            if (draft.window[need] == WeekProblem.NONE
                    || pin.window() != WeekProblem.NONE && draft.window[need] != pin.window()
                    || pin.venue() != WeekProblem.NONE && draft.venue[need] != pin.venue()) {
                return false;
            }
            draft.mustRun[need] = true;
            if (pin.person() != WeekProblem.NONE && !markSeat(draft, pin)) {
                return false;
            }
        }
        return true;
    }

    private static boolean markSeat(Draft draft, WeekProblem.Pin pin) {
        int role = pin.role();
        int p = draft.crowd.number[pin.person()];
        if (p == WeekProblem.NONE || draft.shape.needOfRole[role] != pin.need()) {
            return false;
        }
        int seat = draft.seatOf(role, p);
        if (seat == WeekProblem.NONE) {
            return false;
        }
        if (!draft.isPinned(seat)) {
            draft.exchange(seat, draft.shape.firstSeat[role] + draft.pinned[role]++);
        }
        return true;
    }
}
