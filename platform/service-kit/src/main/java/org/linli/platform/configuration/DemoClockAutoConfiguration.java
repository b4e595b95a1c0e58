package org.linli.platform.configuration;

import java.time.Clock;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Offers the demo clock's management endpoint when {@code linli.clock.demo} is set. */
@AutoConfiguration(after = ServiceKitAutoConfiguration.class)
@ConditionalOnClass(Endpoint.class)
@ConditionalOnProperty("linli.clock.demo")
public class DemoClockAutoConfiguration {

    @Bean
    DemoClockEndpoint demoClockEndpoint(Clock clock) {
        return new DemoClockEndpoint(clock);
    }
}
