package org.linli.matching.online;

import java.util.ArrayList;
import java.util.List;
import org.linli.matching.assignment.Fit;
import org.linli.matching.assignment.Reason;
import org.linli.matching.demand.DemandDetails;
import org.linli.matching.demand.SeatRole;
import org.linli.matching.engine.Plan;
import org.linli.matching.engine.ScoreParts;
import org.linli.matching.engine.index.Ask;
import org.linli.matching.engine.index.Candidate;
import org.linli.matching.engine.index.Member;
import org.linli.matching.engine.index.Part;
import org.linli.matching.plan.Reasons;
import org.linli.matching.supply.Traits;

/** Puts a score of the index into the parts and reasons that a plan's proposals have. */
final class Fits {

    static final String HUMAN_WANTED = "reason.human-decision-wanted";

    private Fits() {}

    static Fit of(DemandDetails demand, SeatRole role, Ask ask, Candidate candidate, int engagements, boolean human) {
        Member m = candidate.member();
        List<Part> parts = candidate.parts();
        ScoreParts points = new ScoreParts(
                points(parts, "skill"),
                points(parts, "distance"),
                points(parts, "time"),
                points(parts, "rating"),
                points(parts, "load"));
        Plan.Seat seat = new Plan.Seat(
                m.id(),
                0,
                points,
                m.place().area(),
                (m.classes() & ask.taste().classes()) != 0,
                m.hasTimes() && !ask.span().beyondGrid(),
                (m.qualifications() & Traits.CERTIFIED) != 0,
                m.rating() >= 0,
                engagements,
                -1);
        List<Reason> reasons =
                new ArrayList<>(Reasons.of(demand, role, seat, ask.place().area()));
        if (human) {
            reasons.add(Reason.of(HUMAN_WANTED));
        }
        return new Fit(points.skill(), points.distance(), points.time(), points.rating(), points.load(), reasons);
    }

    private static int points(List<Part> parts, String code) {
        return parts.stream()
                .filter(part -> part.code().equals(code))
                .mapToInt(Part::points)
                .sum();
    }
}
