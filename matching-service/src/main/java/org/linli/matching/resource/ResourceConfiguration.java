package org.linli.matching.resource;

import java.time.Duration;
import org.linli.platform.outbox.Rollups;
import org.linli.platform.sweep.Sweeps;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Puts the resource list together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ResourceProperties.class)
class ResourceConfiguration {

    @Bean
    CircleFigures circleFigures(MongoTemplate mongo) {
        return new CircleFigures(new Rollups(mongo, "circleRollups"));
    }

    @Bean
    SchedulingConfigurer resourceSweeps(
            Sweeps sweeps, ReleaseBookings release, @Value("${linli.matching.sweep-seconds:60}") int seconds) {
        return tasks -> sweeps.schedule(tasks, "bookings", Duration.ofSeconds(seconds), release::handle);
    }
}
