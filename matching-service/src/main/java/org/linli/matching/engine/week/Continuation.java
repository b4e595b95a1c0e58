package org.linli.matching.engine.week;

import java.util.Arrays;

/** Takes over an earlier plan of the same needs and people as far as it still holds: who has fallen away leaves an empty seat. */
final class Continuation {

    private Continuation() {}

    static void book(
            WeekProblem problem,
            Draft draft,
            Journal journal,
            Placement placement,
            VenueChoices venues,
            WeekPlan earlier) {
        for (int need = 0; need < Math.min(draft.shape.needs, earlier.window().length); need++) {
            int w = earlier.window()[need];
            if (w == WeekProblem.NONE || !draft.shape.possible[w]) {
                continue;
            }
            if (!draft.mustRun[need]) {
                if (!roomFor(problem, draft, journal, venues, need, w, earlier.venue()[need])) {
                    continue;
                }
                journal.open(need, w, earlier.venue()[need]);
            } else if (draft.window[need] != w) {
                continue;
            }
            seatAgain(problem, draft, journal, placement, earlier, need, w);
        }
        for (int need = 0; need < draft.shape.needs; need++) {
            if (draft.window[need] != WeekProblem.NONE && placement.tooFew(need)) {
                placement.fill(need, false);
                if (placement.tooFew(need) && !draft.mustRun[need]) {
                    placement.remove(need);
                }
            }
        }
        journal.commit();
    }

    private static boolean roomFor(
            WeekProblem problem, Draft draft, Journal journal, VenueChoices venues, int need, int w, int v) {
        int pool = problem.needs().pool()[need];
        if (pool != WeekProblem.NONE && journal.poolLeft[pool] < problem.needs().poolQuantity()[need]) {
            return false;
        }
        if (problem.needs().venueType()[need] == WeekProblem.NONE) {
            return true;
        }
        int day = v * WeekProblem.DAYS + draft.shape.day[w];
        return v != WeekProblem.NONE
                && (draft.venueBusy[day] & draft.shape.venueMask[w]) == 0
                && Arrays.stream(venues.list[w]).anyMatch(choice -> (int) choice == v);
    }

    private static void seatAgain(
            WeekProblem problem, Draft draft, Journal journal, Placement placement, WeekPlan earlier, int need, int w) {
        for (int s = earlier.firstSeat()[need]; s < earlier.firstSeat()[need + 1]; s++) {
            int role = earlier.seatRole()[s];
            int person = earlier.seatPerson()[s];
            int p = draft.crowd.number[person];
            if (p != WeekProblem.NONE
                    && draft.filled[role] < draft.shape.firstSeat[role + 1] - draft.shape.firstSeat[role]
                    && problem.people().maxSlots()[person] >= draft.shape.length[w]
                    && Eligible.in(problem, need, role, w, person)
                    && draft.free(p, w, role, placement.owner)) {
                journal.seat(role, p, Points.seat(problem, need, role, person));
            }
        }
    }
}
