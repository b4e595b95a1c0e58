package org.linli.platform.outbox;

import java.time.Instant;

/**
 * An event as it arrived.
 *
 * @param id unique per event; a replay has the same
 * @param time when it happened
 * @param data the contract's record
 */
public record ReceivedEvent<T>(
        String id, String type, String subject, Instant time, String topic, int partition, long offset, T data) {}
