package org.linli.platform.configuration;

import java.time.Clock;
import org.linli.platform.sweep.Leases;
import org.linli.platform.sweep.SweepSettings;
import org.linli.platform.sweep.Sweeps;
import org.linli.platform.time.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Keeps the leases of recurring work in the service's own database. */
@AutoConfiguration(
        after = ServiceKitAutoConfiguration.class,
        before = IdempotencyAutoConfiguration.class,
        afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnClass(MongoTemplate.class)
@EnableConfigurationProperties(SweepSettings.class)
public class SweepAutoConfiguration {

    /** The end of a random id is different in every process and after every start. */
    @Bean
    @ConditionalOnBean(MongoTemplate.class)
    Sweeps sweeps(MongoTemplate mongo, Ids ids, SweepSettings settings, @Value("${HOSTNAME:instance}") String host) {
        String id = ids.next();
        String holder = host + "-" + id.substring(id.length() - 12);
        return new Sweeps(new Leases(mongo.getCollection("sweepLeases"), holder, Clock.systemUTC()), settings);
    }
}
