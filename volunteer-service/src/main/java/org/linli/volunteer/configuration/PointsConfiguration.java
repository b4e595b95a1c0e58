package org.linli.volunteer.configuration;

import org.linli.volunteer.points.PointsPolicy;
import org.linli.volunteer.points.PointsSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Turns settings into the policy of points. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PointsSettings.class)
class PointsConfiguration {

    @Bean
    PointsPolicy pointsPolicy(PointsSettings settings) {
        return settings.policy();
    }
}
