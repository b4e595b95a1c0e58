package org.linli.matching.partition.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.linli.matching.partition.HandOver;
import org.linli.matching.partition.OwnedAreas;
import org.linli.matching.partition.PartitionSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.stereotype.Component;

/**
 * A topic of this service's own whose partitions stand for areas. Being given a partition is what makes an instance the owner; a record only
 * says that a request waits there, so that one that is lost, comes twice or late does no harm.
 */
@Component
final class AreaTopic implements HandOver, SmartLifecycle {

    static final String NAME = "linli.matching.areas.v1";
    static final String GROUP = "matching-service-areas";

    private static final Logger LOG = LoggerFactory.getLogger(AreaTopic.class);

    private final KafkaTemplate<String, byte[]> template;
    private final OwnedAreas owned;
    private final ObjectProvider<Woken> woken;
    private final ConcurrentMessageListenerContainer<String, byte[]> container;

    AreaTopic(
            DefaultKafkaConsumerFactory<String, byte[]> consumers,
            @Qualifier("eventTemplate") KafkaTemplate<String, byte[]> template,
            OwnedAreas owned,
            ObjectProvider<Woken> woken,
            PartitionSettings settings) {
        this.template = template;
        this.owned = owned;
        this.woken = woken;
        this.container = new ConcurrentMessageListenerContainer<>(consumers, listening(settings));
        container.setBeanName(GROUP);
    }

    private ContainerProperties listening(PartitionSettings settings) {
        ContainerProperties properties = new ContainerProperties(NAME);
        properties.setGroupId(GROUP);
        properties.setMissingTopicsFatal(false);
        Properties consumer = new Properties();
        consumer.setProperty(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        // who stays keeps what he has
        consumer.setProperty(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        consumer.setProperty(
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                Long.toString(settings.session().toMillis()));
        consumer.setProperty(
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                Long.toString(settings.session().toMillis() / 3));
        properties.setKafkaConsumerProperties(consumer);
        properties.setConsumerRebalanceListener(new Ownership());
        properties.setMessageListener((MessageListener<String, byte[]>)
                record -> woken.getObject().offer(new String(record.value(), StandardCharsets.UTF_8)));
        return properties;
    }

    @Override
    public void wake(String requestId, Collection<Integer> partitions) {
        for (int partition : partitions) {
            template.send(new ProducerRecord<>(NAME, partition, requestId, requestId.getBytes(StandardCharsets.UTF_8)))
                    .whenComplete((_, failure) -> {
                        if (failure != null) {
                            LOG.info(
                                    "request {} waits for the next look of its owner: {}",
                                    requestId,
                                    failure.toString());
                        }
                    });
        }
    }

    @Override
    public void start() {
        container.start();
    }

    @Override
    public void stop() {
        container.stop();
    }

    @Override
    public boolean isRunning() {
        return container.isRunning();
    }

    private final class Ownership implements ConsumerAwareRebalanceListener {

        @Override
        public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            owned.assigned(consumer.partitionsFor(NAME).size(), numbers(partitions));
            woken.getObject().look();
        }

        @Override
        public void onPartitionsRevokedAfterCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            owned.revoked(numbers(partitions));
        }

        @Override
        public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            owned.revoked(numbers(partitions));
        }

        private List<Integer> numbers(Collection<TopicPartition> partitions) {
            return partitions.stream().map(TopicPartition::partition).toList();
        }
    }
}
