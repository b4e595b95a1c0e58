package org.linli.platform.configuration;

import java.time.Clock;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.web.IdempotencyInterceptor;
import org.linli.platform.web.IdempotencyRecords;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
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

    @Bean
    Housekeeping idempotencyHousekeeping(IdempotencyRecords records) {
        return new Housekeeping(records);
    }

    /** Forgets old answers once an hour. */
    record Housekeeping(IdempotencyRecords records) {
        @Scheduled(initialDelay = 600_000, fixedDelay = 3_600_000)
        void forgetOld() {
            records.forgetOld();
        }
    }
}
