package org.linli.platform.outbox;

/** The event whose effect a write is: recorded in the same document, so that the event cannot take effect twice. */
public record Consumed(String eventId) {

    public static Consumed of(ReceivedEvent<?> event) {
        return new Consumed(event.id());
    }
}
