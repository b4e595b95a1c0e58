package org.linli.matching.engine.week;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans a week: candidates, prices, a first plan at these prices, and the search that goes on until the budget is used up. */
public final class WeekSolver {

    private static final int FIRST_ROUNDS = 20;
    private static final int MOST_ROUNDS = 150;
    private static final int MOST_ROUNDS_IN_TIME = 600;
    private static final double SHARE_OF_PRICES = 0.08;
    /** The loss that the search accepts on average at its beginning, in points. */
    private static final double WARMTH = 20;

    private static final double COOLING = 2;
    /** Needs of a town so small that the pools decide: undivided more often. */
    private static final int SMALL = 1_000;

    private static final long MOST_EPOCH_MOVES = 4_000;

    private final WeekProblem problem;
    private final SolverOptions options;
    private final long started = System.nanoTime();
    private final List<WeekPlan.Phase> phases = new ArrayList<>();

    private final @Nullable WeekPlan earlier;

    private WeekSolver(WeekProblem problem, SolverOptions options, @Nullable WeekPlan earlier) {
        this.problem = problem;
        this.options = options;
        this.earlier = earlier;
    }

    public static WeekPlan solve(WeekProblem problem, SolverOptions options) {
        return new WeekSolver(problem, options, null).solve();
    }

    /**
     * Plans again after small changes: starts from the earlier plan, kept as far as it still holds, and from its prices. The needs, their roles
     * and windows, and the people must have the same rows as then; what has changed is what they ask for and offer.
     */
    public static WeekPlan resume(WeekProblem problem, SolverOptions options, WeekPlan earlier) {
        return new WeekSolver(problem, options, earlier).solve();
    }

    private WeekPlan solve() {
        try (Crew crew = new Crew(options.threads())) {
            Shape shape = new Shape(problem);
            Crowd crowd = new Crowd(problem, new boolean[problem.people().size()]);
            Masks masks = new Masks(crowd, problem.people().availability(), crew);
            Candidates candidates = new Candidates(problem, shape, crowd, masks, crew);
            VenueChoices venues = new VenueChoices(problem, shape);
            ended("candidates", 0, 0);
            Prices prices = new Prices(crowd.size, problem.venues().size(), problem.poolQuantity().length);
            if (earlier != null) {
                earlier.warmStart().heat(prices, crowd);
            }
            Pricing pricing = new Pricing(problem, shape, crowd, candidates, venues, prices, crew);
            for (int i = 0; i < FIRST_ROUNDS; i++) {
                pricing.round();
            }
            pricing.settle();
            ended("prices", 0, pricing.bound());
            Draft draft = new Draft(problem, shape, crowd, new Prices(prices));
            candidates.reprice(prices, crew);
            Journal journal = new Journal(draft, problem.poolQuantity().clone());
            Placement placement = new Placement(draft, journal, candidates, venues, 0);
            List<WeekProblem.Pin> unkept = Pins.book(problem, draft, journal, placement, venues);
            if (earlier != null) {
                Continuation.book(problem, draft, journal, placement, earlier);
            }
            Construction.build(draft, placement, journal, pricing.needs.value);
            long utility = draft.utility();
            ended("first plan", utility, pricing.bound());
            int mostRounds = options.reproducible() ? MOST_ROUNDS : MOST_ROUNDS_IN_TIME;
            while (pricing.rounds() < mostRounds
                    && (options.reproducible()
                            || spent() < SHARE_OF_PRICES * options.timeBudget().toNanos() + firstPlanAt)) {
                pricing.round();
            }
            pricing.settle();
            ended("bound", utility, pricing.bound());
            draft.reprice(new Prices(prices));
            candidates.reprice(prices, crew);
            Relations relations = new Relations(problem, shape, venues);
            Neighbourhood[] searches = new Neighbourhood[options.threads()];
            int[][] pools = new int[searches.length][];
            for (int t = 0; t < searches.length; t++) {
                searches[t] = new Neighbourhood(
                        draft,
                        candidates,
                        venues,
                        relations,
                        pricing.needs.value,
                        t,
                        new Dice(options.seed() * 1009 + t));
                pools[t] = searches[t].poolLeft();
            }
            int[] poolLeft = journal.poolLeft;
            Territories territories = new Territories(draft, searches.length);
            Dice dice = new Dice(options.seed() * 1009 + 997);
            Snapshot best = new Snapshot(draft);
            best.keep(draft, utility);
            long budget = options.timeBudget().toNanos();
            long end = budget == 0 ? Long.MAX_VALUE / 4 : budget;
            long epoch = Math.clamp(budget / 200, 8_000_000L, 100_000_000L);
            long epochMoves = Math.clamp(options.iterationBudget() / (200L * searches.length), 20, MOST_EPOCH_MOVES);
            long moves = 0;
            int epochs = 0;
            long searchFrom = spent();
            while (spent() < end
                    && (!options.reproducible() || moves < options.iterationBudget())
                    && utility < pricing.bound()) {
                territories.deal(dice, epochs++ % (shape.needs <= SMALL ? 3 : 8) == 2, poolLeft, pools);
                for (int t = 0; t < searches.length; t++) {
                    searches[t].mine(territories.needs[t], territories.counts[t]);
                }
                double done = options.reproducible()
                        ? (double) moves / options.iterationBudget()
                        : (double) (spent() - searchFrom) / Math.max(1, end - searchFrom);
                double warmth = WARMTH * Math.pow(1 - Math.min(1, done), COOLING);
                long most = options.reproducible()
                        ? Math.min(
                                epochMoves, (options.iterationBudget() - moves + searches.length - 1) / searches.length)
                        : Long.MAX_VALUE;
                long deadline = started + (options.reproducible() ? end : Math.min(end, spent() + epoch));
                crew.together(t -> searches[t].search(most, deadline, warmth));
                for (int k = 0; k < poolLeft.length; k++) {
                    poolLeft[k] = 0;
                    for (int[] part : pools) {
                        poolLeft[k] += part[k];
                    }
                }
                moves = 0;
                for (Neighbourhood search : searches) {
                    utility += search.takeGain();
                    moves += search.moves();
                }
                if (utility > best.utility()) {
                    best.keep(draft, utility);
                }
            }
            ended("search", best.utility(), pricing.bound());
            return best.plan(problem, shape, crowd, pricing, moves, spent() / 1e9, phases, unkept);
        }
    }

    private long firstPlanAt;

    private void ended(String phase, long utility, long bound) {
        firstPlanAt = spent();
        phases.add(new WeekPlan.Phase(phase, spent() / 1e9, utility, bound));
    }

    private long spent() {
        return System.nanoTime() - started;
    }
}
