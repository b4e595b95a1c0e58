package org.linli.matching.engine.week;

import java.util.ArrayList;
import java.util.List;

/**
 * Carries a plan over a small change: takes out the people and needs that have changed, books those who still fit again, and helps the needs
 * that have lost somebody. Everything else stays as it is booked.
 */
final class Mending {

    private final Draft before;
    private final Difference difference;
    private final List<int[]> roleAndPerson = new ArrayList<>();
    private List<WeekProblem.Pin> unkept = List.of();

    /** Takes the changed people and needs out while the problem is still the earlier one. */
    Mending(Draft draft, Difference difference) {
        before = draft;
        this.difference = difference;
        for (int row : difference.people()) {
            int p = draft.crowd.number[row];
            while (draft.engagements(p) > 0) {
                int seat = draft.engaged[p * draft.stride];
                roleAndPerson.add(new int[] {draft.roleOf(seat), p});
                draft.unseat(seat);
            }
        }
        for (int need = 0; need < draft.shape.needs; need++) {
            if (difference.needs()[need] && draft.window[need] != WeekProblem.NONE) {
                draft.clear(need);
            }
        }
    }

    /** The draft of the later problem, complete as far as possible; every need in it has its minimum. */
    Draft goOn(Ground ground, WeekPlan earlier) {
        Draft draft = new Draft(ground.problem(), ground.shape(), before);
        for (int need = 0; need < draft.shape.needs; need++) {
            if (difference.needs()[need]) {
                ground.candidates().reprice(need, draft.prices());
            }
        }
        if (!HeldPins.mark(draft, ground.problem().pins())) {
            return planned(ground, earlier);
        }
        Journal journal = new Journal(draft, draft.poolLeft());
        Placement placement = new Placement(draft, journal, ground.candidates(), ground.venues(), 0);
        placement.theta = 64;
        seatAgain(ground, draft, journal, placement);
        if (!helpHit(draft, journal, placement)) {
            return planned(ground, earlier);
        }
        for (int need = 0; need < draft.shape.needs; need++) {
            if (difference.needs()[need] && draft.window[need] == WeekProblem.NONE) {
                journal.commit();
                if (!placement.insert(need, false)) {
                    tryRobbing(need, placement, journal);
                }
            }
        }
        journal.commit();
        return draft;
    }

    List<WeekProblem.Pin> unkept() {
        return unkept;
    }

    /** From an empty draft, since pins ask for what the present plan does not hold. */
    private Draft planned(Ground ground, WeekPlan earlier) {
        WeekProblem problem = ground.problem();
        Draft draft = new Draft(problem, ground.shape(), ground.crowd(), before.prices());
        Journal journal = new Journal(draft, problem.poolQuantity().clone());
        Placement placement = new Placement(draft, journal, ground.candidates(), ground.venues(), 0);
        unkept = Pins.book(problem, draft, journal, placement, ground.venues());
        Continuation.book(problem, draft, journal, placement, ground.venues(), earlier);
        return draft;
    }

    private void seatAgain(Ground ground, Draft draft, Journal journal, Placement placement) {
        WeekProblem problem = ground.problem();
        for (int[] seat : roleAndPerson) {
            int role = seat[0];
            int p = seat[1];
            int person = draft.crowd.row[p];
            int need = draft.shape.needOfRole[role];
            int w = draft.window[need];
            if (w != WeekProblem.NONE
                    && problem.people().maxSlots()[person] >= draft.shape.length[w]
                    && Eligible.in(problem, need, role, w, person)
                    && draft.free(p, w, role, placement.owner)) {
                journal.seat(role, p, Points.seat(problem, need, role, person));
            }
        }
    }

    /** False when a pinned need could not be helped. */
    private boolean helpHit(Draft draft, Journal journal, Placement placement) {
        for (int[] seat : roleAndPerson) {
            int need = draft.shape.needOfRole[seat[0]];
            if (draft.window[need] == WeekProblem.NONE) {
                continue;
            }
            placement.fill(need, false);
            journal.commit();
            if (placement.tooFew(need)) {
                placement.fill(need, true);
                placement.helpRobbed(true);
                if (!placement.robbedWereKept()) {
                    journal.undo();
                }
                journal.commit();
            }
            if (placement.tooFew(need)) {
                if (draft.mustRun[need]) {
                    return false;
                }
                // helping those it robbed may have cost the need itself
                if (draft.window[need] != WeekProblem.NONE) {
                    placement.remove(need);
                }
                journal.commit();
                if (!placement.insert(need, false)) {
                    tryRobbing(need, placement, journal);
                }
            }
        }
        return true;
    }

    private static void tryRobbing(int need, Placement placement, Journal journal) {
        journal.commit();
        placement.insert(need, true);
        placement.helpRobbed(true);
        if (!placement.robbedWereKept() || journal.gain() <= 0) {
            journal.undo();
        }
        journal.commit();
    }
}
