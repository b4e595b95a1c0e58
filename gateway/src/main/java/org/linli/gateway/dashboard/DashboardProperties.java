package org.linli.gateway.dashboard;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * {@code linli.gateway.dashboard}.
 *
 * @param partLimit how long one part may take before the picture is shown without it
 * @param staleFor how old a value may be to be shown instead
 * @param memory how much the remembered values may take in all
 */
@ConfigurationProperties("linli.gateway.dashboard")
record DashboardProperties(Duration partLimit, Duration staleFor, DataSize memory) {}
