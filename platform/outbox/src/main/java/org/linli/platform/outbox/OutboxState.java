package org.linli.platform.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What waits in the outbox: documents with pending events, those that wait for an operator, and since when the oldest waits. */
public record OutboxState(
        long pending, long blocked, @Nullable Instant oldestSince) {}
