package org.linli.platform.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one topic from its first record on, without a group, on a thread of its own. */
final class ReplayedTopic {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayedTopic.class);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final String topic;
    private final java.util.function.Consumer<ConsumerRecord<String, byte[]>> action;
    private final Runnable caughtUp;
    private volatile boolean running;
    private volatile @Nullable Consumer<String, byte[]> consumer;
    private @Nullable Thread thread;
    private boolean told;

    ReplayedTopic(
            Supplier<Consumer<String, byte[]>> consumers,
            String topic,
            java.util.function.Consumer<ConsumerRecord<String, byte[]>> action,
            Runnable caughtUp) {
        this.consumers = consumers;
        this.topic = topic;
        this.action = action;
        this.caughtUp = caughtUp;
    }

    void start() {
        running = true;
        thread = Thread.ofPlatform().name("replay-" + topic).daemon(true).start(this::run);
    }

    void stop() {
        running = false;
        Consumer<String, byte[]> current = consumer;
        if (current != null) {
            current.wakeup();
        }
        Thread reader = thread;
        if (reader != null) {
            reader.interrupt();
        }
    }

    private void run() {
        while (running) {
            try (Consumer<String, byte[]> opened = consumers.get()) {
                consumer = opened;
                read(opened);
            } catch (WakeupException | org.apache.kafka.common.errors.InterruptException stop) {
                return;
            } catch (RuntimeException e) {
                // the outermost loop: starting again from the first record is always right, only slow
                LOG.warn("reading {} starts again: {}", topic, e.toString());
                pause();
            }
        }
    }

    private void read(Consumer<String, byte[]> opened) {
        List<TopicPartition> partitions = partitions(opened);
        opened.assign(partitions);
        opened.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = new HashMap<>(opened.endOffsets(partitions));
        while (running) {
            for (ConsumerRecord<String, byte[]> record : opened.poll(Duration.ofMillis(200))) {
                try {
                    action.accept(record);
                } catch (tools.jackson.core.JacksonException | IllegalArgumentException poison) {
                    LOG.error("record {}-{}@{} is left out", topic, record.partition(), record.offset(), poison);
                }
            }
            if (!told) {
                ends.entrySet().removeIf(end -> opened.position(end.getKey()) >= end.getValue());
                if (ends.isEmpty()) {
                    told = true;
                    caughtUp.run();
                }
            }
        }
    }

    private List<TopicPartition> partitions(Consumer<String, byte[]> opened) {
        while (running) {
            List<TopicPartition> found = opened.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
            pause();
        }
        throw new WakeupException();
    }

    private void pause() {
        try {
            new java.util.concurrent.CountDownLatch(1).await(500, java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }
}
