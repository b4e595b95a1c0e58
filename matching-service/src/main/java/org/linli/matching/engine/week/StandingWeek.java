package org.linli.matching.engine.week;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A planned week that goes on living: keeps the lists of candidates, the prices and the plan, so that a small change is planned in a moment.
 * One caller at a time.
 */
public final class StandingWeek implements AutoCloseable {

    private static final int FIRST_ROUNDS = 20;
    private static final int MOST_ROUNDS = 150;
    private static final int MOST_ROUNDS_IN_TIME = 600;
    private static final double SHARE_OF_PRICES = 0.08;
    /** The loss that the search accepts on average at its beginning, in points: of a new plan, and of one that is only mended. */
    private static final double WARMTH = 20;

    private static final double WARMTH_OF_MENDING = 3;
    /** Of prices that were found before the change, in points: where hardly a need is new, and where many are. */
    private static final int STEP_OF_MENDING = 6;

    private static final int STEP_OF_MANY = 34;
    /** Share of needs from which on they are many. */
    private static final double MANY = 0.2;

    private static final int ROUNDS_OF_MENDING = 12;

    private final Crew crew;
    private Ground ground;
    private Pricing pricing;
    private Draft draft;
    private WeekPlan plan;

    private StandingWeek(WeekProblem problem, SolverOptions options, @Nullable WeekPlan earlier) {
        crew = new Crew(options.threads());
        Progress progress = new Progress();
        ground = Ground.of(problem, crew);
        progress.ended("candidates", 0, 0);
        pricing = priced(earlier, progress);
        draft = new Draft(problem, ground.shape(), ground.crowd(), new Prices(pricing.prices));
        plan = planAnew(options, earlier, progress);
    }

    public static StandingWeek plan(WeekProblem problem, SolverOptions options) {
        return new StandingWeek(problem, options, null);
    }

    /** Starts from an earlier plan, as {@link WeekSolver#resume} does. */
    public static StandingWeek resume(WeekProblem problem, SolverOptions options, WeekPlan earlier) {
        return new StandingWeek(problem, options, earlier);
    }

    public WeekPlan plan() {
        return plan;
    }

    public WeekProblem problem() {
        return ground.problem();
    }

    /**
     * What each pin of the problem costs at the prices of the plan, in points, each for itself: what its need could bring more if that one pin
     * were not. A pin that no plan can hold costs nothing.
     */
    public long[] pinCosts() {
        List<WeekProblem.Pin> pins = ground.problem().pins();
        long[] costs = new long[pins.size()];
        for (int i = 0; i < costs.length; i++) {
            if (!plan.unkeptPins().contains(pins.get(i))) {
                costs[i] = pricing.needs.costOf(pins.get(i), ground.crowd());
            }
        }
        return costs;
    }

    List<WeekProblem.Pin> servedFirst(boolean[] needs) {
        return PriorityGreedy.serve(ground, needs);
    }

    /**
     * Plans the week as it is now, starting from the present plan. Needs may be appended; those already there keep their rows, and so do their
     * roles and windows. A need that is called off has windows of length 0. The threads are those of the beginning. Where somebody moved, or
     * venues or stocks changed, everything is made anew, which takes as long as the first time.
     */
    public WeekPlan change(WeekProblem later, SolverOptions options) {
        Progress progress = new Progress();
        WeekPlan before = plan;
        Difference difference = Difference.between(ground.problem(), later, ground.crowd());
        if (difference == null) {
            ground = Ground.of(later, crew);
            progress.ended("candidates", 0, 0);
            pricing = priced(before, progress);
            draft = new Draft(later, ground.shape(), ground.crowd(), new Prices(pricing.prices));
            plan = planAnew(options, before, progress);
            return plan;
        }
        double news = Math.min(1, difference.shareOfNeeds() / MANY);
        Mending mending = new Mending(draft, difference);
        ground = ground.changed(later, difference, crew);
        progress.ended("candidates", 0, 0);
        draft = mending.goOn(ground, before);
        progress.ended("first plan", draft.utility(), 0);
        pricing = new Pricing(pricing, ground, (int) (STEP_OF_MENDING + news * (STEP_OF_MANY - STEP_OF_MENDING)), crew);
        tighten(options, progress, ROUNDS_OF_MENDING);
        progress.ended("bound", draft.utility(), pricing.bound());
        double warmth = WARMTH_OF_MENDING + news * (WARMTH - WARMTH_OF_MENDING);
        plan = improve(options, before, mending.unkept(), warmth, progress);
        return plan;
    }

    private Pricing priced(@Nullable WeekPlan earlier, Progress progress) {
        WeekProblem problem = ground.problem();
        Prices prices = new Prices(ground.crowd().size, problem.venues().size(), problem.poolQuantity().length);
        if (earlier != null) {
            earlier.warmStart().heat(prices, ground.crowd());
        }
        Pricing fresh = new Pricing(ground, prices, crew);
        for (int i = 0; i < FIRST_ROUNDS; i++) {
            fresh.round();
        }
        fresh.settle();
        progress.ended("prices", 0, fresh.bound());
        return fresh;
    }

    private WeekPlan planAnew(SolverOptions options, @Nullable WeekPlan earlier, Progress progress) {
        WeekProblem problem = ground.problem();
        ground.candidates().reprice(pricing.prices, crew);
        Journal journal = new Journal(draft, problem.poolQuantity().clone());
        Placement placement = new Placement(draft, journal, ground.candidates(), ground.venues(), 0);
        List<WeekProblem.Pin> unkept = Pins.book(problem, draft, journal, placement, ground.venues());
        if (earlier != null) {
            Continuation.book(problem, draft, journal, placement, ground.venues(), earlier);
        }
        Construction.build(draft, placement, journal, pricing.needs.value);
        progress.ended("first plan", draft.utility(), pricing.bound());
        tighten(options, progress, options.reproducible() ? MOST_ROUNDS : MOST_ROUNDS_IN_TIME);
        progress.ended("bound", draft.utility(), pricing.bound());
        return improve(options, earlier, unkept, WARMTH, progress);
    }

    private void tighten(SolverOptions options, Progress progress, int mostRounds) {
        double until = SHARE_OF_PRICES * options.timeBudget().toNanos() + progress.lastEnded();
        while (pricing.rounds() < mostRounds && (options.reproducible() || progress.spent() < until)) {
            pricing.round();
        }
        pricing.settle();
    }

    private WeekPlan improve(
            SolverOptions options,
            @Nullable WeekPlan told,
            List<WeekProblem.Pin> unkept,
            double warmth,
            Progress progress) {
        draft.reprice(new Prices(pricing.prices));
        ground.candidates().reprice(pricing.prices, crew);
        Ground searched = ground;
        long enough = pricing.bound();
        if (told != null && options.keptPairBonus() > 0) {
            searched = Promises.favour(told, options.keptPairBonus(), ground, draft);
            enough = Long.MAX_VALUE;
        }
        Search search = new Search(draft, searched, pricing.needs.value, options, crew, progress);
        search.run(warmth, enough).restore(draft);
        draft.forgetFavours();
        Arrays.fill(draft.pinned, 0);
        Arrays.fill(draft.mustRun, false);
        progress.ended("search", draft.utility(), pricing.bound());
        return draft.plan(pricing, search.moves(), progress, unkept);
    }

    @Override
    public void close() {
        crew.close();
    }
}
