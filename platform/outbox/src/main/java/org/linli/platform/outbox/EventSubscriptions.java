package org.linli.platform.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.kafka.support.ExponentialBackOffWithMaxRetries;

/**
 * A service's subscriptions: each runs its handlers record by record, at least once; a record that keeps failing ends on
 * {@code <topic>.dlt} with the reason in its headers.
 */
public final class EventSubscriptions implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventSubscriptions.class);

    private static final Duration BETWEEN_POLLS = Duration.ofMillis(25);

    private final ConsumerFactory<String, byte[]> consumers;
    private final KafkaTemplate<String, byte[]> deadLetters;
    private final EventDispatcher dispatcher;
    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers = new CopyOnWriteArrayList<>();
    private final List<ReplayedTopic> replayed = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    EventSubscriptions(
            ConsumerFactory<String, byte[]> consumers,
            KafkaTemplate<String, byte[]> deadLetters,
            EventDispatcher dispatcher) {
        this.consumers = consumers;
        this.deadLetters = deadLetters;
        this.dispatcher = dispatcher;
    }

    /** Shares the topic's records among all instances of the group, from the first record that the group has not seen. */
    public void subscribe(String group, String topic, EventHandlers handlers) {
        ContainerProperties properties = new ContainerProperties(topic);
        properties.setGroupId(group);
        properties.setMissingTopicsFatal(false);
        // idle, the first record is handed over at once; busy, what came meanwhile is taken and committed together
        properties.setIdleBetweenPolls(BETWEEN_POLLS.toMillis());
        properties.setMessageListener(
                (MessageListener<String, byte[]>) record -> dispatcher.dispatch(record, handlers));
        ConcurrentMessageListenerContainer<String, byte[]> container =
                new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName(group + "/" + topic);
        container.setCommonErrorHandler(errorHandler());
        containers.add(container);
        if (running) {
            container.start();
        }
    }

    /**
     * Gives every record of the topic to this instance, from the very first, and goes on with what comes; {@code caughtUp} runs once,
     * when everything that was there at the start has been handled.
     */
    public void subscribeFromStart(String topic, EventHandlers handlers, Runnable caughtUp) {
        ReplayedTopic replay = new ReplayedTopic(
                () -> consumers.createConsumer(
                        null,
                        null,
                        "-replay-" + topic,
                        java.util.Objects.requireNonNull(asProperties(Map.of("enable.auto.commit", "false")))),
                topic,
                record -> dispatcher.dispatch(record, handlers),
                caughtUp);
        replayed.add(replay);
        if (running) {
            replay.start();
        }
    }

    @Override
    public void start() {
        running = true;
        containers.forEach(ConcurrentMessageListenerContainer::start);
        replayed.forEach(ReplayedTopic::start);
    }

    @Override
    public void stop() {
        running = false;
        new ArrayList<>(containers).forEach(ConcurrentMessageListenerContainer::stop);
        replayed.forEach(ReplayedTopic::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private DefaultErrorHandler errorHandler() {
        ExponentialBackOffWithMaxRetries backOff = new ExponentialBackOffWithMaxRetries(6);
        backOff.setInitialInterval(100);
        backOff.setMultiplier(3);
        backOff.setMaxInterval(10_000);
        DeadLetterPublishingRecoverer recoverer = new DeadLetterPublishingRecoverer(
                deadLetters, (record, failure) -> new TopicPartition(record.topic() + ".dlt", -1));
        DefaultErrorHandler handler = new DefaultErrorHandler(
                (record, failure) -> {
                    LOG.error(
                            "record {}-{}@{} goes to the dead-letter topic",
                            record.topic(),
                            record.partition(),
                            record.offset(),
                            failure);
                    recoverer.accept(record, failure);
                },
                backOff);
        handler.addNotRetryableExceptions(tools.jackson.core.JacksonException.class, IllegalArgumentException.class);
        return handler;
    }

    private static java.util.Properties asProperties(Map<String, String> values) {
        java.util.Properties properties = new java.util.Properties();
        properties.putAll(values);
        return properties;
    }
}
