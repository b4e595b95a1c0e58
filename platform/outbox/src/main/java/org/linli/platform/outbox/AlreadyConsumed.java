package org.linli.platform.outbox;

/** The event took effect in this document before: nothing was written, and the event is done with. */
public final class AlreadyConsumed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlreadyConsumed(String eventId) {
        super(eventId, null, false, false);
    }
}
