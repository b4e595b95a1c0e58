package org.linli.gateway.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code linli.gateway.live}.
 *
 * @param bootstrapServers the brokers
 * @param listeners how many live connections the door holds at most
 * @param listenersPerCaller how many of them one caller may have
 * @param buffer how many events wait for a slow reader before it is told to reload instead
 * @param heartbeat how often a comment keeps the line open
 * @param beat how often summaries, expiry and heartbeats are looked at
 */
@ConfigurationProperties("linli.gateway.live")
record LiveProperties(
        String bootstrapServers,
        int listeners,
        int listenersPerCaller,
        int buffer,
        Duration heartbeat,
        Duration beat) {}
