package org.linli.matching.engine.zone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.linli.matching.engine.week.WeekPlan;
import org.linli.matching.engine.week.WeekProblem;
import org.linli.matching.engine.zone.ZoneMessage.Handover;
import org.linli.matching.engine.zone.ZoneMessage.NeedPlan;

/** All zones of a district in one process, each on a thread of its own, for measurements and where one machine is enough. */
public final class ZonedWeek {

    private final WeekProblem problem;
    private final ZoneOptions options;
    private final List<Cards> cards;
    private final MemoryLink link;
    private final List<ZonePlanner> planners = new ArrayList<>();
    private final List<Handover> written = new ArrayList<>();
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
            written.add(new Handover(List.of(), List.of(), List.of(), new int[0]));
        }
    }

    /**
     * @param utility as the zones counted it
     * @param mostBytes the most that one zone said in one round of messages
     */
    public record Result(
            WeekPlan plan, long utility, int mostBytes, long allBytes, int messageRounds, long moves, int unkeptPins) {}

    public Result plan() {
        open();
        while (next < options.rounds()) {
            round();
        }
        return result();
    }

    void open() {
        each(zone -> planners.get(zone).open());
        write();
    }

    void round() {
        int number = next++;
        each(zone -> planners.get(zone).round(number));
        write();
    }

    private void write() {
        for (int zone = 0; zone < there.length; zone++) {
            if (there[zone]) {
                written.set(zone, planners.get(zone).everything());
            }
        }
    }

    /** What a zone had written down last. */
    Handover written(int zone) {
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
                NeedPlan plan = byNeed.get(problem.needs().id()[n]);
                boolean runs = plan != null && plan.window() != NeedPlan.NOT_RUNNING;
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
