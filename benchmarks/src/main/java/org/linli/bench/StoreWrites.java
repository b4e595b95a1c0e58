package org.linli.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.linli.contracts.matching.DemandSubmittedV1;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** Writes aggregates with an event each the way every service does, without HTTP in front: the store, its outbox and its relay. */
final class StoreWrites implements AutoCloseable {

    private static final String AREA = "330411003001";

    private final ConfigurableApplicationContext context;
    private final AggregateStore<Written> store;

    StoreWrites(String mongodbUri, String kafka, Path keys) {
        context = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.config.import=classpath:linli-service.yml",
                        "--spring.application.name=bench",
                        "--spring.mongodb.uri=" + mongodbUri,
                        "--spring.kafka.bootstrap-servers=" + kafka,
                        "--linli.mongodb.database=linli_bench",
                        "--linli.crypto.keys-file=" + keys,
                        "--logging.level.root=warn");
        store = context.getBean(AggregateStores.class).of(Written.class, "written");
    }

    void write() {
        String id = UUID.randomUUID().toString();
        store.insert(
                new Written(id, AREA, "NEED", "ACCOMPANY", "URGENT", "x".repeat(400)),
                List.of(new DemandSubmittedV1(id, AREA, "ELDERLY", "ACCOMPANY", "URGENT", "COMMUNITY", null)));
    }

    @Override
    public void close() {
        context.close();
    }

    /** A document of the size of a demand. */
    record Written(String id, String area, String demandClass, String demandType, String urgency, String text) {}

    @SpringBootApplication
    static class Application {

        @Bean
        Object benchmark() {
            return new Object();
        }
    }
}
