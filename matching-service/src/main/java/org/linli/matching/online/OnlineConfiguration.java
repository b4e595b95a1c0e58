package org.linli.matching.online;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts matching at once together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OnlineSettings.class)
class OnlineConfiguration {

    /** What an answer needs of the database is read at the same time. */
    @Bean(defaultCandidate = false, destroyMethod = "close")
    ExecutorService readingAhead() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }
}
