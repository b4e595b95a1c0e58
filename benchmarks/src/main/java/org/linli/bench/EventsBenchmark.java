package org.linli.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.linli.contracts.Topics;
import org.linli.testkit.Http;

/**
 * From write to consumer: demands are posted to matching-service at a fixed rate, and an independent consumer takes the time at which
 * each event arrives. The clock starts just before the write (the event's {@code ce_time}), so that the write itself is counted in; the
 * reference in the same run is the broker alone: a bare record sent and received at the same rate.
 */
final class EventsBenchmark {

    private static final String EVENT = "linli.matching.demand.submitted.v1";
    private static final String REFERENCE = "bench-reference";

    private EventsBenchmark() {}

    static Map<String, Object> run(List<String> options, PrintStream out) throws Exception {
        int rate = Machine.option(options, "rate", 200);
        int seconds = Machine.option(options, "seconds", 20);
        try (LocalSuite suite = new LocalSuite()) {
            suite.up();
            String officer = suite.token("xiuzhou-district");
            Http matching = Http.at("http://127.0.0.1:" + LocalSuite.port(8083)).withToken(officer);
            out.printf("warming up at %d writes/s%n", rate);
            AtomicInteger failures = new AtomicInteger();
            Pace.run(rate, 15, number -> post(matching, new AtomicInteger()));
            Latencies reference = new Latencies();
            Latencies measured = new Latencies();
            BareRecords.measure("127.0.0.1:" + LocalSuite.port(9092), REFERENCE, rate, seconds, reference);
            Reader reader = new Reader("127.0.0.1:" + LocalSuite.port(9092), measured);
            Thread thread = Thread.ofPlatform().start(reader);
            reader.awaitReady();
            int sent = Pace.run(rate, seconds, number -> post(matching, failures));
            int acknowledged = sent - failures.get();
            reader.awaitCount(acknowledged, Duration.ofSeconds(30));
            reader.stop();
            thread.join();
            Bench.refuseFailures(failures.get(), acknowledged);
            out.println("bare record:       " + reference.summary());
            out.println("write to consumer: " + measured.summary());
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("rate", rate);
            result.put("writes", acknowledged);
            result.put("events", measured.count());
            result.put("failures", failures.get());
            result.put("referenceP50Ms", reference.percentile(50));
            result.put("referenceP99Ms", reference.percentile(99));
            result.put("p50Ms", measured.percentile(50));
            result.put("p99Ms", measured.percentile(99));
            result.put("ratioP50", Math.round(measured.percentile(50) / reference.percentile(50) * 100) / 100.0);
            return result;
        }
    }

    private static void post(Http matching, AtomicInteger failures) {
        Http.Reply reply = matching.keyed().post("/api/v1/demands", DemandBody.any());
        if (reply.status() != 201) {
            failures.incrementAndGet();
        }
    }

    /** Takes the arrival time of every submitted demand. */
    private static final class Reader implements Runnable {

        private final String bootstrapServers;
        private final Latencies latencies;
        private final AtomicBoolean running = new AtomicBoolean(true);
        private final java.util.concurrent.CountDownLatch ready = new java.util.concurrent.CountDownLatch(1);

        Reader(String bootstrapServers, Latencies latencies) {
            this.bootstrapServers = bootstrapServers;
            this.latencies = latencies;
        }

        @Override
        public void run() {
            try (KafkaConsumer<String, byte[]> consumer = consumer(bootstrapServers)) {
                List<TopicPartition> partitions = new ArrayList<>();
                consumer.partitionsFor(Topics.MATCHING_EVENTS)
                        .forEach(info -> partitions.add(new TopicPartition(Topics.MATCHING_EVENTS, info.partition())));
                consumer.assign(partitions);
                consumer.seekToEnd(partitions);
                partitions.forEach(consumer::position);
                ready.countDown();
                while (running.get()) {
                    for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                        Instant arrived = Instant.now();
                        if (EVENT.equals(header(record, "ce_type"))) {
                            latencies.add(Duration.between(Instant.parse(header(record, "ce_time")), arrived)
                                    .toNanos());
                        }
                    }
                }
            }
        }

        void awaitReady() throws InterruptedException {
            ready.await();
        }

        void awaitCount(int count, Duration limit) throws InterruptedException {
            long end = System.nanoTime() + limit.toNanos();
            while (latencies.count() < count && System.nanoTime() < end) {
                new java.util.concurrent.CountDownLatch(1).await(20, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
        }

        void stop() {
            running.set(false);
        }
    }

    static KafkaConsumer<String, byte[]> consumer(String bootstrapServers) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        "bench-" + UUID.randomUUID(),
                        "enable.auto.commit",
                        "false",
                        "isolation.level",
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
