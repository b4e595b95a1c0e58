package org.linli.bench;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The reference of the events benchmark: a record of 400 bytes sent with {@code acks=all} and received, with nothing in between. */
final class BareRecords {

    private BareRecords() {}

    static void measure(String bootstrapServers, String topic, int rate, int seconds, Latencies latencies)
            throws InterruptedException {
        AtomicBoolean running = new AtomicBoolean(true);
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", "0"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            producer.partitionsFor(topic);
            Thread reader = Thread.ofPlatform().start(() -> {
                try (KafkaConsumer<String, byte[]> consumer = EventsBenchmark.consumer(bootstrapServers)) {
                    consumer.assign(List.of(partition));
                    consumer.seekToBeginning(List.of(partition));
                    while (running.get()) {
                        consumer.poll(Duration.ofMillis(100))
                                .forEach(record -> latencies.add(System.nanoTime()
                                        - ByteBuffer.wrap(record.value()).getLong()));
                    }
                }
            });
            int sent = Pace.run(rate, seconds, number -> {
                ByteBuffer value = ByteBuffer.allocate(400).putLong(System.nanoTime());
                producer.send(new ProducerRecord<>(topic, 0, "key", value.array()));
            });
            producer.flush();
            long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (latencies.count() < sent && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            running.set(false);
            reader.join();
        }
    }
}
