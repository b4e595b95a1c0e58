package org.linli.platform.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How eagerly the relay works, under {@code linli.outbox.*}.
 *
 * @param sweep how often it looks for what a crash left
 * @param lease how long a claimed document is left alone by other instances
 * @param batch how many documents are published at once
 * @param blockedAfter after how many failures an unpublishable document waits for an operator
 * @param partitions of a topic that does not exist yet
 * @param replication of a topic that does not exist yet
 */
@ConfigurationProperties("linli.outbox")
public record OutboxSettings(
        @DefaultValue("2s") Duration sweep,
        @DefaultValue("15s") Duration lease,
        @DefaultValue("500") int batch,
        @DefaultValue("20") int blockedAfter,
        @DefaultValue("3") int partitions,
        @DefaultValue("1") short replication) {}
