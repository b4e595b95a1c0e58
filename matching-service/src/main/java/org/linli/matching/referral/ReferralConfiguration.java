package org.linli.matching.referral;

import java.time.Duration;
import org.linli.platform.sweep.Sweeps;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Looks for answers in plain when the service starts, and again as long as an instance of an older release may write some. */
@Configuration(proxyBeanMethods = false)
class ReferralConfiguration {

    @Bean
    SchedulingConfigurer referralSweeps(
            Sweeps sweeps, SealAnswers seal, @Value("${linli.matching.sweep-seconds:60}") int seconds) {
        return tasks -> sweeps.schedule(tasks, "referral-answers", Duration.ofSeconds(seconds), seal::handle);
    }
}
