package org.linli.matching.commit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator decides about the confirmation of plans, under {@code linli.matching.commit}.
 *
 * @param sweepSeconds how often confirmations that stopped are looked for
 */
@ConfigurationProperties("linli.matching.commit")
public record CommitSettings(@DefaultValue("60") int sweepSeconds) {}
