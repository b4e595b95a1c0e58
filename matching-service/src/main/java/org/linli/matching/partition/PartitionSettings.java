package org.linli.matching.partition;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator decides about sharing the districts, under {@code linli.matching.partition}.
 *
 * @param partitions of the topic of areas when it does not exist yet: most instances that can share the work
 * @param replication of that topic
 * @param lease how long an owner is believed to be at work without a sign of life
 * @param session how long the consumer group waits for an instance that is silent before it gives its areas away
 * @param look how often an owner looks for requests that nobody told it of
 * @param answer how long whoever asks for a plan waits for it; less than the gateway waits
 * @param failures after how many failures of its owners a request is given up
 * @param borderRounds how many times a zone tries other people of other zones
 */
@ConfigurationProperties("linli.matching.partition")
public record PartitionSettings(
        @DefaultValue("12") int partitions,
        @DefaultValue("1") short replication,
        @DefaultValue("15s") Duration lease,
        @DefaultValue("10s") Duration session,
        @DefaultValue("2s") Duration look,
        @DefaultValue("45s") Duration answer,
        @DefaultValue("5") int failures,
        @DefaultValue("5") int borderRounds) {}
