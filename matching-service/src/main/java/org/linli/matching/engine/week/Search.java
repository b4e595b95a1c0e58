package org.linli.matching.engine.week;

/** Searches on from the plan a draft holds, all threads together, each in its own territory, until the budget is used up. */
final class Search {

    private static final double COOLING = 2;
    /** Needs of a town so small that the pools decide: undivided more often. */
    private static final int SMALL = 1_000;

    private static final long LEAST_EPOCH_MOVES = 20;
    private static final long MOST_EPOCH_MOVES = 4_000;
    /** To deal out so many people costs as much as a move. */
    private static final int PEOPLE_PER_MOVE = 256;

    private final Draft draft;
    private final SolverOptions options;
    private final Crew crew;
    private final Progress progress;
    private final Neighbourhood[] members;
    private final int[][] pools;
    private final int[] poolLeft;
    private final Territories territories;
    private final Dice dice;
    private final Snapshot best;
    private long utility;
    private long moves;

    Search(Draft draft, Ground ground, long[] potential, SolverOptions options, Crew crew, Progress progress) {
        this.draft = draft;
        this.options = options;
        this.crew = crew;
        this.progress = progress;
        Relations relations = new Relations(ground.problem(), ground.shape(), ground.venues());
        members = new Neighbourhood[crew.size()];
        pools = new int[members.length][];
        for (int t = 0; t < members.length; t++) {
            Dice own = new Dice(options.seed() * 1009 + t);
            members[t] = new Neighbourhood(draft, ground.candidates(), ground.venues(), relations, potential, t, own);
            pools[t] = members[t].poolLeft();
        }
        poolLeft = draft.poolLeft();
        territories = new Territories(draft, members.length);
        dice = new Dice(options.seed() * 1009 + 997);
        utility = draft.utility();
        best = new Snapshot(draft);
        best.keep(draft, utility);
    }

    long moves() {
        return moves;
    }

    /** The best plan found; {@code warmth} is the loss accepted on average at the beginning, {@code enough} what no plan exceeds. */
    Snapshot run(double warmth, long enough) {
        long budget = options.timeBudget().toNanos();
        long end = budget == 0 ? Long.MAX_VALUE / 4 : budget;
        long from = progress.spent();
        int epochs = 0;
        while (progress.spent() < end
                && (!options.reproducible() || moves < options.iterationBudget())
                && utility < enough) {
            double cold = Math.pow(1 - Math.min(1, done(from, end)), COOLING);
            epoch(epochs++, warmth * cold, end);
            if (utility > best.utility()) {
                best.keep(draft, utility);
            }
        }
        return best;
    }

    private double done(long from, long end) {
        return options.reproducible()
                ? (double) moves / options.iterationBudget()
                : (double) (progress.spent() - from) / Math.max(1, end - from);
    }

    private void epoch(int number, double warmth, long end) {
        territories.deal(dice, number % (draft.shape.needs <= SMALL ? 3 : 8) == 2, poolLeft, pools);
        for (int t = 0; t < members.length; t++) {
            members[t].mine(territories.needs[t], territories.counts[t]);
        }
        long most = options.reproducible() ? movesOfEpoch() : Long.MAX_VALUE;
        long length = Math.clamp(options.timeBudget().toNanos() / 200, 8_000_000L, 100_000_000L);
        long until = options.reproducible() ? end : Math.min(end, progress.spent() + length);
        crew.together(t -> members[t].search(most, progress.clockAt(until), warmth));
        for (int k = 0; k < poolLeft.length; k++) {
            poolLeft[k] = 0;
            for (int[] part : pools) {
                poolLeft[k] += part[k];
            }
        }
        long made = 0;
        for (Neighbourhood member : members) {
            utility += member.takeGain();
            made += member.moves();
        }
        // where everything is pinned there is nothing to move: the budget of moves is used up all the same
        moves = made > moves || !options.reproducible() ? made : options.iterationBudget();
    }

    private long movesOfEpoch() {
        long budget = options.iterationBudget();
        long least = Math.max(LEAST_EPOCH_MOVES, draft.crowd.size / PEOPLE_PER_MOVE);
        long usual = Math.clamp(budget / (200L * members.length), least, MOST_EPOCH_MOVES);
        return Math.min(usual, (budget - moves + members.length - 1) / members.length);
    }
}
