package org.linli.matching.mediation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Turns the settings of committees into the rules that decide. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MediationConfiguration.Settings.class)
class MediationConfiguration {

    /** {@code linli.matching.mediation.*}: the law's numbers (MAT-09), to be changed with the law. */
    @ConfigurationProperties("linli.matching.mediation")
    record Settings(
            @DefaultValue("3") int fewestMembers,
            @DefaultValue("9") int mostMembers,
            @DefaultValue("3") int termYears) {}

    @Bean
    CommitteeRules committeeRules(Settings settings) {
        return new CommitteeRules(settings.fewestMembers(), settings.mostMembers(), settings.termYears());
    }
}
