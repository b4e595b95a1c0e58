package org.linli.matching.demand;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads who verifies demands. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VerifierProperties.class)
class VerifierConfiguration {

    @Bean
    Verifiers verifiers(VerifierProperties properties) {
        return new Verifiers(properties.verifiers());
    }
}
