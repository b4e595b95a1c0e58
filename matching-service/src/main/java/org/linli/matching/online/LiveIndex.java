package org.linli.matching.online;

import org.linli.matching.engine.index.PeopleView;
import org.linli.matching.engine.index.ServiceScore;
import org.linli.matching.plan.Policies;
import org.linli.matching.supply.SupplyIndex;
import org.linli.platform.area.AreaScope;
import org.linli.platform.problem.Rejected;
import org.springframework.stereotype.Component;

/** The supply of a district as it is now: people, their promises, and the district's policy. */
@Component
final class LiveIndex {

    private final SupplyIndex supply;
    private final PromiseBook promises;
    private final StandingPromises standing;
    private final Policies policies;

    LiveIndex(SupplyIndex supply, PromiseBook promises, StandingPromises standing, Policies policies) {
        this.standing = standing;
        this.supply = supply;
        this.promises = promises;
        this.policies = policies;
    }

    PeopleView of(String area) {
        if (!supply.ready()) {
            throw new Rejected(new OnlineRejection.NotReady());
        }
        String district = AreaScope.districtOf(area);
        promises.ensure(district);
        standing.ensure(district);
        return supply.view().under(new ServiceScore(policies.of(district)));
    }

    /** Everybody, whatever the district, without the promises of districts that nobody has asked for yet. */
    PeopleView everybody() {
        if (!supply.ready()) {
            throw new Rejected(new OnlineRejection.NotReady());
        }
        return supply.view();
    }
}
