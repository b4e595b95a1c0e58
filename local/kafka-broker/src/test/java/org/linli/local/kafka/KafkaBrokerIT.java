package org.linli.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerIT {

    private static final String TOPIC = "linli.test.events.v1";

    private static final int RECORDS_UNDER_WAY = 200;

    @TempDir
    Path directory;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void stopWhatIsLeft() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void embeddedBrokerServesClientsAndLeavesNothingBehind() throws Exception {
        Path data;
        try (var kafka = EmbeddedKafka.start()) {
            data = kafka.data();
            assertThat(data).isNotEmptyDirectory();
            send(kafka.bootstrapServers(), List.of("a", "b", "c"));
            assertThat(readAll(kafka.bootstrapServers())).containsExactlyInAnyOrder("a", "b", "c");
            assertThat(kafka.bootstrapServers()).startsWith("127.0.0.1:");
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void twoEmbeddedBrokersDoNotDisturbEachOther() throws Exception {
        try (var one = EmbeddedKafka.start();
                var other = EmbeddedKafka.start()) {
            send(one.bootstrapServers(), List.of("one"));
            send(other.bootstrapServers(), List.of("other"));
            assertThat(readAll(one.bootstrapServers())).containsExactly("one");
            assertThat(readAll(other.bootstrapServers())).containsExactly("other");
        }
    }

    @Test
    void keepsRecordsOverARestart() throws Exception {
        var port = Broker.freePort("127.0.0.1");
        var first = startProcess(port);
        send("127.0.0.1:" + port, List.of("kept"));
        first.destroy();
        assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();

        startProcess(port);
        assertThat(readAll("127.0.0.1:" + port)).containsExactly("kept");
    }

    @Test
    void losesNoAcknowledgedRecordWhenKilled() throws Exception {
        var port = Broker.freePort("127.0.0.1");
        var address = "127.0.0.1:" + port;
        var broker = startProcess(port);
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        var stop = new AtomicBoolean();
        var writer = Thread.ofPlatform().start(() -> writeUntilStopped(address, acknowledged, stop));
        await().atMost(Duration.ofSeconds(120)).until(() -> acknowledged.size() > 3000);

        broker.destroyForcibly().waitFor();
        stop.set(true);
        writer.join();
        var promised = new HashSet<>(acknowledged);

        startProcess(port);
        assertThat(readAll(address)).containsAll(promised);
    }

    @Test
    void namesTheTakenPort() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var complaint = new ByteArrayOutputStream();
            var code = new KafkaBrokerMain(print(new ByteArrayOutputStream()), print(complaint))
                    .run("--port", Integer.toString(taken.getLocalPort()), "--data", directory.toString());
            assertThat(code).isEqualTo(CannotStart.Reason.PORT_TAKEN.exitCode());
            assertThat(complaint.toString(StandardCharsets.UTF_8))
                    .contains("Port " + taken.getLocalPort() + " on 127.0.0.1 cannot be opened")
                    .doesNotContain("Exception");
            assertThat(directory).isEmptyDirectory();
        }
    }

    @Test
    void saysWhichDataDirectoryItRefuses() throws Exception {
        Files.writeString(directory.resolve("notes.txt"), "mine");
        var complaint = new ByteArrayOutputStream();
        var code = new KafkaBrokerMain(print(new ByteArrayOutputStream()), print(complaint))
                .run("--port", Integer.toString(Broker.freePort("127.0.0.1")), "--data", directory.toString());
        assertThat(code).isEqualTo(CannotStart.Reason.DATA_DIRECTORY.exitCode());
        assertThat(complaint.toString(StandardCharsets.UTF_8)).contains(directory + " is not empty");
    }

    private Process startProcess(int port) throws IOException {
        var log = Files.createTempFile(directory, "broker", ".log");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KafkaBrokerMain.class.getName(),
                        "--port",
                        Integer.toString(port),
                        "--data",
                        directory.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        processes.add(process);
        await().atMost(Duration.ofSeconds(120)).until(() -> {
            assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
            return Files.readString(log).contains("Kafka broker ready on 127.0.0.1:" + port);
        });
        return process;
    }

    /** Always some records under way, never so many that reading them back takes long. */
    private static void writeUntilStopped(String address, Set<String> acknowledged, AtomicBoolean stop) {
        var underWay = new Semaphore(RECORDS_UNDER_WAY);
        var producer = new KafkaProducer<String, String>(producerSettings(address));
        try {
            for (long n = 0; !stop.get(); n++) {
                if (underWay.tryAcquire(50, TimeUnit.MILLISECONDS)) {
                    var value = Long.toString(n);
                    producer.send(new ProducerRecord<>(TOPIC, value, value), (_, failure) -> {
                        if (failure == null) {
                            acknowledged.add(value);
                        }
                        underWay.release();
                    });
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            producer.close(Duration.ZERO);
        }
    }

    private static void send(String address, List<String> values) throws Exception {
        try (var producer = new KafkaProducer<String, String>(producerSettings(address))) {
            for (var value : values) {
                producer.send(new ProducerRecord<>(TOPIC, value, value)).get(60, TimeUnit.SECONDS);
            }
        }
    }

    private static Map<String, Object> producerSettings(String address) {
        return Map.of(
                "bootstrap.servers",
                address,
                "acks",
                "all",
                "enable.idempotence",
                "true",
                "max.block.ms",
                "5000",
                "key.serializer",
                StringSerializer.class,
                "value.serializer",
                StringSerializer.class);
    }

    private static Collection<String> readAll(String address) {
        var values = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<String, String>(Map.of(
                "bootstrap.servers",
                address,
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                "false",
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                StringDeserializer.class))) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(500)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
