package org.linli.matching.online;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.matching.demand.DemandState;
import org.linli.matching.demand.SeatRole;
import org.linli.matching.engine.Need;
import org.linli.matching.engine.Policy;
import org.linli.matching.engine.index.Ask;
import org.linli.matching.engine.index.Masks;
import org.linli.matching.engine.index.Place;
import org.linli.matching.engine.index.Span;
import org.linli.matching.engine.index.Taste;
import org.linli.matching.plan.Needs;
import org.linli.matching.plan.Policies;
import org.linli.matching.supply.Traits;
import org.linli.platform.area.AreaScope;
import org.springframework.stereotype.Component;

/** Puts the open seats of a demand into the index's terms, by the same rules as the plan. */
@Component
final class Asks {

    private final Needs needs;
    private final Policies policies;

    Asks(Needs needs, Policies policies) {
        this.needs = needs;
        this.policies = policies;
    }

    /** The open seats of one role. */
    record Seats(SeatRole role, Ask ask, int minimum, int open) {}

    /** Every role of a demand, also one that is full. */
    List<Seats> of(DemandState demand, Set<String> saidNo) {
        Need need = needs.of(demand, saidNo);
        Policy policy = policies.of(AreaScope.districtOf(demand.details().area()));
        List<SeatRole> roles = Needs.rolesOf(demand.details());
        List<Seats> seats = new ArrayList<>();
        for (int r = 0; r < roles.size(); r++) {
            Need.Role role = need.roles().get(r);
            seats.add(new Seats(roles.get(r), ask(need, role, policy), role.minimum(), role.wanted()));
        }
        return seats;
    }

    private static Ask ask(Need need, Need.Role role, Policy policy) {
        long traits = need.adultOnly() || need.childFacing() || role.supervisor() ? Traits.ADULT : 0;
        if (role.supervisor()) {
            traits |= policy.declaredSocialWorkers() ? Traits.SOCIAL_WORKER : Traits.CERTIFIED;
        }
        return new Ask(
                need.id(),
                Place.in(need.area()),
                new Span(need.day(), need.startMinute(), need.endMinute()),
                new Masks(role.skills(), traits, 0, 0),
                Taste.of(need.classBit()),
                role.supervisor(),
                need.childFacing() && policy.childVetting() ? need.day() : Ask.NO_VETTING,
                need.refused());
    }
}
