package org.linli.platform.outbox;

import java.util.concurrent.CompletableFuture;

/** Puts one pending event on its topic; completes when the broker has acknowledged it. */
interface EventSender {

    CompletableFuture<?> send(OutboxMessage message);
}
