package org.linli.matching.supply;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Keeps this instance out of service until the supply is complete. */
@Component("supply")
final class SupplyHealth implements HealthIndicator {

    private final SupplyIndex index;

    SupplyHealth(SupplyIndex index) {
        this.index = index;
    }

    @Override
    public Health health() {
        Health.Builder health = index.ready() ? Health.up() : Health.outOfService();
        return health.withDetail("people", index.people())
                .withDetail("snapshots", index.records())
                .build();
    }
}
