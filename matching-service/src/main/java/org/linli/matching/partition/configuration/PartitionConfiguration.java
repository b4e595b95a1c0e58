package org.linli.matching.partition.configuration;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.linli.matching.partition.OwnedAreas;
import org.linli.matching.partition.OwnedWork;
import org.linli.matching.partition.PartitionSettings;
import org.linli.matching.plan.Instance;
import org.linli.platform.sweep.Sweeps;
import org.linli.platform.time.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** The topic of areas, the threads of owners and what operators see of ownership. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PartitionSettings.class)
class PartitionConfiguration {

    private static final String TOPIC = "linli.matching.areas.v1";
    private static final Duration BETWEEN_TIDYING = Duration.ofHours(1);

    /** The end of a random id is different in every process and after every start. */
    @Bean
    Instance instance(@Value("${HOSTNAME:matching}") String host, Ids ids) {
        String id = ids.next();
        return new Instance(host + "-" + id.substring(id.length() - 12));
    }

    /** Leases run by the machine's time also where the calendar's clock can be moved. */
    @Bean(defaultCandidate = false)
    Clock leaseClock() {
        return Clock.systemUTC();
    }

    @Bean(defaultCandidate = false, destroyMethod = "close")
    ExecutorService ownedWorkExecutor() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }

    /** What a record says is true for as long as its request is open; an hour is plenty. */
    @Bean
    KafkaAdmin.NewTopics areaTopics(PartitionSettings settings) {
        return new KafkaAdmin.NewTopics(new NewTopic(TOPIC, settings.partitions(), settings.replication())
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(Duration.ofHours(1).toMillis()))));
    }

    /** Every owner looks for himself; tidying is one's work for all. */
    @Bean
    SchedulingConfigurer looksOfOwners(OwnedWork work, PartitionSettings settings, Sweeps sweeps) {
        return tasks -> {
            tasks.addFixedDelayTask(work::look, settings.look());
            sweeps.schedule(tasks, "tidy-plans", BETWEEN_TIDYING, work::tidy);
        };
    }

    @Bean
    MeterBinder ownedAreasMeter(OwnedAreas owned) {
        return registry -> Gauge.builder("linli.matching.areas.owned", owned, o -> o.now()
                        .map(now -> now.partitions().size())
                        .orElse(0))
                .description("area partitions that this instance owns")
                .strongReference(true)
                .register(registry);
    }

    /** Never down: whoever owns nothing still answers, through the owners. */
    @Bean
    HealthIndicator ownedAreasHealthIndicator(OwnedAreas owned, Instance instance) {
        return () -> {
            Health.Builder up = Health.up().withDetail("instance", instance.name());
            owned.now().ifPresent(now -> up.withDetail("partitions", now.areas().count())
                    .withDetail("owned", new TreeSet<>(now.partitions())));
            return up.build();
        };
    }
}
