package org.linli.matching.engine.week;

import java.util.ArrayList;
import java.util.List;

public final class PlanPins {

    private PlanPins() {}

    public static List<WeekProblem.Pin> everyThirdSeat(WeekPlan plan) {
        return every(3, plan);
    }

    public static List<WeekProblem.Pin> everySeat(WeekPlan plan) {
        return every(1, plan);
    }

    private static List<WeekProblem.Pin> every(int nth, WeekPlan plan) {
        List<WeekProblem.Pin> pins = new ArrayList<>();
        for (int need = 0; need < plan.window().length; need++) {
            for (int s = plan.firstSeat()[need]; s < plan.firstSeat()[need + 1]; s++) {
                if (s % nth == 0) {
                    pins.add(new WeekProblem.Pin(
                            need, plan.window()[need], plan.venue()[need], plan.seatRole()[s], plan.seatPerson()[s]));
                }
            }
        }
        return pins;
    }

    public static boolean holds(WeekPlan plan, WeekProblem.Pin pin) {
        for (int s = plan.firstSeat()[pin.need()]; s < plan.firstSeat()[pin.need() + 1]; s++) {
            if (plan.seatRole()[s] == pin.role() && plan.seatPerson()[s] == pin.person()) {
                return plan.window()[pin.need()] == pin.window() && plan.venue()[pin.need()] == pin.venue();
            }
        }
        return false;
    }
}
