package org.linli.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.linli.local.kafka.EmbeddedKafka;
import org.linli.local.mongo.EmbeddedMongo;
import org.linli.platform.crypto.Keyring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** The servers of a test run, started once per JVM: containers where a Docker engine answers, embedded ones elsewhere. */
public final class Infrastructure {

    private static final Logger LOG = LoggerFactory.getLogger(Infrastructure.class);

    private final String mongoUri;
    private final String kafkaBootstrapServers;
    private final TokenIssuer issuer;
    private final Path keysFile;

    private Infrastructure(String mongoUri, String kafkaBootstrapServers, TokenIssuer issuer, Path keysFile) {
        this.mongoUri = mongoUri;
        this.kafkaBootstrapServers = kafkaBootstrapServers;
        this.issuer = issuer;
        this.keysFile = keysFile;
    }

    private static final class Holder {
        private static final Infrastructure STARTED = start();
    }

    /** The servers, started at the first call. */
    public static Infrastructure get() {
        return Holder.STARTED;
    }

    public String mongoUri() {
        return mongoUri;
    }

    public String kafkaBootstrapServers() {
        return kafkaBootstrapServers;
    }

    public TokenIssuer issuer() {
        return issuer;
    }

    public Path keysFile() {
        return keysFile;
    }

    @SuppressWarnings("resource") // both live until the JVM ends
    private static Infrastructure start() {
        try {
            Path keys = Files.createTempFile("linli-test-keys", ".properties");
            Files.delete(keys);
            Keyring.create(keys, new SecureRandom());
            keys.toFile().deleteOnExit();
            if (containersWanted()) {
                LOG.info("component tests run on TESTCONTAINERS (MongoDB replica set, Apache Kafka)");
                MongoDBContainer mongo = new MongoDBContainer("mongo:8.0");
                mongo.start();
                KafkaContainer kafka = new KafkaContainer("apache/kafka:4.2.0");
                kafka.start();
                return new Infrastructure(
                        mongo.getReplicaSetUrl("test"), kafka.getBootstrapServers(), TokenIssuer.start(), keys);
            }
            LOG.info("component tests run on EMBEDDED servers (no Docker engine answers)");
            EmbeddedMongo mongo = EmbeddedMongo.inMemory();
            EmbeddedKafka kafka = EmbeddedKafka.start();
            // after the applications: one whose broker has gone before it waits half a minute for an answer; where none
            // ran in this JVM, nothing is held that outlives it but the broker's temporary directory
            SpringApplication.getShutdownHandlers().add(() -> {
                kafka.close();
                mongo.close();
            });
            return new Infrastructure(mongo.connectionString(), kafka.bootstrapServers(), TokenIssuer.start(), keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean containersWanted() {
        String wish =
                System.getProperty("linli.tests.servers", System.getenv().getOrDefault("LINLI_TESTS_SERVERS", ""));
        return switch (wish) {
            case "embedded" -> false;
            case "containers" -> true;
            default -> DockerClientFactory.instance().isDockerAvailable();
        };
    }
}
