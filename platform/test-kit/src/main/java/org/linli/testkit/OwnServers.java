package org.linli.testkit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.linli.contracts.Contracts;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.local.kafka.EmbeddedKafka;
import org.linli.local.mongo.EmbeddedMongo;
import tools.jackson.databind.json.JsonMapper;

/** A database and a broker for processes that are killed: nobody else's work is in them, and they outlive the process. */
public final class OwnServers implements AutoCloseable {

    private static final String DATABASE = "own";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EmbeddedMongo mongo = EmbeddedMongo.inMemory();
    private final EmbeddedKafka kafka = EmbeddedKafka.start();
    private final MongoClient client = MongoClients.create(mongo.connectionString());

    /** The database of the services that run on these servers. */
    public MongoDatabase database() {
        return client.getDatabase(DATABASE);
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** Where a service finds these servers. */
    List<String> settings() {
        return List.of(
                "--spring.mongodb.uri=" + mongo.connectionString(),
                "--spring.mongodb.database=" + DATABASE,
                "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers());
    }

    public KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Says events as another service would. */
    public void publish(String service, Instant at, List<? extends PublishedEvent> events) {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            for (PublishedEvent event : events) {
                EventType type = Contracts.type(event.getClass());
                ProducerRecord<String, byte[]> record =
                        new ProducerRecord<>(type.topic(), event.subject(), JSON.writeValueAsBytes(event));
                Map.of(
                                "ce_type",
                                type.name(),
                                "ce_id",
                                type.name() + "/" + event.subject(),
                                "ce_time",
                                at.toString(),
                                "ce_specversion",
                                "1.0",
                                "ce_source",
                                "/" + service)
                        .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
                producer.send(record);
            }
            producer.flush();
        }
    }

    @Override
    public void close() {
        client.close();
        kafka.close();
        mongo.close();
    }
}
