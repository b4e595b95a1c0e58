package org.linli.matching.commit;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.linli.platform.sweep.Sweeps;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** The threads that confirm plans, and the look for confirmations that stopped. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommitSettings.class)
class CommitConfiguration {

    @Bean(defaultCandidate = false, destroyMethod = "close")
    ExecutorService commitExecutor() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }

    @Bean
    SchedulingConfigurer stoppedCommits(Sweeps sweeps, ConfirmProposals proposals, CommitSettings settings) {
        return tasks ->
                sweeps.schedule(tasks, "commits", Duration.ofSeconds(settings.sweepSeconds()), proposals::resume);
    }
}
