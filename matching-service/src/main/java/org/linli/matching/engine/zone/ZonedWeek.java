package org.linli.matching.engine.zone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.linli.matching.engine.week.SolverOptions;
import org.linli.matching.engine.week.WeekPlan;
import org.linli.matching.engine.week.WeekProblem;
import org.linli.matching.engine.week.WeekSolver;
import org.linli.matching.engine.zone.ZoneMessage.NeedPlan;

/** All zones of a district in one process, each on a thread of its own, for measurements and where one machine is enough. */
public final class ZonedWeek {

    private static final int THREADS_OF_ONE = 2;

    private final WeekProblem problem;
    private final ZoneOptions options;
    private final List<Cards> cards;
    private final MemoryLink link;
    private final List<ZonePlanner> planners = new ArrayList<>();
    private final List<byte[]> written = new ArrayList<>();
    private final boolean[] there;
    private int next;

    public ZonedWeek(WeekProblem problem, int zones, ZoneOptions options) {
        this(problem, Division.of(problem.needs().x(), problem.needs().y(), zones), options);
    }

    public ZonedWeek(WeekProblem problem, Division division, ZoneOptions options) {
        long began = System.nanoTime();
        this.problem = problem;
        this.options = options;
        cards = Cards.divide(problem, division);
        link = new MemoryLink(division.zones());
        there = new boolean[division.zones()];
        for (int zone = 0; zone < there.length; zone++) {
            there[zone] = true;
            planners.add(new ZonePlanner(zone, cards.get(zone), division, link, options, began));
            written.add(new byte[0]);
        }
    }

    /**
     * @param utility as the zones counted it
     * @param mostBytes the most that one zone said in one round of messages
     * @param mostWritten bytes of the greatest estate written down after the last round, for whoever would have to take over
     */
    public record Result(
            WeekPlan plan,
            long utility,
            int mostBytes,
            long allBytes,
            int messageRounds,
            int mostWritten,
            long moves,
            int unkeptPins) {}

    /** One zone alone has nobody to exchange with: it plans as one process does. */
    public Result plan() {
        if (there.length == 1) {
            SolverOptions all =
                    new SolverOptions(options.timeBudget(), options.moves(), THREADS_OF_ONE, options.seed(), 0);
            WeekPlan plan = WeekSolver.solve(problem, all);
            return new Result(
                    plan,
                    plan.utility(),
                    0,
                    0,
                    0,
                    0,
                    plan.iterations(),
                    plan.unkeptPins().size());
        }
        open();
        return plan(options.rounds());
    }

    /** Rounds up to this one, and the plan they led to. */
    Result plan(int rounds) {
        while (next < rounds) {
            round();
        }
        return result();
    }

    void open() {
        each(zone -> {
            planners.get(zone).open();
            written.set(zone, planners.get(zone).estate());
        });
    }

    void round() {
        int number = next++;
        each(zone -> {
            planners.get(zone).round(number);
            written.set(zone, planners.get(zone).estate());
        });
    }

    /** What a zone had written down last. */
    byte[] written(int zone) {
        return written.get(zone);
    }

    /** A zone is lost with all it had in memory; another takes over what was written down. */
    void lose(int zone, int heir) {
        there[zone] = false;
        link.lose(zone);
        for (int other = 0; other < there.length; other++) {
            if (there[other] && other != heir) {
                planners.get(other).lost(zone, heir);
            }
        }
        planners.get(heir).takeOver(zone, cards.get(zone), written.get(zone));
        cards.set(heir, cards.get(heir).with(cards.get(zone)));
    }

    private void each(IntConsumer task) {
        List<Thread> threads = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        for (int i = 0; i < there.length; i++) {
            int zone = i;
            if (there[zone]) {
                threads.add(Thread.ofPlatform().name("zone-" + zone).start(() -> {
                    try {
                        task.accept(zone);
                    } catch (RuntimeException | Error e) {
                        synchronized (failures) {
                            failures.add(e);
                        }
                        link.fail();
                    }
                }));
            }
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("planning was interrupted", e);
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException("a zone has failed", failures.getFirst());
        }
    }

    /** The plan as all zones hold it now. */
    WeekPlan current() {
        List<NeedPlan> plans = new ArrayList<>();
        for (int zone = 0; zone < there.length; zone++) {
            if (there[zone]) {
                plans.addAll(planners.get(zone).current());
            }
        }
        return Merge.of(problem, plans, 0, 0);
    }

    Result result() {
        List<NeedPlan> plans = new ArrayList<>();
        long utility = 0;
        long moves = 0;
        int unkept = 0;
        for (int zone = 0; zone < there.length; zone++) {
            if (there[zone]) {
                plans.addAll(planners.get(zone).plans());
                utility = options.exchange()
                        ? planners.get(zone).bestTotal()
                        : utility + planners.get(zone).bestTotal();
                moves += planners.get(zone).moves();
                unkept += planners.get(zone).unkeptPins();
            }
        }
        return new Result(
                Merge.of(problem, plans, utility, moves),
                utility,
                link.mostBytes(),
                link.allBytes(),
                link.rounds(),
                written.stream().mapToInt(one -> one.length).max().orElse(0),
                moves,
                unkept);
    }

    /** The zones' parts as one plan in rows of the whole problem. */
    private static final class Merge {

        static WeekPlan of(WeekProblem problem, List<NeedPlan> plans, long utility, long moves) {
            Map<Long, NeedPlan> byNeed = new HashMap<>();
            for (NeedPlan plan : plans) {
                if (byNeed.put(plan.need(), plan) != null) {
                    throw new IllegalStateException("two zones have planned the same need");
                }
            }
            Map<Long, Integer> person = rows(problem.people().id());
            Map<Long, Integer> venue = rows(problem.venues().id());
            int needs = problem.needs().size();
            int[] window = new int[needs];
            int[] place = new int[needs];
            int[] firstSeat = new int[needs + 1];
            List<int[]> seats = new ArrayList<>();
            for (int n = 0; n < needs; n++) {
                long id = problem.needs().id()[n];
                NeedPlan plan = byNeed.getOrDefault(id, NeedPlan.notRunning(id));
                boolean runs = plan.window() != NeedPlan.NOT_RUNNING;
                window[n] = runs ? problem.needs().firstWindow()[n] + plan.window() : WeekProblem.NONE;
                place[n] = runs && plan.venue() != NeedPlan.NO_VENUE
                        ? venue.getOrDefault(plan.venue(), WeekProblem.NONE)
                        : WeekProblem.NONE;
                for (int i = 0; runs && i < plan.role().length; i++) {
                    seats.add(new int[] {
                        problem.needs().firstRole()[n] + plan.role()[i],
                        person.getOrDefault(plan.person()[i], WeekProblem.NONE)
                    });
                }
                firstSeat[n + 1] = seats.size();
            }
            return WeekPlan.of(
                    window,
                    place,
                    firstSeat,
                    seats.stream().mapToInt(seat -> seat[0]).toArray(),
                    seats.stream().mapToInt(seat -> seat[1]).toArray(),
                    utility,
                    moves);
        }

        private static Map<Long, Integer> rows(long[] ids) {
            Map<Long, Integer> rows = new HashMap<>();
            for (int row = 0; row < ids.length; row++) {
                rows.put(ids[row], row);
            }
            return rows;
        }
    }
}
