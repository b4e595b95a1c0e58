package org.linli.matching.demand;

import java.util.Map;
import java.util.Set;
import org.linli.platform.security.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who verifies demands, under {@code linli.demands}.
 *
 * @param verifiers the roles that verify what comes through a source; a source that is not named keeps its default
 */
@ConfigurationProperties("linli.demands")
public record VerifierProperties(@DefaultValue Map<DemandSource, Set<Role>> verifiers) {}
