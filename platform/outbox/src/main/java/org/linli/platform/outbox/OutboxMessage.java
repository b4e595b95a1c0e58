package org.linli.platform.outbox;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/** A pending event as it waits in its aggregate's document. */
record OutboxMessage(String id, String topic, String type, String key, Instant time, String data) {

    Document toDocument() {
        return new Document("id", id)
                .append("topic", topic)
                .append("type", type)
                .append("key", key)
                .append("time", Date.from(time))
                .append("data", data);
    }

    static OutboxMessage from(Document stored) {
        return new OutboxMessage(
                stored.getString("id"),
                stored.getString("topic"),
                stored.getString("type"),
                stored.getString("key"),
                stored.getDate("time").toInstant(),
                stored.getString("data"));
    }
}
