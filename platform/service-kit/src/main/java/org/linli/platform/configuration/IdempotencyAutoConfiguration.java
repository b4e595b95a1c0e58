package org.linli.platform.configuration;

import java.time.Clock;
import java.time.Duration;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.sweep.Sweeps;
import org.linli.platform.web.IdempotencyInterceptor;
import org.linli.platform.web.IdempotencyRecords;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps idempotency records in the service's own database. */
@AutoConfiguration(
        after = ServiceKitAutoConfiguration.class,
        afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnClass({MongoTemplate.class, WebMvcConfigurer.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableScheduling
public class IdempotencyAutoConfiguration {

    @Bean
    IdempotencyRecords idempotencyRecords(MongoTemplate mongo, CryptoProvider crypto) {
        return new IdempotencyRecords(mongo.getCollection("idempotencyKeys"), crypto, Clock.systemUTC());
    }

    @Bean
    IdempotencyInterceptor idempotencyInterceptor(IdempotencyRecords records) {
        return new IdempotencyInterceptor(records);
    }

    /** Forgets old answers once an hour. */
    @Bean
    SchedulingConfigurer idempotencyHousekeeping(IdempotencyRecords records, Sweeps sweeps) {
        return tasks -> sweeps.schedule(
                tasks, "idempotency-keys", Duration.ofMinutes(10), Duration.ofHours(1), records::forgetOld);
    }
}
