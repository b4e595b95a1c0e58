package org.linli.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points an application under test at the {@link Infrastructure}, with a database of its own. */
public final class InfrastructureInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger CONTEXTS = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Infrastructure servers = Infrastructure.get();
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.mongodb.uri", servers.mongoUri());
        properties.put("spring.mongodb.database", "test" + CONTEXTS.incrementAndGet());
        properties.put("spring.kafka.bootstrap-servers", servers.kafkaBootstrapServers());
        properties.put(
                "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                servers.issuer().uri());
        properties.put("linli.crypto.keys-file", servers.keysFile().toString());
        properties.put("linli.outbox.partitions", "1");
        properties.put("management.server.port", "0");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("linli-tests", properties));
    }
}
