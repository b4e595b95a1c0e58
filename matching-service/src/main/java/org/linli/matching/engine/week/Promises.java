package org.linli.matching.engine.week;

/** Lets the search count a bonus for everybody who stays where he has been told to be, so that a new plan changes little. */
final class Promises {

    private Promises() {}

    /** The ground with raised lists; the draft's seats are raised too. */
    static Ground favour(WeekPlan told, int bonus, Ground ground, Draft draft) {
        Shape shape = ground.shape();
        Candidates raised = new Candidates(ground.candidates());
        for (int need = 0; need < told.window().length; need++) {
            int w = told.window()[need];
            if (w == WeekProblem.NONE) {
                continue;
            }
            for (int s = told.firstSeat()[need]; s < told.firstSeat()[need + 1]; s++) {
                int role = told.seatRole()[s];
                int p = ground.crowd().number[told.seatPerson()[s]];
                raised.raise(ground.candidates(), shape.pair(role, w), p, bonus);
                int seat = draft.window[need] == w ? draft.seatOf(role, p) : WeekProblem.NONE;
                if (seat != WeekProblem.NONE) {
                    draft.favour(seat, bonus);
                }
            }
        }
        return new Ground(ground.problem(), shape, ground.crowd(), ground.masks(), raised, ground.venues());
    }
}
