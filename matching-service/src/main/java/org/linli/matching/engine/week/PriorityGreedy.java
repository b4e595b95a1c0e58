package org.linli.matching.engine.week;

import java.util.ArrayList;
import java.util.List;

/** Serves some needs before all others, one after the other, each as well as it still can be, without looking ahead: what offices do by hand. */
final class PriorityGreedy {

    private PriorityGreedy() {}

    /** The first needs' seats in that plan, as pins that can be kept together. */
    static List<WeekProblem.Pin> serve(Ground ground, boolean[] first) {
        WeekProblem problem = ground.problem();
        Prices none = new Prices(ground.crowd().size, problem.venues().size(), problem.poolQuantity().length);
        Draft draft = new Draft(problem, ground.shape(), ground.crowd(), none);
        Journal journal = new Journal(draft, draft.poolLeft());
        Placement placement = new Placement(draft, journal, ground.candidates(), ground.venues(), 0);
        List<WeekProblem.Pin> pins = new ArrayList<>();
        for (int need = 0; need < first.length; need++) {
            if (first[need] && placement.insert(need, false)) {
                journal.commit();
                pin(draft, need, pins);
            }
        }
        return pins;
    }

    private static void pin(Draft draft, int need, List<WeekProblem.Pin> pins) {
        int window = draft.window[need];
        int venue = draft.venue[need];
        pins.add(new WeekProblem.Pin(need, window, venue, WeekProblem.NONE, WeekProblem.NONE));
        for (int r = draft.shape.firstRole[need]; r < draft.shape.firstRole[need + 1]; r++) {
            for (int s = draft.shape.firstSeat[r]; s < draft.shape.firstSeat[r] + draft.filled[r]; s++) {
                pins.add(new WeekProblem.Pin(need, window, venue, r, draft.crowd.row[draft.seatPerson[s]]));
            }
        }
    }
}
