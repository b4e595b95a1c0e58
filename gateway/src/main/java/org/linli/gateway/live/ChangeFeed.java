package org.linli.gateway.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.Topics;
import org.linli.platform.time.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the four event topics from now on and passes on that something changed. Every instance reads everything, in no group and without
 * committing anything: who was not listening is told to reload.
 *
 * <p>It keeps trying while the brokers or topics are not there; nothing else at the door depends on it.
 */
@Component
class ChangeFeed implements SmartLifecycle {

    static final List<String> TOPICS =
            List.of(Topics.VOLUNTEER_EVENTS, Topics.PROJECT_EVENTS, Topics.MATCHING_EVENTS, Topics.CASE_EVENTS);

    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LOOK_AGAIN_NANOS = Duration.ofSeconds(5).toNanos();
    private static final long PAUSE_SECONDS = 2;

    private final LiveProperties properties;
    private final Listeners listeners;
    private final JsonMapper json;
    private final Clock clock;
    private final Ids ids;
    private final Counter unplaced;
    private volatile @Nullable Run run;

    ChangeFeed(
            LiveProperties properties,
            Listeners listeners,
            JsonMapper json,
            Clock clock,
            Ids ids,
            MeterRegistry meters) {
        this.properties = properties;
        this.listeners = listeners;
        this.json = json;
        this.clock = clock;
        this.ids = ids;
        this.unplaced = Counter.builder("linli.gateway.live.unplaced")
                .description("events that named no division and were told to nobody")
                .register(meters);
    }

    @Override
    public synchronized void start() {
        if (run == null) {
            Run started = new Run();
            Thread.ofPlatform().name("live-feed").daemon().start(started);
            run = started;
        }
    }

    @Override
    public synchronized void stop() {
        Run stopping = run;
        if (stopping != null) {
            stopping.end();
            run = null;
        }
    }

    @Override
    public boolean isRunning() {
        return run != null;
    }

    private void accept(ConsumerRecord<String, byte[]> event) {
        LiveChange.of(event.topic(), header(event, "ce_type"), place(event.value()), time(event), clock.instant())
                .ifPresentOrElse(listeners::tell, unplaced::increment);
    }

    /** The event's own top-level {@code area}; the rest of the body is skipped unread. */
    private @Nullable String place(byte @Nullable [] body) {
        if (body == null) {
            return null;
        }
        try (JsonParser parser = json.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            for (String field = parser.nextName(); field != null; field = parser.nextName()) {
                JsonToken value = parser.nextToken();
                if (field.equals("area")) {
                    return value == JsonToken.VALUE_STRING ? parser.getString() : null;
                }
                parser.skipChildren();
            }
            return null;
        } catch (JacksonException unreadable) {
            return null;
        }
    }

    private static @Nullable Instant time(ConsumerRecord<String, byte[]> event) {
        String time = header(event, "ce_time");
        try {
            return time == null ? Instant.ofEpochMilli(event.timestamp()) : Instant.parse(time);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> event, String name) {
        Header header = event.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, properties.bootstrapServers());
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "linli-gateway-live-" + ids.next());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 500);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 2_097_152);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 262_144);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return settings;
    }

    /** One life of the feed, from start to stop. */
    private final class Run implements Runnable {

        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile @Nullable KafkaConsumer<String, byte[]> consumer;

        @Override
        public void run() {
            while (isWanted()) {
                try (KafkaConsumer<String, byte[]> opened = new KafkaConsumer<>(settings())) {
                    consumer = opened;
                    follow(opened);
                } catch (WakeupException asked) {
                    LOG.debug("live feed stops");
                } catch (RuntimeException failure) {
                    // the outermost loop of the reader: whatever happened, the next try starts afresh
                    LOG.atWarn().addKeyValue("reason", failure.toString()).log("live feed is interrupted");
                    pause();
                    listeners.tellToReload();
                } finally {
                    consumer = null;
                }
            }
        }

        void end() {
            ended.countDown();
            KafkaConsumer<String, byte[]> running = consumer;
            if (running != null) {
                running.wakeup();
            }
        }

        private void follow(KafkaConsumer<String, byte[]> opened) {
            long looked = System.nanoTime();
            boolean first = true;
            while (isWanted()) {
                if (first || System.nanoTime() - looked > LOOK_AGAIN_NANOS) {
                    looked = System.nanoTime();
                    assign(opened, first);
                    first = false;
                }
                if (opened.assignment().isEmpty()) {
                    pause();
                } else {
                    opened.poll(POLL).forEach(ChangeFeed.this::accept);
                }
            }
        }

        /** What is there at the start is read from its end; what appears later is new from its beginning. */
        private void assign(KafkaConsumer<String, byte[]> opened, boolean first) {
            Map<String, List<PartitionInfo>> known = opened.listTopics(PATIENCE);
            Set<TopicPartition> wanted = TOPICS.stream()
                    .flatMap(topic -> known.getOrDefault(topic, List.of()).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .collect(Collectors.toSet());
            Set<TopicPartition> added = new HashSet<>(wanted);
            added.removeAll(opened.assignment());
            if (added.isEmpty()) {
                return;
            }
            wanted.addAll(opened.assignment());
            opened.assign(wanted);
            if (first) {
                opened.seekToEnd(added);
                // seeking is lazy: only with the positions known does "from now on" mean from here
                added.forEach(partition -> opened.position(partition, PATIENCE));
            } else {
                opened.seekToBeginning(added);
            }
            LOG.atInfo().addKeyValue("partitions", wanted.size()).log("live feed listens");
        }

        private boolean isWanted() {
            return ended.getCount() > 0;
        }

        private void pause() {
            try {
                if (ended.await(PAUSE_SECONDS, TimeUnit.SECONDS)) {
                    LOG.debug("live feed stops");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                ended.countDown();
            }
        }
    }
}
