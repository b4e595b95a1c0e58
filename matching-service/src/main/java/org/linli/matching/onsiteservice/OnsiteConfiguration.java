package org.linli.matching.onsiteservice;

import java.time.Duration;
import org.linli.platform.sweep.Sweeps;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Binds the settings; plans sessions and finds missing ones regularly. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OnsiteSettings.class)
class OnsiteConfiguration {

    @Bean
    SchedulingConfigurer onsiteSessions(Sweeps sweeps, PlanSessions sessions, OnsiteSettings settings) {
        return tasks -> sweeps.schedule(
                tasks, "onsite-sessions", Duration.ofSeconds(settings.sweepSeconds()), sessions::handle);
    }
}
