package org.linli.platform.outbox;

import java.util.List;
import org.linli.contracts.PublishedEvent;

/** A new document with the events of its creation. */
public record Insertion<D>(D document, List<? extends PublishedEvent> events) {

    public Insertion {
        events = List.copyOf(events);
    }
}
