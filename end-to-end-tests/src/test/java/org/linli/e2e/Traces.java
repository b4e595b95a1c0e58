package org.linli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a story leaves where many can read it: every record of every topic, dead letters among them, and every log file. */
final class Traces {

    private Traces() {}

    /**
     * Nothing of what people entrusted to an office is on a topic or in a log; that the story itself is there shows that the right
     * records were read.
     */
    static void holdNothingOf(Suite suite, String published, List<String> secrets) {
        assertThat(secrets).allSatisfy(secret -> assertThat(secret).hasSizeGreaterThan(1));
        String events = events(suite);
        assertThat(events).as("the story's own events").contains(published);
        assertThat(secrets).allSatisfy(secret -> assertThat(found(secret, events))
                .as("%s in events", secret)
                .isEmpty());
        for (Path file : logs()) {
            String log = text(file);
            assertThat(secrets).allSatisfy(secret -> assertThat(found(secret, log))
                    .as("%s in %s", secret, file.getFileName())
                    .isEmpty());
        }
    }

    /** The place where a secret stands, so that a failure names it without printing megabytes. */
    private static String found(String secret, String text) {
        int at = text.indexOf(secret);
        return at < 0 ? "" : text.substring(Math.max(0, at - 200), Math.min(text.length(), at + 100));
    }

    private static String events(Suite suite) {
        StringBuilder all = new StringBuilder();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        suite.kafka(),
                        "group.id",
                        "traces-" + UUID.randomUUID(),
                        "enable.auto.commit",
                        "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            consumer.listTopics()
                    .values()
                    .forEach(infos -> infos.forEach(info -> {
                        if (!info.topic().startsWith("__")) {
                            partitions.add(new TopicPartition(info.topic(), info.partition()));
                        }
                    }));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(500))) {
                    all.append(record.key()).append('\n');
                    for (Header header : record.headers()) {
                        all.append(new String(header.value(), StandardCharsets.UTF_8))
                                .append('\n');
                    }
                    if (record.value() != null) {
                        all.append(new String(record.value(), StandardCharsets.UTF_8))
                                .append('\n');
                    }
                }
            }
        }
        return all.toString();
    }

    private static List<Path> logs() {
        try (Stream<Path> files = Files.list(RunningSuite.STATE.resolve("logs"))) {
            List<Path> logs = files.filter(Files::isRegularFile).sorted().toList();
            assertThat(logs)
                    .extracting(file -> file.getFileName().toString())
                    .contains("gateway.log", "matching.log", "volunteer.log");
            return logs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
