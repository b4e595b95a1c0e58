package org.linli.volunteer.reconciliation.messaging;

import org.linli.contracts.Topics;
import org.linli.contracts.volunteer.HoursRecordedV1;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.volunteer.reconciliation.PublishedEntry;
import org.linli.volunteer.reconciliation.PublishedJournal;
import org.springframework.stereotype.Component;

/** Hears the service's own hours as any consumer would. */
@Component
final class PublishedEntriesListener {

    static final String GROUP = "volunteer-service.reconciliation";

    PublishedEntriesListener(EventSubscriptions subscriptions, PublishedJournal journal) {
        subscriptions.subscribe(
                GROUP,
                Topics.VOLUNTEER_EVENTS,
                EventHandlers.builder()
                        .on(HoursRecordedV1.class, event -> journal.heard(entry(event.data())))
                        .build());
    }

    private static PublishedEntry entry(HoursRecordedV1 hours) {
        return new PublishedEntry(
                hours.entryId(), hours.volunteerId(), hours.area(), hours.day(), hours.minutes(), hours.minutes());
    }
}
