package org.linli.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.springframework.kafka.core.KafkaTemplate;

/** Sends pending events as CloudEvents 1.0 in Kafka's binary mode: attributes in headers, JSON in the value. */
final class CloudEventsSender implements EventSender {

    private final KafkaTemplate<String, byte[]> kafka;
    private final String source;

    CloudEventsSender(KafkaTemplate<String, byte[]> kafka, String source) {
        this.kafka = kafka;
        this.source = source;
    }

    @Override
    public CompletableFuture<?> send(OutboxMessage message) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                message.topic(), message.key(), message.data().getBytes(StandardCharsets.UTF_8));
        Headers headers = record.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", message.id());
        add(headers, "ce_source", source);
        add(headers, "ce_type", message.type());
        add(headers, "ce_subject", message.key());
        add(headers, "ce_time", message.time().toString());
        add(headers, "ce_dataschema", "/schemas/" + message.type() + ".json");
        add(headers, "content-type", "application/json");
        return kafka.send(record);
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
