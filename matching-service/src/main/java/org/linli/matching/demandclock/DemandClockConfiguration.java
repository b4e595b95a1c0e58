package org.linli.matching.demandclock;

import java.time.Duration;
import org.linli.platform.sweep.Sweeps;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Lets the clocks be watched. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DemandClockProperties.class)
class DemandClockConfiguration {

    @Bean
    SchedulingConfigurer clockSweeps(
            Sweeps sweeps, WatchClocks watch, @Value("${linli.matching.sweep-seconds:60}") int seconds) {
        return tasks -> sweeps.schedule(tasks, "demand-clocks", Duration.ofSeconds(seconds), watch::handle);
    }
}
