package org.linli.matching.station;

import java.time.Duration;
import org.linli.platform.sweep.Sweeps;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Puts the register of stations together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StationProperties.class)
class StationConfiguration {

    @Bean
    StationTypes stationTypes(StationProperties properties) {
        return new StationTypes(properties.types());
    }

    @Bean
    SchedulingConfigurer stationSweeps(
            Sweeps sweeps, AlertIdleStations idle, @Value("${linli.matching.sweep-seconds:60}") int seconds) {
        return tasks -> sweeps.schedule(tasks, "idle-stations", Duration.ofSeconds(seconds), idle::handle);
    }
}
