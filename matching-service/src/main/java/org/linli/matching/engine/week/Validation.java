package org.linli.matching.engine.week;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks a plan against every hard rule straight from the problem, without the search's own books, and counts its utility anew. */
public final class Validation {

    private final WeekProblem problem;
    private final WeekPlan plan;
    private final List<String> faults = new ArrayList<>();
    private long utility;

    private Validation(WeekProblem problem, WeekPlan plan) {
        this.problem = problem;
        this.plan = plan;
    }

    /** What the plan is worth, and every broken rule in words for the log. */
    public record Result(long utility, List<String> faults) {}

    public static Result of(WeekProblem problem, WeekPlan plan) {
        Validation validation = new Validation(problem, plan);
        validation.check();
        return new Result(validation.utility, List.copyOf(validation.faults));
    }

    private void check() {
        Map<Integer, List<Integer>> windowsOfPerson = new HashMap<>();
        Map<Integer, List<Integer>> windowsOfVenue = new HashMap<>();
        int[] drawn = new int[problem.poolQuantity().length];
        for (int n = 0; n < problem.needs().size(); n++) {
            int w = plan.window()[n];
            if (w == WeekProblem.NONE) {
                require(
                        plan.firstSeat()[n] == plan.firstSeat()[n + 1] && plan.venue()[n] == WeekProblem.NONE,
                        "need does not run but has seats",
                        n);
                continue;
            }
            require(
                    w >= problem.needs().firstWindow()[n] && w < problem.needs().firstWindow()[n + 1],
                    "foreign window",
                    n);
            utility += problem.needs().runBonus()[n] - problem.windows().penalty()[w];
            int pool = problem.needs().pool()[n];
            if (pool != WeekProblem.NONE) {
                drawn[pool] += problem.needs().poolQuantity()[n];
            }
            venue(n, w, windowsOfVenue);
            people(n, w, windowsOfPerson);
        }
        for (int k = 0; k < drawn.length; k++) {
            require(drawn[k] <= problem.poolQuantity()[k], "pool overdrawn", k);
        }
        windowsOfPerson.forEach(this::person);
        windowsOfVenue.forEach((venue, windows) -> apart(windows, 0, "venue booked twice", venue));
    }

    private void venue(int n, int w, Map<Integer, List<Integer>> windowsOfVenue) {
        int type = problem.needs().venueType()[n];
        int v = plan.venue()[n];
        if (type == WeekProblem.NONE || v == WeekProblem.NONE) {
            require(type == WeekProblem.NONE && v == WeekProblem.NONE, "venue missing or not asked for", n);
            return;
        }
        WeekProblem.Venues venues = problem.venues();
        int cost = Points.venueCost(problem, n, v);
        require(cost >= 0, "venue unfit", n);
        require(
                Eligible.covers(
                        problem,
                        w,
                        venues.open()[v * WeekProblem.DAYS + problem.windows().day()[w]]),
                "venue closed",
                n);
        utility -= cost;
        windowsOfVenue.computeIfAbsent(v, any -> new ArrayList<>()).add(w);
    }

    private void people(int n, int w, Map<Integer, List<Integer>> windowsOfPerson) {
        Set<Integer> here = new HashSet<>();
        int[] seated = new int[problem.roles().size()];
        for (int s = plan.firstSeat()[n]; s < plan.firstSeat()[n + 1]; s++) {
            int r = plan.seatRole()[s];
            int p = plan.seatPerson()[s];
            require(r >= problem.needs().firstRole()[n] && r < problem.needs().firstRole()[n + 1], "foreign role", n);
            require(here.add(p), "person twice at a need", n);
            require(Eligible.in(problem, n, r, w, p), "person not eligible", n);
            seated[r]++;
            utility += problem.needs().seatValue()[n] + Points.seat(problem, n, r, p);
            windowsOfPerson.computeIfAbsent(p, any -> new ArrayList<>()).add(w);
        }
        for (int r = problem.needs().firstRole()[n]; r < problem.needs().firstRole()[n + 1]; r++) {
            require(
                    seated[r] >= problem.roles().minimum()[r]
                            && seated[r] <= problem.roles().wanted()[r],
                    "quota",
                    n);
        }
    }

    private void person(int p, List<Integer> windows) {
        int slots = 0;
        for (int w : windows) {
            slots += problem.windows().length()[w];
        }
        require(windows.size() <= problem.people().maxEngagements()[p], "too many engagements", p);
        require(slots <= problem.people().maxSlots()[p], "too many half hours", p);
        apart(windows, 1, "person booked twice", p);
        for (int k = 0; k < windows.size(); k++) {
            utility -= load(p, k);
        }
    }

    private int load(int p, int engagements) {
        Suitability suitability = problem.suitability();
        return suitability == null
                ? Points.load(engagements, (problem.people().qualifications()[p] & Points.SOCIAL_WORKER) != 0)
                : suitability.load(p, engagements);
    }

    private void apart(List<Integer> windows, int pause, String fault, int who) {
        WeekProblem.Windows of = problem.windows();
        for (int i = 0; i < windows.size(); i++) {
            for (int j = 0; j < i; j++) {
                int a = windows.get(i);
                int b = windows.get(j);
                boolean clash = of.day()[a] == of.day()[b]
                        && of.start()[a] < of.start()[b] + of.length()[b] + pause
                        && of.start()[b] < of.start()[a] + of.length()[a] + pause;
                require(!clash, fault, who);
            }
        }
    }

    private void require(boolean kept, String fault, int row) {
        if (!kept) {
            faults.add(fault + ": " + row);
        }
    }
}
