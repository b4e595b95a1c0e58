package org.linli.matching.supply.messaging;

import java.time.Duration;
import org.linli.contracts.Topics;
import org.linli.contracts.volunteer.VolunteerSnapshotV1;
import org.linli.matching.supply.SupplyIndex;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.platform.outbox.ReceivedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the compacted topic of volunteers from its beginning and goes on. */
@Component
final class VolunteerSnapshotsListener {

    private static final Logger LOG = LoggerFactory.getLogger(VolunteerSnapshotsListener.class);
    private static final int SAY_EVERY = 20_000;

    private final SupplyIndex index;
    private final long startedAt = System.nanoTime();

    VolunteerSnapshotsListener(SupplyIndex index, EventSubscriptions subscriptions) {
        this.index = index;
        subscriptions.subscribeFromStart(
                Topics.VOLUNTEER_SNAPSHOTS,
                EventHandlers.builder()
                        .on(VolunteerSnapshotV1.class, this::apply)
                        .build(),
                this::caughtUp);
    }

    private void apply(ReceivedEvent<VolunteerSnapshotV1> event) {
        index.apply(event.data());
        if (!index.ready() && index.records() % SAY_EVERY == 0) {
            LOG.info("supply index: {} snapshots read, {} people", index.records(), index.people());
        }
    }

    private void caughtUp() {
        index.caughtUp();
        LOG.info(
                "supply index complete: {} people from {} snapshots after {} ms",
                index.people(),
                index.records(),
                Duration.ofNanos(System.nanoTime() - startedAt).toMillis());
    }
}
