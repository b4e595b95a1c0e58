package org.linli.matching.demandcheck;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.linli.matching.demand.Demand;
import org.linli.matching.demand.DemandClass;
import org.linli.matching.demand.DemandDetails;
import org.linli.matching.demand.DemandRejection;
import org.linli.matching.demand.DemandState;
import org.linli.matching.demand.Demands;
import org.linli.matching.demand.SubmitDemand;
import org.linli.platform.area.Areas;
import org.linli.platform.identifier.DivisionLevel;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Finds demands of the same community that are the same as a draft, or nearly so; stores nothing. */
@Component
public class CheckDemand {

    private static final int MOST_LOOKED_AT = 2_000;
    private static final int MOST_SHOWN = 5;
    private static final int TEXT = 70;
    private static final int CLASS = 10;
    private static final int TIME = 20;

    private final Demands demands;
    private final Areas areas;
    private final DemandCheckProperties policy;

    CheckDemand(Demands demands, Areas areas, DemandCheckProperties policy) {
        this.demands = demands;
        this.areas = areas;
        this.policy = policy;
    }

    /** What somebody is about to post. */
    public record Draft(String area, DemandClass demandClass, String title, LocalDate date) {}

    /** A demand that is there already, and how alike it is: {@code text}, {@code sameClass} and {@code time} add up. */
    public record Alike(DemandState demand, int score, int text, int sameClass, int time, boolean identical) {}

    public List<Alike> handle(Draft draft, Caller by) {
        by.requireRole(SubmitDemand.submitters());
        by.requireArea(draft.area());
        if (areas.find(draft.area())
                .filter(a -> a.level() == DivisionLevel.VILLAGE)
                .isEmpty()) {
            throw new Rejected(new DemandRejection.UnknownArea(draft.area()));
        }
        DemandCheckProperties.District limits = policy.of(draft.area());
        return demands
                .near(
                        draft.area(),
                        draft.date().minusDays(limits.days()),
                        draft.date().plusDays(limits.days()),
                        MOST_LOOKED_AT)
                .stream()
                .map(Versioned::value)
                .map(Demand::state)
                .map(state -> compare(draft, state, limits.days()))
                .filter(alike -> alike.score() >= limits.fromScore())
                .sorted(Comparator.comparingInt(Alike::score)
                        .reversed()
                        .thenComparing(alike -> alike.demand().id().value()))
                .limit(MOST_SHOWN)
                .toList();
    }

    static Alike compare(Draft draft, DemandState there, int days) {
        DemandDetails d = there.details();
        double likeness = Similarity.of(draft.title(), d.title());
        long apart = Math.abs(ChronoUnit.DAYS.between(draft.date(), d.window().date()));
        int text = (int) Math.round(TEXT * likeness);
        int sameClass = draft.demandClass() == d.demandClass() ? CLASS : 0;
        int time = (int) Math.round(TIME * Math.max(0, 1 - apart / (double) (days + 1)));
        return new Alike(
                there, text + sameClass + time, text, sameClass, time, likeness == 1 && apart == 0 && sameClass > 0);
    }
}
