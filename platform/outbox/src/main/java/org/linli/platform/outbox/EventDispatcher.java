package org.linli.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.PublishedEvent;
import org.linli.platform.problem.Rejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Decides what becomes of one record: handled, ignored because nobody asked for its type, or refused by a rule and done with. */
final class EventDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(EventDispatcher.class);

    private final JsonMapper json;
    private final MeterRegistry meters;

    EventDispatcher(JsonMapper json, MeterRegistry meters) {
        this.json = json;
        this.meters = meters;
    }

    void dispatch(ConsumerRecord<String, byte[]> record, EventHandlers handlers) {
        String type = header(record, "ce_type");
        EventHandlers.Handler<?> handler = type == null ? null : handlers.find(type);
        if (type == null || handler == null || record.value() == null) {
            count("ignored", String.valueOf(type));
            return;
        }
        handle(record, type, handler);
    }

    private <T extends PublishedEvent> void handle(
            ConsumerRecord<String, byte[]> record, String type, EventHandlers.Handler<T> handler) {
        String id = header(record, "ce_id");
        String time = header(record, "ce_time");
        if (id == null || time == null) {
            throw new IllegalArgumentException("record without ce_id or ce_time");
        }
        ReceivedEvent<T> event = new ReceivedEvent<>(
                id,
                type,
                record.key(),
                Instant.parse(time),
                record.topic(),
                record.partition(),
                record.offset(),
                json.readValue(record.value(), handler.type()));
        try {
            handler.action().accept(event);
            count("handled", type);
        } catch (AlreadyConsumed again) {
            count("again", type);
        } catch (Rejected refusal) {
            if (refusal.rejection().category().status() == 412) {
                throw refusal; // somebody else wrote meanwhile: worth another try
            }
            LOG.warn("event {} {} refused: {}", type, id, refusal.rejection().code());
            count("refused", type);
        }
    }

    private void count(String outcome, String type) {
        meters.counter("linli.events.consumed", "outcome", outcome, "type", type)
                .increment();
    }

    static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
