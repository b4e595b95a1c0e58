package org.linli.e2e;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.linli.contracts.Contracts;
import org.linli.contracts.EventType;
import tools.jackson.databind.json.JsonMapper;

/** An analytics consumer: knows the brokers and the contract, and nothing of the services. */
public final class EventReader {

    private static final List<String> ATTRIBUTES = List.of(
            "ce_specversion",
            "ce_id",
            "ce_source",
            "ce_type",
            "ce_subject",
            "ce_time",
            "ce_dataschema",
            "content-type");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String bootstrapServers;

    public EventReader(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Reads every topic from its first record to its present end; returns how many records of each type there are. */
    public Map<String, Integer> read() {
        Map<String, Integer> byType = new TreeMap<>();
        Set<String> topics = new HashSet<>();
        Contracts.ALL.stream().map(Contracts::type).map(EventType::topic).forEach(topics::add);
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        "reader-" + UUID.randomUUID(),
                        "enable.auto.commit",
                        "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            topics.forEach(topic -> consumer.partitionsFor(topic)
                    .forEach(info -> partitions.add(new TopicPartition(topic, info.partition()))));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(500))) {
                    byType.merge(check(record), 1, Integer::sum);
                }
            }
        }
        return byType;
    }

    String describe() {
        Map<String, Integer> byType = read();
        Expect.holds(byType.size() >= 12, "events of at least twelve types are on the topics, seen " + byType);
        int records = byType.values().stream().mapToInt(Integer::intValue).sum();
        return records + " records, each a CloudEvent: " + byType;
    }

    private static String check(ConsumerRecord<String, byte[]> record) {
        for (String attribute : ATTRIBUTES) {
            Expect.holds(
                    record.headers().lastHeader(attribute) != null, record.topic() + " record without " + attribute);
        }
        String type = header(record, "ce_type");
        Expect.equal(record.key(), header(record, "ce_subject"), "the key is the subject");
        Expect.equal("1.0", header(record, "ce_specversion"), "CloudEvents version");
        Expect.holds(
                Contracts.ALL.stream()
                        .anyMatch(known -> Contracts.type(known).name().equals(type)),
                "type " + type + " is in the contract");
        JSON.readTree(record.value());
        return type;
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
