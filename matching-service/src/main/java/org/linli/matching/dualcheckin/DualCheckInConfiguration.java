package org.linli.matching.dualcheckin;

import java.time.Duration;
import org.linli.platform.sweep.Sweeps;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Binds the settings and looks regularly who has to be reminded. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DualCheckInSettings.class)
class DualCheckInConfiguration {

    @Bean
    SchedulingConfigurer memberReminders(Sweeps sweeps, RemindMembers remind, DualCheckInSettings settings) {
        return tasks ->
                sweeps.schedule(tasks, "party-members", Duration.ofSeconds(settings.sweepSeconds()), remind::handle);
    }
}
