package org.linli.matching.engine.week;

import java.util.ArrayList;
import java.util.List;

/** The best plan by trying all of them; for a handful of needs and people. */
final class EveryPlan {

    private record Way(int window, int venue, List<int[]> seats) {}

    private final WeekProblem problem;
    private final List<List<Way>> waysOfNeed = new ArrayList<>();
    private final Way[] chosen;
    private long best;

    private EveryPlan(WeekProblem problem) {
        this.problem = problem;
        chosen = new Way[problem.needs().size()];
        for (int n = 0; n < chosen.length; n++) {
            waysOfNeed.add(waysOf(n));
        }
    }

    static long bestUtility(WeekProblem problem) {
        EveryPlan every = new EveryPlan(problem);
        every.choose(0);
        return every.best;
    }

    private void choose(int need) {
        if (need == chosen.length) {
            Validation.Result result = Validation.of(problem, plan());
            if (result.faults().isEmpty()) {
                best = Math.max(best, result.utility());
            }
            return;
        }
        for (Way way : waysOfNeed.get(need)) {
            chosen[need] = way;
            choose(need + 1);
        }
    }

    private List<Way> waysOf(int need) {
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(WeekProblem.NONE, WeekProblem.NONE, List.of()));
        for (int w = problem.needs().firstWindow()[need]; w < problem.needs().firstWindow()[need + 1]; w++) {
            boolean asksVenue = problem.needs().venueType()[need] != WeekProblem.NONE;
            for (int v = asksVenue ? 0 : WeekProblem.NONE;
                    v < (asksVenue ? problem.venues().size() : 0);
                    v++) {
                seat(need, w, v, problem.needs().firstRole()[need], 0, new ArrayList<>(), ways);
            }
        }
        return ways;
    }

    private void seat(int need, int w, int v, int role, int from, List<int[]> seats, List<Way> ways) {
        if (role == problem.needs().firstRole()[need + 1]) {
            ways.add(new Way(w, v, List.copyOf(seats)));
            return;
        }
        long here = seats.stream().filter(seat -> seat[0] == role).count();
        if (here >= problem.roles().minimum()[role]) {
            seat(need, w, v, role + 1, 0, seats, ways);
        }
        for (int p = from;
                here < problem.roles().wanted()[role] && p < problem.people().size();
                p++) {
            int person = p;
            if (seats.stream().noneMatch(seat -> seat[1] == person) && Eligible.in(problem, need, role, w, p)) {
                seats.add(new int[] {role, p});
                seat(need, w, v, role, p + 1, seats, ways);
                seats.removeLast();
            }
        }
    }

    private WeekPlan plan() {
        int needs = chosen.length;
        int[] window = new int[needs];
        int[] venue = new int[needs];
        int[] first = new int[needs + 1];
        List<int[]> seats = new ArrayList<>();
        for (int n = 0; n < needs; n++) {
            window[n] = chosen[n].window;
            venue[n] = chosen[n].venue;
            first[n] = seats.size();
            seats.addAll(chosen[n].seats);
        }
        first[needs] = seats.size();
        int[] role = seats.stream().mapToInt(seat -> seat[0]).toArray();
        int[] person = seats.stream().mapToInt(seat -> seat[1]).toArray();
        WarmStart none = new WarmStart(new int[0], new int[0], new int[0]);
        return new WeekPlan(window, venue, first, role, person, 0, 0, 0, 0, 0, List.of(), List.of(), none);
    }
}
