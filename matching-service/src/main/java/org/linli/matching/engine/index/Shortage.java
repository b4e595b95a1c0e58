package org.linli.matching.engine.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a need gets nobody: the counts for each of its roles at each of its times, and the cheapest single change that would help. */
public record Shortage(List<Line> lines, Relaxation cheapest) {

    /** From what is asked of an office or a person at once to what takes months. */
    private static final List<Rule> CHEAPEST_FIRST = List.of(
            Rule.COMMITTED,
            Rule.AVAILABILITY,
            Rule.VETTING,
            Rule.LANGUAGE,
            Rule.DISTANCE,
            Rule.QUALIFICATION,
            Rule.SKILL);

    public Shortage {
        lines = List.copyOf(lines);
    }

    /** One role at one of the need's times. */
    public record Wanted(int window, int role, Ask ask, int minimum) {}

    /** What was counted for it. */
    public record Line(Wanted wanted, Counts counts) {
        public int lacking() {
            return Math.max(0, wanted.minimum() - counts.feasible());
        }
    }

    /**
     * The change that helps: {@code people} more for this role at this time, found by relaxing one rule; without a rule they have to be
     * won first. Nobody lacking says that others hold the people, or that the same people would be needed twice.
     */
    public record Relaxation(int window, int role, @Nullable Rule rule, int people) {}

    /** Counts every role at every time; {@code wanted} must name at least one. */
    public static Shortage of(PeopleView view, List<Wanted> wanted) {
        Search search = new Search(view);
        List<Line> lines = new ArrayList<>();
        for (Wanted w : wanted) {
            lines.add(new Line(w, search.count(w.ask())));
        }
        return new Shortage(lines, cheapest(lines));
    }

    private static Relaxation cheapest(List<Line> lines) {
        int bestWindow = -1;
        int fewest = Integer.MAX_VALUE;
        int leastCost = Integer.MAX_VALUE;
        for (Line line : lines) {
            int window = line.wanted().window();
            int lacking = lines.stream()
                    .filter(l -> l.wanted().window() == window)
                    .mapToInt(Line::lacking)
                    .sum();
            int cost = lines.stream()
                    .filter(l -> l.wanted().window() == window && l.lacking() > 0)
                    .mapToInt(Shortage::cost)
                    .max()
                    .orElse(0);
            if (lacking < fewest || (lacking == fewest && cost < leastCost)) {
                bestWindow = window;
                fewest = lacking;
                leastCost = cost;
            }
        }
        Line worst = lines.getFirst();
        for (Line line : lines) {
            if (line.wanted().window() == bestWindow
                    && (worst.wanted().window() != bestWindow || line.lacking() > worst.lacking())) {
                worst = line;
            }
        }
        int cost = worst.lacking() == 0 ? CHEAPEST_FIRST.size() : cost(worst);
        return new Relaxation(
                worst.wanted().window(),
                worst.wanted().role(),
                cost < CHEAPEST_FIRST.size() ? CHEAPEST_FIRST.get(cost) : null,
                worst.lacking());
    }

    /** The place of the cheapest rule that alone keeps out as many as are lacking. */
    private static int cost(Line line) {
        for (int i = 0; i < CHEAPEST_FIRST.size(); i++) {
            if (line.counts().only(CHEAPEST_FIRST.get(i)) >= line.lacking()) {
                return i;
            }
        }
        return CHEAPEST_FIRST.size();
    }
}
