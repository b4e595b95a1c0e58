package org.linli.matching.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linli.matching.assignment.Reason;
import org.linli.matching.demand.DemandDetails;
import org.linli.matching.demand.SeatRole;
import org.linli.matching.engine.Plan;

/** Says in codes why a person was chosen for a seat. */
public final class Reasons {

    private Reasons() {}

    public static List<Reason> of(DemandDetails demand, SeatRole role, Plan.Seat seat, long demandArea) {
        List<Reason> reasons = new ArrayList<>();
        if (role == SeatRole.SUPERVISOR) {
            reasons.add(Reason.of(seat.certified() ? "reason.supervisor-certified" : "reason.supervisor-declared"));
        } else if (!demand.skills().isEmpty()) {
            reasons.add(new Reason("reason.skill-held", Map.of("skills", String.join("、", demand.skills()))));
        }
        if (seat.likesClass()) {
            reasons.add(Reason.of("reason.likes-class"));
        }
        reasons.add(Reason.of(distance(demandArea, seat.personArea())));
        reasons.add(Reason.of(seat.declaredTime() ? "reason.time-declared" : "reason.time-to-be-asked"));
        if (seat.rated()) {
            reasons.add(new Reason(
                    "reason.rated", Map.of("points", String.valueOf(seat.parts().rating()))));
        }
        reasons.add(
                seat.engagements() == 0
                        ? Reason.of("reason.no-other-engagement")
                        : new Reason("reason.other-engagements", Map.of("count", String.valueOf(seat.engagements()))));
        if (seat.runnerUp() >= 0) {
            reasons.add(new Reason("reason.runner-up", Map.of("points", String.valueOf(seat.runnerUp()))));
        }
        return reasons;
    }

    private static String distance(long demandArea, long personArea) {
        if (demandArea == personArea) {
            return "reason.same-community";
        }
        return demandArea / 1_000 == personArea / 1_000 ? "reason.same-street" : "reason.same-district";
    }
}
