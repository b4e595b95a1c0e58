package org.linli.volunteer.reconciliation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code linli.volunteer.reconciliation.*}.
 *
 * @param grace how long an entry may be on its way to the ledger before it is missed
 * @param longest after which a run that has not ended died with its process
 * @param driftsKept how many drifts of a run are kept in detail; all are counted
 */
@ConfigurationProperties("linli.volunteer.reconciliation")
public record ReconciliationSettings(
        @DefaultValue("2m") Duration grace,
        @DefaultValue("6h") Duration longest,
        @DefaultValue("10000") int driftsKept) {}
