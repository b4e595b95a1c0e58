package org.linli.matching.partition;

import org.junit.jupiter.api.AfterEach;
import org.linli.matching.MatchingStage;
import org.springframework.beans.factory.annotation.Autowired;

/** A stage on which a test takes this instance's areas away; afterwards it owns everything again. */
abstract class OwnersStage extends MatchingStage {

    @Autowired
    OwnedAreas owned;

    @Autowired
    OwnedWork work;

    @Autowired
    PlanRequests requests;

    @Autowired
    private PartitionSettings settings;

    @AfterEach
    void ownEverythingAgain() {
        owned.assigned(areas().count(), areas().all());
    }

    AreaPartitions areas() {
        return new AreaPartitions(settings.partitions());
    }

    void everythingIsAnothers() {
        owned.revoked(areas().all());
    }
}
