package org.linli.matching.wish;

import java.time.Duration;
import org.linli.platform.sweep.Sweeps;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Turns the settings of wishes into the policy that decides, and lets their clocks act. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WishSettings.class)
class WishConfiguration {

    @Bean
    WishPolicy wishPolicy(WishSettings settings) {
        return settings.policy();
    }

    @Bean
    PhotoCleaner photoCleaner() {
        return new ReencodedPhotos();
    }

    @Bean
    SchedulingConfigurer wishSweeps(
            Sweeps sweeps, SweepWishes sweep, @Value("${linli.matching.sweep-seconds:60}") int seconds) {
        return tasks -> sweeps.schedule(tasks, "wishes", Duration.ofSeconds(seconds), sweep::handle);
    }
}
