package org.linli.matching.online;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator decides about matching at once, under {@code linli.matching.online}.
 *
 * @param refreshAfter how old promises and open demands may be before they are read again behind the scenes; this instance's own writes
 *     are seen at once, so it only bounds what other instances wrote
 * @param loadLooksBack engagements this far back still count as load
 */
@ConfigurationProperties("linli.matching.online")
public record OnlineSettings(
        @DefaultValue("30s") Duration refreshAfter,
        @DefaultValue("28d") Duration loadLooksBack) {}
