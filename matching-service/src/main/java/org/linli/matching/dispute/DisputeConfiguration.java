package org.linli.matching.dispute;

import java.time.Duration;
import org.linli.platform.sweep.Sweeps;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Turns the settings of disputes into the policy that decides, and lets their clocks act. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DisputeSettings.class)
class DisputeConfiguration {

    @Bean
    DisputePolicy disputePolicy(DisputeSettings settings) {
        return settings.policy();
    }

    @Bean
    SchedulingConfigurer disputeSweeps(
            Sweeps sweeps, SweepDisputes sweep, @Value("${linli.matching.sweep-seconds:60}") int seconds) {
        return tasks -> sweeps.schedule(tasks, "disputes", Duration.ofSeconds(seconds), sweep::handle);
    }
}
