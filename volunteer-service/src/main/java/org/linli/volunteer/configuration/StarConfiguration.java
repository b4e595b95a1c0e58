package org.linli.volunteer.configuration;

import org.linli.volunteer.star.StarPolicy;
import org.linli.volunteer.star.StarSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Turns settings into the policy of stars. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StarSettings.class)
class StarConfiguration {

    @Bean
    StarPolicy starPolicy(StarSettings settings) {
        return settings.policy();
    }
}
