package org.linli.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.linli.contracts.Contracts;
import org.linli.contracts.EventType;
import org.linli.platform.configuration.ServiceKitAutoConfiguration;
import org.linli.platform.time.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Wires stores, relay and subscriptions of a service to its database and broker. */
@AutoConfiguration(
        after = ServiceKitAutoConfiguration.class,
        beforeName = {
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@EnableConfigurationProperties(OutboxSettings.class)
public class OutboxAutoConfiguration {

    /** Days and times are stored as ISO texts: the driver's dates would shift them by the machine's zone. */
    @Bean
    @ConditionalOnMissingBean
    MongoCustomConversions mongoCustomConversions() {
        return new MongoCustomConversions(
                List.of(DayToText.INSTANCE, TextToDay.INSTANCE, TimeToText.INSTANCE, TextToTime.INSTANCE));
    }

    /** No Java class name is stored in a document. */
    @Bean
    static BeanPostProcessor plainDocuments() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof MappingMongoConverter converter) {
                    converter.setTypeMapper(new DefaultMongoTypeMapper(null));
                    converter.setMapKeyDotReplacement("\uFF0E");
                }
                return bean;
            }
        };
    }

    @Bean
    DefaultKafkaProducerFactory<String, byte[]> eventProducers(KafkaProperties kafka) {
        Map<String, Object> settings = new HashMap<>(kafka.buildProducerProperties());
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        quiet(settings);
        return new DefaultKafkaProducerFactory<>(settings);
    }

    /** Metrics leave by Prometheus: without a hundred JMX beans for each client and reports that no broker asked for. */
    private static void quiet(Map<String, Object> settings) {
        settings.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, "");
        settings.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
    }

    @Bean
    KafkaTemplate<String, byte[]> eventTemplate(DefaultKafkaProducerFactory<String, byte[]> eventProducers) {
        return new KafkaTemplate<>(eventProducers);
    }

    @Bean
    DefaultKafkaConsumerFactory<String, byte[]> eventConsumers(KafkaProperties kafka) {
        Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        // a record ends the wait at once; a service has dozens of groups, and asking more often is what an idle suite
        // would be busy with
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 1_000);
        quiet(settings);
        return new DefaultKafkaConsumerFactory<>(settings);
    }

    @Bean
    KafkaAdmin.NewTopics contractTopics(OutboxSettings settings) {
        Set<String> plain = new TreeSet<>();
        Set<String> compacted = new TreeSet<>();
        Contracts.ALL.stream().map(Contracts::type).forEach(type -> topicsOf(type, plain, compacted));
        List<NewTopic> topics = new ArrayList<>();
        plain.forEach(name -> topics.add(new NewTopic(name, settings.partitions(), settings.replication())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"))));
        compacted.forEach(name -> topics.add(new NewTopic(name, settings.partitions(), settings.replication())
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT))));
        return new KafkaAdmin.NewTopics(topics.toArray(NewTopic[]::new));
    }

    private static void topicsOf(EventType type, Set<String> plain, Set<String> compacted) {
        if (type.compacted()) {
            compacted.add(type.topic());
        } else {
            plain.add(type.topic());
        }
        plain.add(type.topic() + ".dlt");
    }

    @Bean
    OutboxRelay outboxRelay(
            MongoTemplate mongo,
            KafkaTemplate<String, byte[]> eventTemplate,
            OutboxSettings settings,
            ObjectProvider<MeterRegistry> meters,
            @Value("${spring.application.name}") String application) {
        OutboxRelay relay = new OutboxRelay(mongo, new CloudEventsSender(eventTemplate, "/" + application), settings);
        meters.ifAvailable(registry -> {
            OutboxGauges gauges = new OutboxGauges(relay::state, System::nanoTime);
            Gauge.builder("linli.outbox.pending", gauges, OutboxGauges::pending)
                    .strongReference(true)
                    .register(registry);
            Gauge.builder("linli.outbox.blocked", gauges, OutboxGauges::blocked)
                    .strongReference(true)
                    .register(registry);
            Gauge.builder("linli.outbox.oldest.seconds", gauges, OutboxGauges::oldestSeconds)
                    .strongReference(true)
                    .register(registry);
        });
        return relay;
    }

    @Bean
    OutboxEndpoint outboxEndpoint(OutboxRelay relay) {
        return new OutboxEndpoint(relay);
    }

    @Bean
    AggregateStores aggregateStores(MongoTemplate mongo, OutboxRelay relay, JsonMapper json, Ids ids, Clock clock) {
        return new AggregateStores(mongo, relay, json, ids, clock);
    }

    @Bean
    EventSubscriptions eventSubscriptions(
            DefaultKafkaConsumerFactory<String, byte[]> eventConsumers,
            KafkaTemplate<String, byte[]> eventTemplate,
            JsonMapper json,
            ObjectProvider<MeterRegistry> meters) {
        return new EventSubscriptions(
                eventConsumers,
                eventTemplate,
                new EventDispatcher(json, meters.getIfAvailable(SimpleMeterRegistry::new)));
    }

    @WritingConverter
    enum DayToText implements Converter<LocalDate, String> {
        INSTANCE;

        @Override
        public String convert(LocalDate day) {
            return day.toString();
        }
    }

    @ReadingConverter
    enum TextToDay implements Converter<String, LocalDate> {
        INSTANCE;

        @Override
        public LocalDate convert(String text) {
            return LocalDate.parse(text);
        }
    }

    @WritingConverter
    enum TimeToText implements Converter<LocalTime, String> {
        INSTANCE;

        @Override
        public String convert(LocalTime time) {
            return time.toString();
        }
    }

    @ReadingConverter
    enum TextToTime implements Converter<String, LocalTime> {
        INSTANCE;

        @Override
        public LocalTime convert(String text) {
            return LocalTime.parse(text);
        }
    }
}
